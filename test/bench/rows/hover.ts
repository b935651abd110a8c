import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../../../src/core/model/model.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import type { Driven } from '../../browsers/driven.ts';
import { pace, until } from '../../browsers/waiting.ts';
import { movePointer } from '../../e2e/support/pointer.ts';
import type { Box } from '../../e2e/support/painted.ts';
import { reportOf } from '../../commands/report.ts';
import type { BenchRun } from '../bench-run.ts';
import { openBenchPage, type Pages } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, estimateMedian, median, percentile } from '../statistics.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

// So many that the first card of the page, which has a row of its own, is not alone the highest twentieth.
const HOVERS = 100;
const FRAME = 16;
const MARKS = 10_000;
const HIT_TESTS = 1000;

/** The reader's hover delay here, in ms: no other timer of the content script is as long, so the trace tells it. */
const DELAY = 210;

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
];

// In the page's own world: notes each frame that is the first with the card in the top layer.
const WATCH = `() => new MutationObserver(records => {
  const host = records.flatMap(({ addedNodes }) => [...addedNodes]).find(each => each.matches?.('${HOST}'));
  if (!host) return;
  const look = () => {
    if (host.matches(':popover-open')) performance.mark('card-on-top');
    else if (host.isConnected) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}).observe(document.documentElement, { childList: true })`;

// Terms all over the page, each in an element of its own, by which it is found again.
const PLANT = `terms => {
  const places = [...document.querySelectorAll('p')];
  terms.forEach((term, i) => {
    const planted = Object.assign(document.createElement('span'), { id: 'term-' + i, textContent: term });
    places[Math.floor((i / terms.length) * places.length)].append(' Here is ', planted, ', as it is written.');
  });
}`;

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** The start and the duration in the thread's own time, without what other programs took meanwhile. */
  tts?: number;
  tdur?: number;
  pid: number;
  args: { data?: { timerId?: number; timeout?: number } };
}

/** Times of one hover in ms, from the end of its delay. */
interface Hover {
  /** Until the timer's function, which builds the card, has returned. */
  built: number;
  /** Until the first frame with the card in the top layer is handed to the compositor. */
  painted: number;
  presented: number;
  /** The main thread's own time from the timer to there: on a busy machine the others grow, and this does not. */
  own: number;
}

/** From the end of the hover delay to the painted card, and how fast the mark under the pointer is found. */
export async function measureHover(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('hover');
  const driven = await run.launch('extension');
  try {
    const hovers = await traceHovers(driven, run.pages);
    const painted = hovers.map(each => each.painted);
    const spread = (values: readonly number[]): string =>
      `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)} ms`;
    const note = `${hovers.length} hovers, ${spread(painted)}`;
    rows.atMost(FRAME, { name: 'card painted, median', ...estimateMedian(painted), unit: 'ms', note });
    rows.atMost(FRAME, {
      name: 'card painted, 95th percentile',
      ...estimate([[painted]], ([group]) => percentile(group![0]!, 0.95)),
      unit: 'ms',
    });
    for (const [name, values] of [
      ['its thread time, median', hovers.map(each => each.own)],
      ['card built, median', hovers.map(each => each.built)],
      ['card on the screen, median', hovers.map(each => each.presented)],
    ] as const) {
      const tail = `95th percentile ${percentile(values, 0.95).toFixed(1)} ms`;
      rows.note({ name, value: median(values), unit: 'ms', note: `${spread(values)}, ${tail}` });
    }
    rows.note({ name: 'the first card of a page', value: painted[0]!, unit: 'ms' });
  } finally {
    await driven.close();
  }
  await addHitTests(rows, run);
  return rows.list;
}

