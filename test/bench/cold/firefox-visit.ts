import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import { Bidi } from '../../browsers/firefox-bidi.ts';
import { pace, until } from '../../browsers/waiting.ts';

const SETTLE_MS = 1200;

/** One visit costs the process of the page this, in ms of processor time. */
export interface FirefoxVisit {
  /** Its main thread. */
  main: number;
  /** All of its threads. */
  process: number;
}

/** Processor times of a process in ns, as `ChromeUtils.requestProcInfo` gives them. */
interface ProcessTimes {
  pid: number;
  main: number;
  process: number;
}

// Source text that runs in Firefox's own window. The main thread has the number of its process.
const PROCESSES = `async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  return children.map(({ pid, cpuTime, threads }) => ({
    pid,
    main: threads.find(({ tid }) => tid === pid)?.cpuTime ?? NaN,
    process: cpuTime,
  }));
}`;
const PROCESS_OF = `url => {
  const browser = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
  return browser?.browsingContext.currentWindowGlobal?.osPid ?? null;
}`;
const HAS_SPARE = `async () => (await ChromeUtils.requestProcInfo()).children.some(({ type }) => type === 'preallocated')`;
// A process that held a page would have our code compiled already.
const FORGET_PROCESSES = `() => Services.prefs.setIntPref('dom.ipc.keepProcessesAlive.webIsolated.perOrigin', 0)`;

/** Loads a page in a new tab, in a process that Firefox has started beforehand and that no page has used yet. */
export async function visitColdFirefox(driven: Driven, url: string): Promise<FirefoxVisit> {
  const page = await driven.openPage('about:blank');
  const bidi = new Bidi(page.browser());
  await bidi.evaluateAsBrowser(`(${FORGET_PROCESSES})()`);
  await until('a spare process', () => bidi.evaluateAsBrowser<boolean>(`(${HAS_SPARE})()`), 10_000);
  const before = await readProcesses(bidi);
  await page.goto(url, { waitUntil: 'load' });
  await pace(SETTLE_MS);
  const after = await readProcesses(bidi);
  const pid = await bidi.evaluateAsBrowser<number | null>(`(${PROCESS_OF})(${JSON.stringify(url)})`);
  await closeWithProcess(page, bidi, pid);
  const [then, now] = [before, after].map(list => list.find(each => each.pid === pid));
  if (!now) throw new Error(`Firefox names no process of ${url}`);
  return {
    main: (now.main - (then?.main ?? 0)) / 1e6,
    process: (now.process - (then?.process ?? 0)) / 1e6,
  };
}

async function readProcesses(bidi: Bidi): Promise<ProcessTimes[]> {
  const processes = await bidi.evaluateAsBrowser<ProcessTimes[]>(`(${PROCESSES})()`);
  return processes.map(each => ({ ...each, ...readKernelTimes(each.pid) }));
}

/** Reads the times from Linux itself, which counts exactly; Firefox gives the time of a thread in steps of 10 ms there. */
function readKernelTimes(pid: number): Partial<ProcessTimes> {
  const folder = `/proc/${pid}/task`;
  try {
    const threads = readdirSync(folder).map(
      thread =>
        [thread, Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0])] as const,
    );
    const main = threads.find(([thread]) => thread === String(pid))?.[1];
    return main === undefined ? {} : { main, process: threads.reduce((sum, [, time]) => sum + time, 0) };
  } catch {
    return {}; // another system, or a thread that has just ended
  }
}

async function closeWithProcess(page: Page, bidi: Bidi, pid: number | null): Promise<void> {
  await page.close();
  await until(
    'the process of the page to end',
    async () => !(await readProcesses(bidi)).some(each => each.pid === pid),
    10_000,
  );
}
