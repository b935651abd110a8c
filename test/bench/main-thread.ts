import type { CDPSession } from 'puppeteer-core';
import { pace } from '../browsers/waiting.ts';
import type { Rows } from './row.ts';
import { estimate, median } from './statistics.ts';

/** A page that changes all the time is measured without marks, with some of another hand, and with Sidelight. */
export const MARKED_BY = ['nobody', 'others', 'us'] as const;
export type Shares = Record<(typeof MARKED_BY)[number], number[]>;

/** The values of the DevTools protocol by their names, times in seconds; after `Performance.enable`. */
export async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return name => metrics.find(each => each.name === name)?.value ?? Number.NaN;
}

/** In the page's own world: from here on `longestWait` is the longest time between two calls of a timer of 4 ms, in ms. */
export const WATCH_WAITS = `
  let last = performance.now();
  globalThis.longestWait = 0;
  globalThis.watching = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
  }, 4);`;

/** How much of the main thread is taken in the next seconds, in percent; after `Performance.enable`. */
export async function busyShare(session: CDPSession, seconds: number): Promise<number> {
  const before = await taskTime(session);
  await pace(seconds * 1000);
  const after = await taskTime(session);
  return ((after.busy - before.busy) / (after.at - before.at)) * 100;
}

async function taskTime(session: CDPSession): Promise<{ busy: number; at: number }> {
  const valueOf = await readMetrics(session);
  return { busy: valueOf('TaskDuration'), at: valueOf('Timestamp') };
}

const SAMPLE_US = 500;

/** In how many of the next seconds' samples code of an extension runs, or what it calls, in percent. */
export async function ownShare(session: CDPSession, seconds: number): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_US });
  await session.send('Profiler.start');
  await pace(seconds * 1000);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const own = new Set<number>();
  // A node comes before those that it calls.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith('chrome-extension:')) own.add(id);
    if (own.has(id)) for (const child of children) own.add(child);
  }
  let [ours, all] = [0, 0];
  samples.forEach((id, i) => {
    const time = timeDeltas[i]!;
    all += time;
    if (own.has(id)) ours += time;
  });
  return (ours / all) * 100;
}

/**
 * Rows of a page that changes all the time. The budget is for our code: a browser draws a page with marks more slowly,
 * whoever made them, and how much more differs from run to run.
 */
export function addShares(
  rows: Rows,
  shares: Shares,
  own: number,
  notes: { others: string; us: string },
): void {
  const { nobody, others, us } = shares;
  const over = (more: readonly number[]): ReturnType<typeof estimate> =>
    estimate([[more, nobody]], ([group]) => median(group![0]!) - median(group![1]!));
  rows.atMost(5, { name: 'our code on the main thread', value: own, unit: '%', note: notes.us });
  const note = `${median(us).toFixed(1)} % with us, ${median(nobody).toFixed(1)} % without`;
  rows.note({ name: 'main thread added by us, with the browser’s work', ...over(us), unit: '%', note });
  rows.note({ name: 'main thread added by marks alone', ...over(others), unit: '%', note: notes.others });
}