async function traceHovers(driven: Driven, pages: Pages): Promise<Hover[]> {
  const helper = await driven.helper();
  const settings = { version: 1, hoverDelay: DELAY, marks: 'all', wordsPerMark: 0 };
  await helper.evaluate(`chrome.storage.sync.set({ settings: ${JSON.stringify(settings)} })`);
  const page = await driven.openPage(pages.addressOf('50 KB'));
  await page.evaluate(`(${PLANT})(${JSON.stringify(listTerms())})`);
  // A report has all entries fetched.
  const marked = await until('the terms to be marked', async () => {
    const { mentions } = await reportOf(driven, page);
    const count = mentions.filter(each => each.marked).length;
    return count >= HOVERS && count;
  });
  if (marked < HOVERS) throw new Error(`${marked} marks are too few`);
  await page.bringToFront();
  await page.evaluate(`(${WATCH})()`);
  await page.tracing.start({ categories: CATEGORIES });
  for (let i = 0; i < HOVERS; i++) await hover(page, i);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return readHovers((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

/** One spelling of each entry of the bundled pack, again and again. */
function listTerms(): string[] {
  const { entries } = JSON.parse(readFileSync(join(builtExtension('chromium'), 'pack.json'), 'utf8')) as Pack;
  return Array.from({ length: HOVERS }, (_, i) => entries[i % entries.length]!.forms[0]!.text);
}

async function hover(page: Page, i: number): Promise<void> {
  const box = (await page.evaluate(`{
    const planted = document.getElementById('term-${i}');
    planted.scrollIntoView({ block: 'center', behavior: 'instant' });
    planted.getClientRects()[0].toJSON();
  }`)) as Box;
  const isOpen = (): Promise<boolean> =>
    page.evaluate(`document.querySelector('${HOST}') !== null`) as Promise<boolean>;
  await movePointer(page, box);
  await until(`card ${i + 1}`, isOpen);
  // It fades in, and the frame after that is not of our making.
  await pace(250);
  await page.keyboard.press('Escape');
  await until(`card ${i + 1} to close`, async () => !(await isOpen()));
}

/** The hovers in a trace: the timer that was installed for the delay, and the frame that its card was first in. */
function readHovers(events: TraceEvent[]): Hover[] {
  const inTime = [...events].sort((a, b) => a.ts - b.ts);
  const tops = inTime.filter(({ name }) => name === 'card-on-top');
  if (tops.length !== HOVERS) throw new Error(`the trace shows ${tops.length} cards`);
  return tops.map(top => {
    const before = inTime.filter(({ ts, pid }) => pid === top.pid && ts < top.ts);
    const after = inTime.filter(({ ts, pid }) => pid === top.pid && ts >= top.ts);
    const timer = before.findLast(
      ({ name, args }) => name === 'TimerInstall' && args.data?.timeout === DELAY,
    );
    const id = timer?.args.data?.timerId;
    const fired = before.findLast(({ name, args }) => name === 'TimerFire' && args.data?.timerId === id);
    const commit = after.find(({ name, ph }) => name === 'Commit' && ph === 'X');
    if (!timer || !fired || !commit)
      throw new Error('the trace does not show the delay and the frame after it');
    const painted = endOf(commit);
    const presented = after.find(({ name, ts }) => name === 'AnimationFrame::Presentation' && ts >= painted);
    const due = timer.ts + DELAY * 1000;
    return {
      built: (endOf(fired) - due) / 1000,
      painted: (painted - due) / 1000,
      own: ((commit.tts ?? Number.NaN) + (commit.tdur ?? 0) - (fired.tts ?? Number.NaN)) / 1000,
      presented: ((presented?.ts ?? Number.NaN) - due) / 1000,
    };
  });
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

async function addHitTests(rows: Rows, { bench, pages }: BenchRun): Promise<void> {
  const page = await openBenchPage(bench, pages.addressOf('500 KB'));
  await page.page.bringToFront();
  const shown = await page.call('showManyMarks', MARKS);
  const { on, beside, caret } = await page.call('timeHitTests', HIT_TESTS);
  await page.close();
  if (shown !== MARKS || on.found !== on.times.length)
    throw new Error(`${on.found} of ${on.times.length} were found among ${shown} marks`);
  const noteOf = ({ times, found }: typeof on): string =>
    `${found} of ${times.length} found one; 95th percentile ${percentile(times, 0.95).toFixed(0)} µs`;
  rows.atMost(50, {
    name: `mark under the pointer found, ${MARKS.toLocaleString('en')} marks, median`,
    ...estimateMedian(on.times),
    unit: 'µs',
    note: noteOf(on),
  });
  rows.note({
    name: 'the same just beside a mark',
    value: median(beside.times),
    unit: 'µs',
    note: noteOf(beside),
  });
  rows.note({
    name: 'of these the browser’s caretPositionFromPoint',
    value: median(caret.times),
    unit: 'µs',
  });
}
