import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { WATCH_WAITS } from '../main-thread.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimateMedian, median } from '../statistics.ts';

const FORMS = 10_000;
/** A collection of the page's own garbage may fall into any one of them. */
const RUNS = 3;

/** In ms. Chromium frees a million nodes of the page in steps of up to 100 ms, in tasks of ours as in others. */
const LIMITS = { nodes: 100, text: 16 };

// In the page's own world: a million text nodes in a thousand blocks, every 500th with a term.
const NODES = `term => {
  for (let block = 0; block < 1000; block++) {
    const parent = document.createElement('div');
    for (let i = 0; i < 1000; i++) {
      const inline = document.createElement('span');
      inline.append(i % 500 ? 'word ' + i + ' ' : 'of ' + term + ' ');
      parent.append(inline);
    }
    document.body.append(parent);
  }
}`;

// One text node of 50 MB.
const TEXT = `term => {
  const line = 'Quiet words that say little of anything, one after the other, and at last ' + term + '. ';
  document.body.append(line.repeat(Math.ceil(50_000_000 / line.length)));
}`;

/** Pages far beyond any reading: the longest of our tasks, and whether the page answers meanwhile. */
export async function measureExtremes({ bench, pages }: BenchRun): Promise<Row[]> {
  const rows = new Rows('extremes, 10,000 forms');
  const term = JSON.stringify(makeForms(1)[0]);
  for (const [name, make, limit] of [
    ['1,000,000 text nodes', NODES, LIMITS.nodes],
    ['one text node of 50 MB', TEXT, LIMITS.text],
  ] as const) {
    const longest: number[] = [];
    const waits: number[] = [];
    let note = '';
    for (let i = 0; i < RUNS; i++) {
      const page = await openBenchPage(bench, pages.addressOf('empty'));
      await page.call('load', FORMS);
      // Out of sight, so that the browser's own layout of it does not hide what we do.
      await page.page.evaluate('document.documentElement.style.display = "none"');
      await page.page.evaluate(`(${make})(${term})`);
      await page.page.evaluate(`{${WATCH_WAITS}}`);
      const run = await page.call('startMarks', FORMS);
      waits.push((await page.page.evaluate('clearInterval(watching), longestWait')) as number);
      longest.push(run.longest);
      await page.page.close();
      note = `${run.tasks} tasks, ${run.sum.toFixed(0)} ms in all, ${run.marks} marks${run.isCut ? ', cut' : ''}`;
    }
    const all = longest.map(each => each.toFixed(1)).join(', ');
    rows.atMost(limit, {
      name: `${name}: longest task`,
      ...estimateMedian(longest),
      unit: 'ms',
      note: `of ${all}; ${note}`,
    });
    rows.note({
      name: `${name}: longest wait of a timer of the page`,
      value: median(waits),
      unit: 'ms',
    });
  }
  return rows.list;
}
