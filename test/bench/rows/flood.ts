import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { addShares, busyShare, MARKED_BY, ownShare, type Shares } from '../main-thread.ts';

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

const ROUNDS = 5;

/** As many as Sidelight paints there at the end. */
const STILL_MARKS = 300;

/** How much of the main thread is ours while the page changes 1,000 times a second, by turns with the page alone. */
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
  const shares: Shares = { nobody: [], others: [], us: [] };
  let [marks, own] = [0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    for (const kind of MARKED_BY) {
      if (kind === 'others') await page.call('showManyMarks', STILL_MARKS);
      if (kind === 'us') await page.call('startMarks', FORMS);
      await page.page.evaluate(`(${FLOOD})(${JSON.stringify(term)})`);
      await pace(500);
      shares[kind].push(await busyShare(session, seconds));
      if (kind === 'us' && i === ROUNDS - 1) own = await ownShare(session, seconds);
      await page.page.evaluate('clearInterval(flood)');
      if (kind === 'others') await page.call('clearManyMarks');
      if (kind === 'us') marks = await page.call('stopMarks');
    }
  }
  await page.close();
  const others = `${STILL_MARKS} all over the page, which nobody changes`;
  addShares(rows, shares, own, { others, us: `${marks} marks at the end` });
  return rows.list;
}
