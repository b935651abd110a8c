import type { Page } from 'puppeteer-core';
import { pace } from '../../browsers/waiting.ts';
import type { Box } from './painted.ts';

const NEAR_PX = 18;
/** Slower than the speed gate, also where the browser takes no time for a step. */
const NEAR_STEPS = 3;
const PAUSE_MS = 20;

/** Moves the real mouse onto a box as a hand does: swift at first, then slow, and rests in its middle. */
export async function movePointer(page: Page, box: Box): Promise<void> {
  const end = { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
  const near = { x: Math.max(1, end.x - NEAR_PX), y: Math.max(1, end.y - NEAR_PX / 2) };
  // A tab that is still coming to the front takes no moves.
  await page.evaluate('new Promise(done => requestAnimationFrame(() => done(null)))');
  await page.mouse.move(Math.max(1, end.x - 120), Math.max(1, end.y - 90));
  await pace(PAUSE_MS);
  await page.mouse.move(near.x, near.y);
  for (let step = 1; step <= NEAR_STEPS; step++) {
    await pace(PAUSE_MS);
    const part = step / NEAR_STEPS;
    await page.mouse.move(near.x + (end.x - near.x) * part, near.y + (end.y - near.y) * part);
  }
}
