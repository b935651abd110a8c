import type { Driven } from '../../browsers/driven.ts';
import { PNG } from 'pngjs';
import type { Frame, Page } from 'puppeteer-core';

/** A box in viewport pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Reads the text of each painted mark of a frame from the highlight registry, as the page itself can. */
export async function markedTexts(frame: Page | Frame): Promise<string[]> {
  return (await frame.evaluate(`(${LIST})().map(({ text }) => text)`)) as string[];
}

/** How many highlights of ours are registered in a frame. */
export async function countHighlights(frame: Page | Frame): Promise<number> {
  return (await frame.evaluate(
    `[...CSS.highlights.keys()].filter(name => name.startsWith('sidelight-')).length`,
  )) as number;
}

/** How many painted marks stand in the element with this id. */
export async function paintedIn(page: Page, id: string): Promise<number> {
  const isIn = `document.getElementById(${JSON.stringify(id)}).contains(range.startContainer)`;
  return (await page.evaluate(`(${LIST})().filter(({ range }) => ${isIn}).length`)) as number;
}

/** How many pixels of a PNG have exactly this colour, such as `#0b6b64`. */
export function countPixels(picture: Uint8Array, colour: string): number {
  const wanted = Number.parseInt(colour.slice(1), 16);
  const { data } = PNG.sync.read(Buffer.from(picture));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!) === wanted) count++;
  }
  return count;
}

/** More views than this are not scrolled through in search of a mark. */
const MAX_VIEWS = 50;

/**
 * Scrolls the first painted mark that says the text (else one that contains it) into view, in any frame; its box, or
 * null. Marks are painted near the view only: where there is none, the page is scrolled through.
 */
export async function findMark(page: Page, text: string): Promise<Box | null> {
  const found = await findPainted(page, text);
  if (found || !(await hasFarText(page, text))) return found;
  for (let view = 0; view < MAX_VIEWS; view++) {
    const isEnd = await page.evaluate(`(() => {
      const before = scrollY;
      scrollTo({ top: ${view} * innerHeight, behavior: 'instant' });
      return ${view} > 0 && scrollY === before;
    })()`);
    await new Promise(resolve => setTimeout(resolve, 250));
    const box = await findPainted(page, text);
    if (box || isEnd) return box;
  }
  return null;
}

/** The page is more than a view high and says the text somewhere. */
async function hasFarText(page: Page, text: string): Promise<boolean> {
  return (await page.evaluate(
    `document.documentElement.scrollHeight > innerHeight * 2 &&
      document.body.textContent.replace(/\\s+/g, ' ').toLowerCase().includes(${JSON.stringify(text.toLowerCase())})`,
  )) as boolean;
}

async function findPainted(page: Page, text: string): Promise<Box | null> {
  for (const frame of page.frames()) {
    const box = (await frame.evaluate(`(${SHOW})((${LIST})(), ${JSON.stringify(text)})`)) as Box | null;
    if (box) return addOffsets(frame, box);
  }
  return null;
}

async function addOffsets(frame: Frame, box: Box): Promise<Box> {
  let { x, y } = box;
  for (let inner = frame, outer = frame.parentFrame(); outer; inner = outer, outer = outer.parentFrame()) {
    const element = await inner.frameElement();
    const place = await element?.evaluate(node => {
      const { left, top } = node.getBoundingClientRect();
      return { left: left + node.clientLeft, top: top + node.clientTop };
    });
    x += place?.left ?? 0;
    y += place?.top ?? 0;
  }
  return { ...box, x, y };
}

// In document order, those in sub trees that are not shown included. A page has the marks as static ranges.
const LIST = `() => [...CSS.highlights]
  .filter(([name]) => name.startsWith('sidelight-'))
  .flatMap(([, highlight]) => [...highlight])
  .map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return { range, text: range.toString() };
  })
  .sort((a, b) => {
    if (a.range.startContainer.getRootNode() !== b.range.startContainer.getRootNode()) return 0;
    return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
  })`;

const SHOW = `(marks, wanted) => {
  const fold = text => text.replace(/\\s+/g, ' ').trim().toLowerCase();
  const sizeOf = ({ range }) => range.getBoundingClientRect().width;
  const shown = marks.filter(mark => sizeOf(mark) > 0);
  const found = shown.find(({ text }) => fold(text) === fold(wanted)) ??
    shown.find(({ text }) => fold(text).includes(fold(wanted)));
  if (!found) return null;
  found.range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [{ x, y, width, height }] = found.range.getClientRects();
  return { x, y, width, height };
}`;

/** Lifts the limit of marks, which thins repetitions out in short pages. */
export async function markAll(driven: Driven): Promise<void> {
  const helper = await driven.helper();
  await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, wordsPerMark: 0 } })`);
}
