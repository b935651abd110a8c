import { boxOf, elementsAround, scrollElement, scrollToMiddle } from '../tree/nodes.ts';
import { firstBoxOf } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Pixels above and below a mark for sticky headers and the reading bar; in low frames a quarter of the height. */
const CLEARANCE_PX = 88;

export function showMark(mark: Mark): void {
  const around = elementsAround(mark.range.startContainer);
  const { innerHeight: height, innerWidth: width } = window;
  // Also scrolls the pages around a frame, whatever their origin; the mark may be far from the middle of its block.
  if (window !== window.parent) scrollToMiddle(around[0]!);
  for (const at of around) {
    const box = firstBoxOf(mark);
    if (!box) return;
    const isRoot = at === document.scrollingElement;
    const view = isRoot ? new DOMRect(0, 0, width, height) : boxOf(at);
    const clear = isRoot ? Math.min(CLEARANCE_PX, height / 4) : 0;
    scrollElement(at, 'scrollBy', {
      top: shiftOf(box.top, box.bottom, view.top + clear, view.bottom - clear),
      left: shiftOf(box.left, box.right, view.left, view.right),
    });
    // A fixed element does not move with its ancestors.
    if (getComputedStyle(at).position === 'fixed') return;
  }
}

/** A bar at the bottom may cover a mark in a frame at the end of a page, where nothing scrolls on. */
export function isLow(page: Document, mark: Mark | undefined): boolean {
  const { scrollTop, clientHeight, scrollHeight } = page.scrollingElement ?? page.documentElement;
  if (!mark) return scrollTop > 0 && scrollTop + clientHeight > scrollHeight - 2;
  return (firstBoxOf(mark)?.bottom ?? 0) > window.innerHeight - CLEARANCE_PX;
}

const shiftOf = (start: number, end: number, from: number, to: number): number =>
  start >= from && end <= to ? 0 : (start + end - from - to) / 2;
