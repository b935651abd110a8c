import type { CDPSession, Page } from 'puppeteer-core';
import { outlast } from '../../../browsers/waiting.ts';

/** More of them differ by less than what a page may keep. */
const READINGS = 3;

/**
 * Bytes in use in a page's process after collection: the least of some readings, since code that is compiled in the
 * background comes and goes meanwhile.
 */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const sizes: number[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    if (reading > 0) await outlast(100);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    sizes.push(usedSize + embedderHeapUsedSize + backingStorageSize);
  }
  await session.detach();
  return Math.min(...sizes);
}

/** How many documents, nodes and listeners of any world Chromium counts in a page. */
export async function thingsOf(page: Page): Promise<(number | undefined)[]> {
  const { Documents, Nodes, JSEventListeners } = await page.metrics();
  return [Documents, Nodes, JSEventListeners];
}

const LISTENING = [
  ['Window', 'window'],
  ['HTMLDocument', 'document'],
  ['HTMLHtmlElement', 'document.documentElement'],
] as const;

/** Chromium itself says what is listened to on a page's window, document and root in our world, as the counts have it. */
export async function heardBy(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const contextId = await ourContext(session);
  const heard: string[] = [];
  for (const [kind, expression] of LISTENING) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    heard.push(...listeners.map(({ type }) => `${kind} ${type}`));
  }
  await session.detach();
  return heard.sort();
}

/** The number of our script's context in a page. */
async function ourContext(session: CDPSession): Promise<number> {
  const found = new Promise<number>(resolve => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  return found;
}
