import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers/find-browser.ts';
import { Bidi } from '../browsers/firefox-bidi.ts';

/** In seconds. */
interface ThreadTime {
  busy: number;
  at: number;
}

// Firefox tells what each thread of each process has used; the main one has the process's own number.
const THREAD_TIME = `url => ChromeUtils.requestProcInfo().then(({ children }) => {
  const { pid, threads } = children.find(({ windows }) =>
    windows.some(({ documentURI }) => documentURI?.spec === url));
  return threads.find(({ tid }) => tid === pid).cpuTime / 1e9;
})`;

/** The share of the main thread of a page's process that is busy while `during` goes on. */
export async function measureBusy(
  page: Page,
  kind: BrowserKind,
  during: () => Promise<void>,
): Promise<number> {
  const read = kind === 'chromium' ? await readChromium(page) : readFirefox(page);
  const before = await read();
  await during();
  const after = await read();
  return (after.busy - before.busy) / (after.at - before.at);
}

async function readChromium(page: Page): Promise<() => Promise<ThreadTime>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const valueOf = (name: string): number =>
      metrics.find(metric => metric.name === name)?.value ?? Number.NaN;
    return { busy: valueOf('TaskDuration'), at: valueOf('Timestamp') };
  };
}

function readFirefox(page: Page): () => Promise<ThreadTime> {
  const bidi = new Bidi(page.browser());
  return async () => ({
    busy: await bidi.evaluateAsBrowser<number>(`(${THREAD_TIME})(${JSON.stringify(page.url())})`),
    at: performance.now() / 1000,
  });
}
