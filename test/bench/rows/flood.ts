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

/** How much of the main thread is ours while the page changes 1,000 times a second; with and without by turns. */
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
  const shares: { on: number[]; off: number[] } = { on: [], off: [] };
  let marks = 0;
  for (let i = 0; i < 3; i++) {
    for (const kind of ['off', 'on'] as const) {
      if (kind === 'on') await page.call('startMarks', FORMS);
      await page.page.evaluate(`(${FLOOD})(${JSON.stringify(term)})`);
      await pace(500);
      shares[kind].push(await busyShare(session, seconds));
      await page.page.evaluate('clearInterval(flood)');
      if (kind === 'on') marks = await page.call('stopMarks');
    }
  }
  await page.close();
  const [on, off] = [median(shares.on), median(shares.off)];
  const note = `${on.toFixed(1)} % of the main thread with us, ${off.toFixed(1)} % without; ${marks} marks at the end`;
  const used = estimate([[shares.on, shares.off]], ([group]) => median(group![0]!) - median(group![1]!));
  rows.atMost(5, { name: 'main thread used by us', ...used, unit: '%', note });
  return rows.list;
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
