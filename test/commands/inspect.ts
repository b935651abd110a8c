import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { PageMention } from '../../src/core/messages/protocol.ts';
import { readCard, untilStill, type CardText } from '../e2e/support/card-text.ts';
import type { Driven } from '../browsers/driven.ts';
import { until } from '../browsers/waiting.ts';
import { becomesHtml, countTraces, readHtml, readQuietHtml } from './page-html.ts';
import { findMark } from '../e2e/support/painted.ts';
import { BadInput, type PageToOpen } from './start/pages.ts';
import { movePointer } from '../e2e/support/pointer.ts';
import { reportsOf, whyOf } from './report.ts';

/** A mention as `--json` prints it. `frame` is the address of the sub frame it is in. */
export type FoundMention = Pick<PageMention, 'entry' | 'pack' | 'text' | 'start' | 'end' | 'marked'> & {
  why: string;
  frame?: string;
};

/** One page shows these. */
export interface Inspected {
  page: string;
  title: string;
  mentions: FoundMention[];
  htmlUnchanged: boolean;
  errors: string[];
  card?: CardText;
}

/** How long the answers of a page that has changed since its first scan must stay the same. */
const LATE_QUIET_MS = 1200;

/** The page does not have what the caller asked for; the message is the line to print. */
export class NotShown extends Error {}

export interface Inspection {
  driven: Driven;
  page: PageToOpen;
  /** The page's markup in the same browser before the extension was loaded. */
  before: string;
  hover: string | null;
  shot: string | null;
}

/** Opens a page; whatever cannot be opened or is no page is bad input. */
export async function openAsked(driven: Driven, { name, url }: PageToOpen): Promise<Page> {
  let page: Page;
  try {
    page = await driven.openPage(url);
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.split(' at http')[0]!.split('\n')[0] : String(error);
    throw new BadInput(`${name} cannot be opened (${reason})`);
  }
  const { type, status } = (await page.evaluate(
    `({ type: document.contentType, status: performance.getEntriesByType('navigation')[0]?.responseStatus ?? 200 })`,
  )) as { type: string; status: number };
  if (status >= 400) throw new BadInput(`${name} cannot be opened (the server answered ${status})`);
  if (!/^text\/|html|xml|svg/.test(type)) throw new BadInput(`${name} is not a page: it is ${type}`);
  return page;
}

/** The markup of a page as it is without the extension. */
export async function readBaseline(driven: Driven, asked: PageToOpen): Promise<string> {
  const page = await openAsked(driven, asked);
  const html = await readQuietHtml(page);
  await page.close();
  return html;
}

/** Opens a page with the extension in force and notes what it shows. */
export async function inspectPage({
  driven,
  page: asked,
  before,
  hover,
  shot,
}: Inspection): Promise<Inspected> {
  const oldErrors = await driven.errors();
  const page = await openAsked(driven, asked);
  await reportsOf(driven, page); // waits for the first scan
  const early = await readHtml(page);
  const isSame = await becomesHtml(page, before);
  const withIt = isSame ? before : await readHtml(page);
  const reports = await reportsOf(driven, page, withIt === early ? undefined : LATE_QUIET_MS);
  const inspected: Inspected = {
    page: asked.name,
    title: reports[0].report.title,
    mentions: reports.flatMap(({ frameId, report }) =>
      report.mentions.map(each => {
        const { entry, pack, text, start, end, marked } = each;
        const mention = { entry, pack, text, start, end, marked, why: whyOf(each) };
        return frameId === 0 ? mention : { ...mention, frame: report.url };
      }),
    ),
    htmlUnchanged: isSame,
    errors: [],
  };
  const card = hover === null ? null : await hoverOver({ driven, page, text: hover, shot });
  if (card) inspected.card = card;
  if (shot !== null) writeFileSync(shot, await page.screenshot());
  const newErrors = (await driven.errors()).slice(oldErrors.length);
  inspected.errors = [...new Set([...reports.flatMap(({ report }) => report.errors), ...newErrors])];
  await page.close();
  if (!isSame) inspected.htmlUnchanged = await changesByItself({ driven, asked, before, withIt });
  return inspected;
}

/** Rests the real mouse on the mark that says the text and gives its card. */
export async function hoverOver(at: {
  driven: Driven;
  page: Page;
  text: string;
  shot: string | null;
}): Promise<CardText> {
  const { driven, page, text, shot } = at;
  const missing = async (what: string): Promise<NotShown> => {
    if (shot !== null) writeFileSync(shot, await page.screenshot());
    return new NotShown(what);
  };
  await page.bringToFront();
  const box = await findMark(page, text);
  if (!box) throw await missing(`no mark has the text “${text}”`);
  await movePointer(page, box);
  try {
    const card = await until('the card', () => readCard(driven, page), 5000);
    await untilStill(driven, page);
    return card;
  } catch {
    throw await missing(`no card opened for “${text}” within 5 s`);
  }
}

/**
 * The page differs from the load without the extension. It is loaded again with Sidelight switched off: if it differs
 * then too, the page changes by itself, and all that can be asked is that it holds no trace of ours.
 */
async function changesByItself(at: {
  driven: Driven;
  asked: PageToOpen;
  before: string;
  withIt: string;
}): Promise<boolean> {
  const { driven, asked, before, withIt } = at;
  const helper = await driven.helper();
  const stored = await helper.evaluate<object>(`chrome.storage.sync.get('settings')`);
  await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
  try {
    const page = await openAsked(driven, asked);
    const differs = !(await becomesHtml(page, before));
    await page.close();
    return differs && countTraces(withIt) === countTraces(before);
  } finally {
    await helper.evaluate(`chrome.storage.sync.remove('settings')`);
    await helper.evaluate(`chrome.storage.sync.set(${JSON.stringify(stored)})`);
  }
}
