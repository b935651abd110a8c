import type { Page } from 'puppeteer-core';
import { pace } from '../browsers/waiting.ts';
import type { HostilePage } from './hostile-page.ts';

/** How long a page is watched after it has loaded, and again after what it does then, in ms. */
const WATCHED_MS = 2000;

/** Times that a page is loaded with and without Sidelight, before its stall is believed. */
const ROUNDS = 3;

/** Notes the longest time between two timers of a page, from its very start. */
const NOTE_GAPS = `{
  let last = performance.now();
  const { setTimeout: later } = window;
  globalThis.longestGap = 0;
  const tick = () => {
    const now = performance.now();
    globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
    last = now;
    later(tick);
  };
  later(tick);
}`;

interface Measured {
  hostile: HostilePage;
  url: string;
  set: (on: boolean) => Promise<void>;
}

/** How much longer a page's longest stall is with Sidelight than without, in ms: the least of some rounds. */
export async function measureStall(page: Page, { hostile, url, set }: Measured): Promise<number> {
  const { identifier } = await page.evaluateOnNewDocument(NOTE_GAPS);
  const longest = { on: Infinity, off: 0 };
  try {
    for (let round = 0; round < ROUNDS && longest.on - longest.off > 20; round++) {
      for (const is of ['off', 'on'] as const) {
        await set(is === 'on');
        const gap = await watch(page, hostile, url);
        longest[is] = is === 'on' ? Math.min(longest.on, gap) : Math.max(longest.off, gap);
      }
    }
  } finally {
    await page.removeScriptToEvaluateOnNewDocument(identifier);
  }
  return longest.on - longest.off;
}

async function watch(page: Page, { after }: HostilePage, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await pace(WATCHED_MS);
  if (after) {
    await page.evaluate(after);
    await pace(WATCHED_MS);
  }
  return (await page.evaluate('globalThis.longestGap')) as number;
}
