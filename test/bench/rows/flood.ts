import type { CDPSession } from 'puppeteer-core';
import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, median } from '../statistics.ts';

const FORMS = 10_000;

// In the page's own world: 1,000 changes a second, of text, of inline elements and of whole paragraphs with a term.
const FLOOD = `term => {
  const main = document.querySelector('main');
  const places = [...document.querySelectorAll('p')].slice(0, 200);
  const began = performance.now();
  let done = 0;
  const change = i => {
    const place = places[i % places.length];
    if (i % 10 < 6) place.lastChild.data = 'Changed ' + i + ' about ' + term + '.';
    else if (i % 10 < 9) {
      const inline = document.createElement('b');
      inline.textContent = 'bold ' + i;
      place.prepend(inline);
      inline.remove();
    } else {
      const added = document.createElement('p');
      added.textContent = 'Added ' + i + ', with ' + term + ' in it.';
      main.append(added);
      if (i > 500) main.lastElementChild.previousElementSibling.remove();
    }
  };
  globalThis.flood = setInterval(() => {
    const due = performance.now() - began;
    while (done < due) change(done++);
  }, 10);
}`;

/** As many as Sidelight paints there at the end. */
const STILL_MARKS = 300;

/**
 * How much of the main thread is ours while the page changes 1,000 times a second: the page alone, with marks that nobody
 * changes, and with Sidelight, by turns. A browser draws a page with marks more slowly, whoever made them.
 */
export async function measureFlood({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const seconds = quick ? 3 : 10;
  const rows = new Rows(`flood, 1,000 changes a second for ${seconds} s`);
  const page = await openBenchPage(bench, pages.addressOf('500 KB'));
  await page.call('load', FORMS);
  await page.page.bringToFront();
  const session = await page.page.createCDPSession();
  // Time of the thread itself: what other programs take meanwhile is not ours.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const term = makeForms(1)[0];
  const shares: Record<'alone' | 'still' | 'ours', number[]> = { alone: [], still: [], ours: [] };
  let marks = 0;
  for (let i = 0; i < 3; i++) {
    for (const kind of ['alone', 'still', 'ours'] as const) {
      if (kind === 'still') await page.call('showManyMarks', STILL_MARKS);
      if (kind === 'ours') await page.call('startMarks', FORMS);
      await page.page.evaluate(`(${FLOOD})(${JSON.stringify(term)})`);
      await pace(500);
      shares[kind].push(await busyShare(session, seconds));
      await page.page.evaluate('clearInterval(flood)');
      if (kind === 'still') await page.call('clearManyMarks');
      if (kind === 'ours') marks = await page.call('stopMarks');
    }
  }
  await page.close();
  addShares(rows, shares, `${STILL_MARKS} marks that stay as they are`, `${marks} marks at the end`);
  return rows.list;
}

/** Rows of a page that changes all the time, from shares of the main thread in percent: alone, with marks of another hand, with us. */
export function addShares(
  rows: Rows,
  shares: Record<'alone' | 'still' | 'ours', readonly number[]>,
  others: string,
  note: string,
): void {
  const { alone, still, ours } = shares;
  const over = (more: readonly number[], less: readonly number[]): ReturnType<typeof estimate> =>
    estimate([[more, less]], ([group]) => median(group![0]!) - median(group![1]!));
  const parts = `${median(alone).toFixed(1)} % alone`;
  rows.note({ name: `main thread added by ${others}`, ...over(still, alone), unit: '%', note: parts });
  rows.note({ name: 'main thread added by us', ...over(ours, alone), unit: '%', note });
  rows.atMost(5, { name: 'of it not the browser’s, for marks', ...over(ours, still), unit: '%' });
}

export async function busyShare(session: CDPSession, seconds: number): Promise<number> {
  const before = await taskTime(session);
  await pace(seconds * 1000);
  const after = await taskTime(session);
  return ((after.busy - before.busy) / (after.at - before.at)) * 100;
}

async function taskTime(session: CDPSession): Promise<{ busy: number; at: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
  return { busy: value('TaskDuration'), at: value('Timestamp') };
}
