import type { CDPSession } from 'puppeteer-core';
import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, percentile } from '../statistics.ts';
import { addShares, busyShare } from './flood.ts';

const FORMS = 10_000;
/** Articles a second, and how many of them the page keeps: it drops the oldest, as pages without an end do. */
const RATE = 50;
/** In so many parts the main thread's share is measured, to see how much it varies. */
const PARTS = 3;
const KEPT = 1000;

/** Marks of the page itself, about as many as Sidelight paints near the view. */
const OWN_MARKS = 12;

// In the page's own world: one article each 20 ms, with a term in it; the view follows the end. If asked, the page marks the
// last ones itself, with the articles, so that no frame is made for them.
const SCROLL = `({ term, rate, kept, own }) => {
  const marks = [];
  const highlight = new Highlight();
  if (own) CSS.highlights.set('own', highlight);
  else CSS.highlights.delete('own');
  const rule = new CSSStyleSheet();
  rule.replaceSync(':root::highlight(own) { text-decoration: underline dotted 2px teal; }');
  document.adoptedStyleSheets = own ? [rule] : [];
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
  globalThis.endless = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * rate;
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
  }, 20);
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
  const shares: Record<'alone' | 'still' | 'ours', number[]> = { alone: [], still: [], ours: [] };
  const heaps: number[] = [];
  let late: number[] = [];
  for (const kind of ['alone', 'still', 'ours'] as const) {
    if (kind === 'ours') await page.call('startMarks', FORMS);
    const own = kind === 'still' ? OWN_MARKS : 0;
    const settings = JSON.stringify({ term: makeForms(1)[0], rate: RATE, kept: KEPT, own });
    await page.page.evaluate(`(${SCROLL})(${settings})`);
    // The page has all that it keeps from here on.
    await pace((KEPT / RATE) * 1000);
    if (kind === 'ours') heaps.push(await heapOf(session));
    for (let i = 0; i < PARTS; i++)
      shares[kind].push(await busyShare(session, (seconds - KEPT / RATE) / PARTS));
    if (kind === 'ours') heaps.push(await heapOf(session));
    await page.page.evaluate('clearInterval(endless)');
    if (kind !== 'ours') continue;
    await pace(1000);
    const inserted = (await page.page.evaluate('inserted')) as number[];
    const found = await page.call('foundTimes');
    late = found.map((at, i) => at - inserted[i]!).filter(time => !Number.isNaN(time));
    if (late.length < inserted.length)
      throw new Error(`${late.length} of ${inserted.length} articles were marked`);
    await page.call('stopMarks');
  }
  await page.close();
  const note = `median ${percentile(late, 0.5).toFixed(0)} ms, longest ${Math.max(...late).toFixed(0)} ms, ${late.length} articles`;
  rows.atMost(200, {
    name: 'from an insertion to its mark, 95th percentile',
    ...estimate([[late]], ([group]) => percentile(group![0]!, 0.95)),
    unit: 'ms',
    note,
  });
  addShares(rows, shares, `${OWN_MARKS} marks of the page itself`, `with the last ${KEPT} articles`);
  rows.atMost(1.1, {
    name: 'heap after collection, end against a third of the way',
    value: heaps[1]! / heaps[0]!,
    unit: 'x',
    note: `${(heaps[0]! / 1e6).toFixed(2)} MB, then ${(heaps[1]! / 1e6).toFixed(2)} MB`,
  });
  return rows.list;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
