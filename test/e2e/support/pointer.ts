import type { Page } from 'puppeteer-core';
import { pace } from '../../browsers/waiting.ts';
import type { Box } from './painted.ts';

// As few as show a hand: each takes a frame of the browser's, and half of the tests begin so.
const FAR_STEPS = 2;
const NEAR_STEPS = 3;
const NEAR_PX = 18;
const PAUSE_MS = 20;

/** Moves the real mouse onto a box as a hand does: swift at first, then slower than the speed gate, and rests in its middle. */
export async function movePointer(page: Page, box: Box): Promise<void> {
  const end = { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  const start = { x: Math.max(1, end.x - 120), y: Math.max(1, end.y - 90) };
  const near = { x: Math.max(1, end.x - NEAR_PX), y: Math.max(1, end.y - NEAR_PX / 2) };
  await page.mouse.move(start.x, start.y);
  await glide(page, { from: start, to: near, steps: FAR_STEPS });
  await glide(page, { from: near, to: end, steps: NEAR_STEPS });
}

interface Point {
  x: number;
  y: number;
}

async function glide(
  page: Page,
  { from, to, steps }: { from: Point; to: Point; steps: number },
): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    await pace(PAUSE_MS);
    const part = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
  }
}
