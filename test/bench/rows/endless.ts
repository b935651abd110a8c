import type { CDPSession } from 'puppeteer-core';
import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { openBenchPage, type BenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, percentile } from '../statistics.ts';
import { addShares, busyShare, MARKED_BY, ownShare, type Shares } from '../main-thread.ts';

const FORMS = 10_000;
/** Articles a second, and how many of them the page keeps: it drops the oldest, as pages without an end do. */
const RATE = 50;
const KEPT = 1000;
const ROUNDS = 3;
/** Of each kind in each round, in seconds: until it is steady, and measured. */
const SETTLE = 3;
const MEASURED = 4;
/** Marks of the page itself, about as many as Sidelight paints near the view. */
const OWN_MARKS = 12;

// In the page's own world: as many articles as it keeps, and then one each 20 ms, with a term in it; the view follows the end.
// If asked, the page marks the last ones itself, with the articles, so that no frame is made for them.
const SCROLL = `({ term, rate, kept, own }) => {
  const marks = [];
  const highlight = new Highlight();
  CSS.highlights.delete('own');
  if (own) {
    CSS.highlights.set('own', highlight);
    const rule = new CSSStyleSheet();
    rule.replaceSync(':root::highlight(own) { text-decoration: underline dotted 2px teal; }');
    document.adoptedStyleSheets.push(rule);
  }
  const markIn = text => {
    const start = text.data.indexOf(term);
    const end = start + term.length;
    const range = new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end });
    marks.push(range);
    highlight.add(range);
    if (marks.length > own) highlight.delete(marks.shift());
  };
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
  main.textContent = '';
  const made = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  globalThis.inserted = [];
  const began = performance.now();
  const filler = 'Quiet words that say little of anything, one after the other, as articles have them. '.repeat(5);
  const insertUntil = due => {
    while (inserted.length < due) {
      const article = document.createElement('article');
      const number = inserted.length;
      article.append(made('h2', 'Article ' + number), made('p', filler + term + ' in it.'), made('p', filler));
      main.append(article);
      if (own) markIn(article.children[1].firstChild);
      inserted.push(performance.timeOrigin + performance.now());
      if (main.childElementCount > kept) main.firstElementChild.remove();
    }
    scrollTo(0, document.documentElement.scrollHeight);
  };
  insertUntil(kept);
  globalThis.endless = setInterval(() => insertUntil(kept + ((performance.now() - began) / 1000) * rate), 20);
}`;

/** A page without an end: how late marks are, what of the main thread is ours, and whether the heap stays as it is. */
export async function measureEndless({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const seconds = quick ? 30 : 60;
  const rows = new Rows(`endless page, ${RATE} articles a second for ${seconds} s`);
  const page = await openBenchPage(bench, pages.addressOf('empty'));
  await page.call('load', FORMS);
  await page.page.bringToFront();
  const session = await page.page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const shares: Shares = { nobody: [], others: [], us: [] };
  const heaps: number[] = [];
  let late: number[] = [];
  let own = 0;
  for (let i = 0; i < ROUNDS; i++) {
    for (const kind of MARKED_BY) {
      if (kind === 'us') await page.call('startMarks', FORMS);
      const marks = kind === 'others' ? OWN_MARKS : 0;
      const settings = JSON.stringify({ term: makeForms(1)[0], rate: RATE, kept: KEPT, own: marks });
      await page.page.evaluate(`(${SCROLL})(${settings})`);
      await pace(SETTLE * 1000);
      shares[kind].push(await busyShare(session, MEASURED));
      const isLast = kind === 'us' && i === ROUNDS - 1;
      if (isLast) {
        own = await ownShare(session, MEASURED);
        heaps.push(await heapOf(session));
        await pace(seconds * 1000);
        heaps.push(await heapOf(session));
      }
      await page.page.evaluate('clearInterval(endless)');
      if (isLast) late = await readLate(page);
      if (kind === 'us') await page.call('stopMarks');
    }
  }
  await page.close();
  const note = `median ${percentile(late, 0.5).toFixed(0)} ms, longest ${Math.max(...late).toFixed(0)} ms, ${late.length} articles`;
  rows.atMost(250, {
    name: 'from an insertion to its mark, 95th percentile',
    ...estimate([[late]], ([group]) => percentile(group![0]!, 0.95)),
    unit: 'ms',
    note,
  });
  const others = `${OWN_MARKS}, made by the page with its articles`;
  addShares(rows, shares, own, { others, us: `the page keeps ${KEPT.toLocaleString('en')} articles` });
  rows.atMost(1.1, {
    name: 'heap after collection, at the end against the beginning',
    value: heaps[1]! / heaps[0]!,
    unit: 'x',
    note: `${(heaps[0]! / 1e6).toFixed(2)} MB, then ${(heaps[1]! / 1e6).toFixed(2)} MB`,
  });
  return rows.list;
}

/** From the insertion of each article after the first ones to its mark, in ms. */
async function readLate(page: BenchPage): Promise<number[]> {
  await pace(1000);
  const inserted = (await page.page.evaluate('inserted')) as number[];
  const found = await page.call('foundTimes');
  // Of the first ones, which come at once, the page drops some before they are read.
  const dropped = inserted.length - found.length;
  if (dropped > KEPT / 10) throw new Error(`${found.length} of ${inserted.length} articles were marked`);
  return inserted.slice(KEPT).map((at, i) => found[KEPT + i - dropped]! - at);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
