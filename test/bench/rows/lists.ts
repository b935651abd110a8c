import type { Driven, ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { importList } from '../../e2e/support/import-list.ts';
import { writeLargeList } from '../generate/large-list.ts';
import type { BenchRun } from '../bench-run.ts';
import { Rows, type Row } from '../row.ts';
import { estimateMedian, percentile } from '../statistics.ts';

const COUNT = 100_000;
const WAIT = 60_000;

// When the first rows were there, in ms since the page was asked for.
const OPENED = `new Promise(resolve => {
  const look = () => {
    if (document.querySelector('#entries-grid [data-id]')) setTimeout(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

// From the input of a word to the frame in which the count of what was found is another.
const SEARCH = `(async word => {
  const field = document.querySelector('#entry-search');
  const said = () => document.querySelector('.list-line [role=status]').textContent;
  const before = said();
  const began = performance.now();
  field.value = word;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (said() === before && performance.now() - began < 5000) await new Promise(requestAnimationFrame);
  return performance.now() - began;
})`;

// The times between the frames while the table is scrolled by so many px in each.
const SCROLL = `(async step => {
  const grid = document.querySelector('#entries-grid');
  let box = grid;
  while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let i = 0; i < 120; i++) {
    (box ?? document.scrollingElement).scrollTop += step;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
})`;

/** The options page with a list of 100,000 entries: importing it, opening it, searching and scrolling it. */
export async function measureLists({ launch, quick }: BenchRun): Promise<Row[]> {
  const rows = new Rows('a list of 100,000 entries');
  const driven = await launch('extension');
  try {
    const began = performance.now();
    await importList(driven, writeLargeList('large', COUNT));
    rows.atMost(10_000, {
      name: 'imported, from choosing the file to the last word',
      value: performance.now() - began,
      unit: 'ms',
    });
    const opened: number[] = [];
    for (let i = 0; i < (quick ? 3 : 7); i++) opened.push(await timeOpening(driven));
    rows.atMost(1000, {
      name: 'the page opened, to its first rows',
      ...estimateMedian(opened),
      unit: 'ms',
      note: `of ${opened.length}`,
    });
    const page = await openList(driven);
    const searches: number[] = [];
    // The first one waits for the texts to be folded, as a reader's does who types at once.
    const first = await page.evaluate<number>(`${SEARCH}('term 1')`);
    rows.note({ name: 'the first search answered', value: first, unit: 'ms' });
    for (const word of ['term 9', '99', 'last', 'term 5', 'nothing of the kind', '77', 'term 123', '1'])
      searches.push(await page.evaluate<number>(`${SEARCH}(${JSON.stringify(word)})`));
    const times = searches.map(time => time.toFixed(0)).join(', ');
    rows.atMost(50, {
      name: 'a search answered, median',
      ...estimateMedian(searches),
      unit: 'ms',
      note: times,
    });
    await page.evaluate(`${SEARCH}('')`);
    for (const step of [120, 1200, 30_000]) {
      const frames = await page.evaluate<number[]>(`${SCROLL}(${step})`);
      const late = frames.filter(time => time > 25).length;
      rows.atMost(17, {
        name: `a frame while scrolling ${step.toLocaleString('en')} px a frame, median`,
        ...estimateMedian(frames),
        unit: 'ms',
        note: `95th percentile ${percentile(frames, 0.95).toFixed(1)} ms, ${late} of ${frames.length} late`,
      });
    }
    await page.close();
  } finally {
    await driven.close();
  }
  return rows.list;
}

async function openList(driven: Driven): Promise<ExtensionPage> {
  const page = await driven.extensionPage('options/index.html#pack/large', true);
  const hasRows = `Boolean(document.querySelector('#entries-grid [data-id]'))`;
  await until('the rows', () => page.evaluate<boolean>(hasRows), WAIT);
  return page;
}

async function timeOpening(driven: Driven): Promise<number> {
  const page = await driven.extensionPage('options/index.html#pack/large', true);
  const time = await page.evaluate<number>(OPENED);
  await page.close();
  return time;
}
