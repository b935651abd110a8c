import type { Page, Viewport } from 'puppeteer-core';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { readCard, untilStill } from './card-text.ts';
import { pace, until } from '../../browsers/waiting.ts';
import { DELAYS } from './delays.ts';
import type { Session } from './e2e.ts';
import { Bidi } from '../../browsers/firefox-bidi.ts';
import { cardBox } from './layers.ts';
import { findMark, type Box } from './painted.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

/** A phone held upright. */
export const PHONE = { width: 390, height: 844 };

interface Point {
  x: number;
  y: number;
}

/**
 * Makes a page that of a touch screen. Firefox has fingers too, but none that scrolls; that its main pointer is a
 * finger is a preference of the whole browser there: see `setCoarse`.
 */
export async function becomeTouch({ kind }: Session, page: Page, size = PHONE): Promise<void> {
  // Both browsers load the page again.
  await page.setViewport(touchViewport(kind, size));
}

const touchViewport = (kind: BrowserKind, size: typeof PHONE): Viewport => ({
  ...size,
  isMobile: kind === 'chromium',
  hasTouch: true,
});

/** In Firefox, makes fingers the main pointer of every page, or takes that back; in Chromium `becomeTouch` has done it. */
export async function setCoarse({ kind }: Session, page: Page, isCoarse: boolean): Promise<void> {
  if (kind !== 'firefox') return;
  const name = `'ui.primaryPointerCapabilities'`;
  const act = isCoarse ? `setIntPref(${name}, 1)` : `clearUserPref(${name})`;
  await new Bidi(page.browser()).evaluateAsBrowser(`void Services.prefs.${act}`);
  await until('the pointer to be so', () =>
    page.evaluate(`matchMedia('(pointer: coarse)').matches === ${isCoarse}`),
  );
}

/** The middle of a mark, scrolled into view. */
export async function middleOfMark(page: Page, text: string): Promise<Point> {
  return middleOf(await until(`a mark on “${text}”`, () => findMark(page, text)));
}

/** The middle of a box. */
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Taps a mark with a finger. */
export async function tapMark(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOfMark(page, text);
  await page.touchscreen.tap(x, y);
}

/** Waits for the card, until it has come to rest and the next tap is one by itself. */
export async function untilCard({ driven }: Session, page: Page): Promise<void> {
  await until('the card', () => readCard(driven, page));
  await Promise.all([pace(DELAYS.doubleTap), untilStill(driven, page)]);
}

/** Draws a finger from a point through others, waiting as long before each move and before it is lifted. */
export async function draw(page: Page, from: Point, way: readonly Point[], pause: number): Promise<void> {
  await page.touchscreen.touchStart(from.x, from.y);
  for (const { x, y } of way) {
    await pace(pause);
    await page.touchscreen.touchMove(x, y);
  }
  await pace(pause);
  await page.touchscreen.touchEnd();
}

/** The mark that the fixture of touch screens has. */
export const TOUCH_MARK = 'Great Firewall';

export const isSheet = async ({ driven }: Session, page: Page): Promise<boolean> =>
  (await driven.inCard<boolean>(page, `root => root.querySelector('.panel') !== null`)) ?? false;

/** Opens a fixture on a touch screen. */
export const openTouch = (session: Session, size = PHONE, name = 'touch.html'): Promise<Page> =>
  session.openRead(name, touchViewport(session.kind, size));

export async function openSheet(session: Session): Promise<Page> {
  const page = await openTouch(session);
  await tapMark(page, TOUCH_MARK);
  await untilCard(session, page);
  return page;
}

export async function middleOfPart(session: Session, page: Page, selector: string): Promise<Point> {
  return middleOf(await cardBox(session, page, selector));
}

/** Names what is on top at a point: `card` for ours, else the page's element. */
export const topAt = (page: Page, { x, y }: { x: number; y: number }): Promise<string> =>
  page.evaluate(`(element => element.matches?.('${HOST}') ? 'card' : element.id || element.localName)(
    document.elementFromPoint(${x}, ${y}))`) as Promise<string>;
