import type { BenchRun } from '../bench-run.ts';
import { openBenchPage, type BenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimateRatio, median } from '../statistics.ts';

const MARKS = 10_000;

// In the page's own world: a text node into a paragraph and out again, 1,000 times; layout is asked for by the second.
const EDIT = `withLayout => {
  const places = [...document.querySelectorAll('p')];
  const began = performance.now();
  for (let i = 0; i < 1000; i++) {
    const place = places[(i * 7) % places.length];
    const text = document.createTextNode('word ');
    place.insertBefore(text, place.firstChild);
    if (withLayout && i % 100 === 0) document.body.offsetHeight;
    text.remove();
  }
  return performance.now() - began;
}`;

// Sixty frames that the page is painted anew, each with ten edits in it.
const ANIMATE = `async () => {
  const places = [...document.querySelectorAll('p')];
  for (let frame = 0; frame < 60; frame++) {
    await new Promise(requestAnimationFrame);
    for (let i = 0; i < 10; i++) places[(frame * 10 + i) % 40].lastChild.data = 'Frame ' + frame + ' and ' + i + '.';
  }
}`;

/** The page's own edits with 10,000 marks in it, against none. */
export async function measureEdits({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const rows = new Rows(`the page's own edits, 10,000 marks`);
  const page = await openBenchPage(bench, pages.addressOf('500 KB'));
  await page.page.bringToFront();
  const times = {
    bare: [] as number[],
    marked: [] as number[],
    bareLayout: [] as number[],
    markedLayout: [] as number[],
    bareFrames: [] as number[],
    markedFrames: [] as number[],
  };
  const edit = async (layout: boolean): Promise<number> =>
    (await page.page.evaluate(`(${EDIT})(${layout})`)) as number;
  for (let i = 0; i < (quick ? 8 : 20); i++) {
    // By turns first and second: the second finds everything warmer.
    for (const kind of i % 2 ? (['bare', 'marked'] as const) : (['marked', 'bare'] as const)) {
      if (kind === 'bare') await page.call('clearManyMarks');
      else await showAll(page);
      await edit(false);
      times[kind].push(await edit(false));
      times[`${kind}Layout`].push(await edit(true));
      times[`${kind}Frames`].push(await animate(page));
    }
  }
  await page.close();
  const without = median(times.bare);
  const note = `${median(times.marked).toFixed(2)} ms against ${without.toFixed(2)} ms`;
  rows.atMost(1.3, {
    name: '1,000 insertions and removals',
    ...estimateRatio(times.marked, times.bare),
    unit: 'x',
    note,
  });
  const each = `${(median(times.markedFrames) / 60).toFixed(2)} ms a frame against ${(median(times.bareFrames) / 60).toFixed(2)} ms`;
  rows.note({
    name: 'main thread of 60 painted frames, ten edits each',
    ...estimateRatio(times.markedFrames, times.bareFrames),
    unit: 'x',
    note: each,
  });
  rows.note({
    name: 'the same with ten layouts of the page',
    ...estimateRatio(times.markedLayout, times.bareLayout),
    unit: 'x',
  });
  return rows.list;
}

async function showAll(page: BenchPage): Promise<void> {
  const shown = await page.call('showManyMarks', MARKS);
  if (shown !== MARKS) throw new Error(`${shown} marks instead of ${MARKS}`);
}

/** Main-thread time of the animation, in ms. */
async function animate(page: BenchPage): Promise<number> {
  const before = (await page.page.metrics()).TaskDuration ?? Number.NaN;
  await page.page.evaluate(`(${ANIMATE})()`);
  return (((await page.page.metrics()).TaskDuration ?? Number.NaN) - before) * 1000;
}
