import type { Page } from 'puppeteer-core';
import { sleep } from '../browsers/driven.ts';

const STEP_MS = 150;
/** Long enough for what pages add soon after they have loaded. */
const QUIET_MS = 1200;
const LONGEST_MS = 5000;

/** The markup of a page and of its frames as the page's own scripts read it. */
export async function readHtml(page: Page): Promise<string> {
  const parts = page
    .frames()
    .map(frame => frame.evaluate('document.documentElement?.outerHTML ?? ""').catch(() => ''));
  return (await Promise.all(parts)).join('\n');
}

/** The same, once it has not changed for a while; a page that never rests is read as it is. */
export async function readQuietHtml(page: Page): Promise<string> {
  const end = Date.now() + LONGEST_MS;
  let html = await readHtml(page);
  for (let since = Date.now(); Date.now() - since < QUIET_MS && Date.now() < end;) {
    await sleep(STEP_MS);
    const now = await readHtml(page);
    if (now !== html) since = Date.now();
    html = now;
  }
  return html;
}

/** True as soon as the markup equals another one, false if it does not within 3 s. */
export async function becomesHtml(page: Page, wanted: string): Promise<boolean> {
  for (const end = Date.now() + 3000; ; await sleep(STEP_MS)) {
    if ((await readHtml(page)) === wanted) return true;
    if (Date.now() >= end) return false;
  }
}

/** How often the markup names something of ours. */
export function countTraces(html: string): number {
  return html.split('sidelight-').length;
}
