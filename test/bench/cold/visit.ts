import type { CDPSession } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import { pace } from '../../browsers/waiting.ts';
import { reportOf } from '../../commands/report.ts';
import { readMetrics } from '../main-thread.ts';

/** How long after its load a page is watched, in ms: what waits for idle time is over by then. */
const SETTLE_MS = 1200;

/** One visit of a page costs this; times in ms, memory in bytes. */
export interface Visit {
  /** The main thread's own time; what other programs took meanwhile is not in it. */
  task: number;
  /** The part of it that JavaScript ran. */
  script: number;
  /** Heap after collection. */
  heap: number;
  /** Processor time of all processes of the browser. */
  processes: number;
  /** Number of ranges that are painted at the end. */
  painted: number;
}

// In the page's own world, which has the same registry of highlights.
const COUNT_PAINTED = `[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)`;

// In the page's own world: the first frame that has marks, of ours or of a library.
const WATCH_MARKS = `(() => {
  const isMarked = () =>
    document.querySelector('mark') !== null || ${COUNT_PAINTED} > 0;
  const look = () => {
    if (isMarked()) setTimeout(() => (globalThis.paintedAt = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/**
 * When the marks of a page are painted, in ms since it was asked for. A visit of its own: until then each frame looks at the
 * page, which costs time, and most of all where no mark ever comes.
 */
export async function timeToMarks(driven: Driven, url: string): Promise<number> {
  const page = await driven.openPage('about:blank');
  await page.evaluateOnNewDocument(WATCH_MARKS);
  await page.goto(url, { waitUntil: 'load' });
  await pace(SETTLE_MS);
  const paintedAt = (await page.evaluate('globalThis.paintedAt ?? NaN')) as number;
  await page.close();
  return paintedAt;
}

/** Loads a page in a new tab, whose process is new as well. */
export async function visitCold(driven: Driven, url: string): Promise<Visit> {
  const page = await driven.openPage('about:blank');
  const browser = await page.browser().target().createCDPSession();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await timeOfProcesses(browser);
  await page.goto(url, { waitUntil: 'load' });
  await pace(SETTLE_MS);
  const valueOf = await readMetrics(session);
  const after = await timeOfProcesses(browser);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const painted = (await page.evaluate(COUNT_PAINTED)) as number;
  await browser.detach();
  await page.close();
  let processes = 0;
  for (const [id, time] of after) processes += time - (before.get(id) ?? 0);
  return {
    task: valueOf('TaskDuration') * 1000,
    script: valueOf('ScriptDuration') * 1000,
    heap: usedSize,
    processes,
    painted,
  };
}

async function timeOfProcesses(browser: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

/** Our extension does this on a page. */
export interface Survey {
  marks: number;
  /** How many of them are painted: those near the view. */
  painted: number;
  /** No code but the content script was loaded for it. */
  isStopped: boolean;
}

/** Looks at a page in a visit of its own, which is not timed. */
export async function surveyPage(driven: Driven, url: string): Promise<Survey> {
  const page = await driven.openPage('about:blank');
  const session = await page.createCDPSession();
  let isStopped = true;
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('chrome-extension:')) isStopped = false;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'load' });
  await pace(SETTLE_MS);
  // Asked for a report, a page that was stopped is read all the same.
  const stoppedAtFirst = isStopped;
  const { mentions } = await reportOf(driven, page);
  const painted = (await page.evaluate(COUNT_PAINTED)) as number;
  await page.close();
  const marks = mentions.filter(({ marked }) => marked).length;
  return { marks, painted, isStopped: stoppedAtFirst };
}
