import type { Page } from 'puppeteer-core';
import { readCard } from './card-text.ts';
import type { Driven } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import type { Session } from './e2e.ts';
import { markedTexts, type Box } from './painted.ts';
import { movePointer } from './pointer.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

/** Opens a fixture with every mention marked, and waits for as many marks in all its frames. */
export async function openLayers({ driven, open }: Session, name: string, marks: number): Promise<Page> {
  const settings = { version: 1, marks: 'all', wordsPerMark: 0 };
  await (
    await driven.helper()
  ).evaluate(`chrome.storage.sync.set({ settings: ${JSON.stringify(settings)} })`);
  const page = await open(name);
  await until(`${marks} marks`, async () => {
    const texts = await Promise.all(page.frames().map(markedTexts));
    return texts.flat().length === marks;
  });
  return page;
}

// As seen from the top page, through frames that it may reach; a frame may be scaled and have a border and padding.
const FIND = `(path, line) => {
  const origin = { x: 0, y: 0, scale: 1 };
  let page = document;
  for (const selector of path.slice(0, -1)) {
    const frame = page.querySelector(selector);
    const { left, top, width } = frame.getBoundingClientRect();
    const own = width / frame.offsetWidth;
    const style = getComputedStyle(frame);
    origin.x += (left + (frame.clientLeft + parseFloat(style.paddingLeft)) * own) * origin.scale;
    origin.y += (top + (frame.clientTop + parseFloat(style.paddingTop)) * own) * origin.scale;
    origin.scale *= own;
    page = frame.contentDocument;
  }
  const holder = page.querySelector(path.at(-1));
  for (const highlight of page.defaultView.CSS.highlights.values()) for (const at of highlight) {
    if (!holder.contains(at.startContainer)) continue;
    const range = page.createRange();
    range.setStart(at.startContainer, at.startOffset);
    range.setEnd(at.endContainer, at.endOffset);
    const boxes = [...range.getClientRects()];
    if (!boxes[line]?.width) continue;
    const { x, y, scale } = origin;
    return boxes.map(box => ({ x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale }));
  }
  return null;
}`;

/** The boxes, in the top viewport, of the first mark in an element that has this line; `#frame >> p` is in a frame. */
export async function markLinesIn(page: Page, selector: string, line = 0): Promise<Box[]> {
  const path = selector.split(' >> ');
  const boxes = (await page.evaluate(`(${FIND})(${JSON.stringify(path)}, ${line})`)) as Box[] | null;
  if (!boxes) throw new Error(`no mark in ${selector}`);
  return boxes;
}

/** The box of a line of the mark in an element. */
export async function markIn(page: Page, selector: string, line = 0): Promise<Box> {
  const box = (await markLinesIn(page, selector, line)).at(line);
  if (!box) throw new Error(`no line ${line} in the mark in ${selector}`);
  return box;
}

/** Rests the real mouse on the mark in an element and waits for its card; gives the mark's box. */
export async function hoverIn(session: Session, page: Page, selector: string, line = 0): Promise<Box> {
  await page.bringToFront();
  const box = await markIn(page, selector, line);
  await movePointer(page, box);
  await until('the card', () => readCard(session.driven, page));
  return box;
}

/** Tells whether a card is open in any frame; the bar of reading mode is none. */
export async function isCardOpen(driven: Driven, page: Page): Promise<boolean> {
  return Boolean(
    await driven.inCard(
      page,
      `root => (root.querySelector('.card h2') && root.host.matches(':popover-open')) || null`,
    ),
  );
}

/** Waits until no card is open and no host is left in the top page. */
export async function untilClosed({ driven }: Session, page: Page): Promise<void> {
  await until('the card to close', async () => !(await isCardOpen(driven, page)), 3000);
  expect(await page.evaluate(`document.querySelectorAll('${HOST}').length`)).toBe(0);
}

/** The box of something in the card, in the viewport of the page or frame that shows it. */
export async function cardBox({ driven }: Session, page: Page, selector = '.card'): Promise<Box> {
  const box = await driven.inCard<Box>(
    page,
    `(root, selector) => {
      const { x, y, width, height } = root.querySelector(selector).getBoundingClientRect();
      return { x, y, width, height };
    }`,
    selector,
  );
  if (!box) throw new Error('no card');
  return box;
}

/** Presses a control of the card with the real mouse, on the way that a hand would take. */
export async function press(session: Session, page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await cardBox(session, page, selector);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Clicks the card's pin, as a reader would, and waits until it is pinned. */
export async function pinCard(session: Session, page: Page): Promise<void> {
  await press(session, page, '[aria-label="Pin"]');
  await until('the card to be pinned', () =>
    session.driven.inCard<boolean>(page, `root => root.querySelector('[aria-pressed="true"]') !== null`),
  );
}

/** Sees that the card is on top and takes clicks: it is pinned by its own control and closed by another. */
export async function useCard(session: Session, page: Page): Promise<void> {
  await pinCard(session, page);
  await press(session, page, '[aria-label="Close"]');
  await untilClosed(session, page);
}

/** Tells whether two boxes have an area in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves the mouse to where no mark is, and not toward a card. */
export function leave(page: Page): Promise<void> {
  return page.mouse.move(990, 8, { steps: 5 });
}
