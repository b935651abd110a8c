import type { Page } from 'puppeteer-core';
import { until, untilSteady } from '../browsers/waiting.ts';

/** Long enough for what pages add soon after they have loaded. */
const QUIET_MS = 1200;

/** The markup of a page and of its frames as the page's own scripts read it. */
export async function readHtml(page: Page): Promise<string> {
  const parts = page
    .frames()
    .map(frame => frame.evaluate('document.documentElement?.outerHTML ?? ""').catch(() => ''));
  return (await Promise.all(parts)).join('\n');
}

/** Reads the page once it has not changed for a while; one that never rests is read as it is. */
export async function readQuietHtml(page: Page): Promise<string> {
  let html = '';
  const read = async (): Promise<string> => (html = await readHtml(page));
  return untilSteady('the markup', read, { quietMs: QUIET_MS, deadlineMs: 2500 }).catch(() => html);
}

/** True as soon as the markup equals another one, false if it does not within some seconds. */
export function becomesHtml(page: Page, wanted: string): Promise<boolean> {
  const isSame = async (): Promise<boolean> => (await readHtml(page)) === wanted;
  return until('the markup', isSame, 1500).catch(() => false);
}

/** How often the markup has a host of ours. */
export function countTraces(html: string): number {
  return html.split('<div popover="manual"></div>').length;
}
