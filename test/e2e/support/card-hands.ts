import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import { VISIBILITY_CHECK_MS, VISIBILITY_CHECKS } from '../../../src/core/timing.ts';
import { until } from '../../browsers/waiting.ts';
import type { Session } from './e2e.ts';
import { hoverOver } from '../../commands/inspect.ts';

/** The settings as they are stored, without their version; `{}` where nothing was changed. */
export async function storedSettings(driven: Driven): Promise<Record<string, unknown>> {
  const helper = await driven.helper();
  const { settings } = await helper.evaluate<{ settings?: Record<string, unknown> }>(
    `chrome.storage.sync.get('settings')`,
  );
  const { version: _, ...changed } = settings ?? {};
  return changed;
}

/** The middle of the control of an open card whose name or text is `name`, in its viewport; null where there is none. */
export function controlOf(
  driven: Driven,
  page: Page,
  name: string,
): Promise<{ x: number; y: number } | null> {
  return driven.inCard<{ x: number; y: number }>(
    page,
    `(root, name) => {
      const named = button => (button.ariaLabel ?? button.textContent).trim() === name;
      const button = [...root.querySelectorAll('button')].find(named);
      if (!button) return null;
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }`,
    name,
  );
}

/** Presses a control of the card with the real mouse, at once: what would change something lastingly takes no such press. */
export async function clickControl({ driven }: Session, page: Page, name: string): Promise<void> {
  const { x, y } = await until(`“${name}” in the card`, () => controlOf(driven, page, name));
  await page.mouse.click(x, y);
}

/**
 * Presses a control after the time that a reader needs to read it, and again if the card asks for that: a busy browser is
 * late to tell it that it is seen.
 */
export async function pressControl(session: Session, page: Page, name: string): Promise<void> {
  const { driven } = session;
  const { x, y } = await until(`“${name}” in the card`, () => controlOf(driven, page, name));
  await page.mouse.move(x, y, { steps: 2 });
  await untilSeen(driven, page);
  await clickControl(session, page, name);
  const isRefused = async (): Promise<boolean> => isRefusal(await noticeOf(driven, page));
  for (let tries = 0; tries < 5 && (await isRefused()); tries++) {
    await untilSeen(driven, page);
    if ((await isRefused()) && (await controlOf(driven, page, name))) await clickControl(session, page, name);
  }
}

/** The card says so if a press changes nothing; it may say nothing, too. */
export const isRefusal = (notice: string | null): boolean =>
  /^(?:The page covers|Click again)/.test(notice ?? '');

/** Waits in the page, however slow it is, until an open card has been checked often enough to take a lasting change. */
export async function untilSeen(driven: Driven, page: Page): Promise<void> {
  await driven.inCard(
    page,
    `(root, { checks, everyMs }) => new Promise(done => {
      let count = 0;
      let place = '';
      const timer = setInterval(() => {
        // One that moves is not looked at.
        const now = JSON.stringify(root.querySelector('.card')?.getBoundingClientRect() ?? null);
        if (now !== place) count = 0;
        place = now;
        if (++count <= checks) return;
        clearInterval(timer);
        done(true);
      }, everyMs);
    })`,
    { checks: VISIBILITY_CHECKS, everyMs: VISIBILITY_CHECK_MS },
  );
}

/** Opens the card of a mark by the mouse, and in it what can be changed. */
export async function openChanges(session: Session, page: Page, text: string): Promise<void> {
  await hoverOver({ driven: session.driven, page, text, shot: null });
  await clickControl(session, page, 'More actions');
}

/** Reads what the card says was just done; null where it says nothing. */
export function noticeOf(driven: Driven, page: Page): Promise<string | null> {
  return driven.inCard<string>(
    page,
    `root => root.querySelector('.notice')?.firstChild.textContent.trim() ?? null`,
  );
}

/** Waits until the card says something. */
export function untilNotice(driven: Driven, page: Page): Promise<string> {
  return until('the card to say what was done', () => noticeOf(driven, page));
}

/** Replies of the page's frames to a message, as the background would ask. */
export async function askPage<T>(
  driven: Driven,
  page: Page,
  message: { name: string; request: object; frameId?: number },
): Promise<T> {
  const tab = await driven.tabOf(page);
  const { frameId = 0, ...sent } = message;
  const reply = await (
    await driven.helper()
  ).evaluate<{ ok: boolean; value: T }>(
    `chrome.tabs.sendMessage(${tab}, ${JSON.stringify(sent)}, { frameId: ${frameId} })`,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}
