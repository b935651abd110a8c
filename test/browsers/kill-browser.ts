import type { Browser } from 'puppeteer-core';
import { until } from './waiting.ts';

/** Ends a browser and all that it started, and waits until nothing of it is left. */
export async function killBrowser(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process to end');
  // It leads a group of its own, so that nothing else is meant.
  const group = process.platform === 'win32' ? pid : -pid;
  process.kill(group, 'SIGKILL');
  await until('the browser to be gone', () => !isThere(group), 10_000);
}

function isThere(group: number): boolean {
  try {
    process.kill(group, 0);
    return true;
  } catch {
    return false;
  }
}
