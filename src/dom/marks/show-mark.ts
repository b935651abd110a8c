import { elementsAround } from '../tree/elements-around.ts';
import { firstBoxOf } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Pixels kept free above and below a mark, for headers that stay and for the reading bar; in low frames a quarter. */
const CLEAR = 88;

/** Brings a mark into view, at once. */
export function showMark(mark: Mark): void {
  const around = elementsAround(mark.range.startContainer);
  const { innerHeight: height, innerWidth: width } = window;
  // This reaches the pages around a frame, whatever their origin; the mark may be far from the middle of its block.
  if (window !== window.parent)
    around[0]!.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const at of around) {
    const box = firstBoxOf(mark);
    if (!box) return;
    const isRoot = at === document.scrollingElement;
    const view = isRoot ? new DOMRect(0, 0, width, height) : at.getBoundingClientRect();
    const clear = isRoot ? Math.min(CLEAR, height / 4) : 0;
    // What does not scroll takes no notice.
    at.scrollBy({
      top: shiftOf(box.top, box.bottom, view.top + clear, view.bottom - clear),
      left: shiftOf(box.left, box.right, view.left, view.right),
      behavior: 'instant',
    });
    // What is fixed does not move with what is around it.
    if (getComputedStyle(at).position === 'fixed') return;
  }
}

/** True if a bar at the foot of the view would cover a mark, or may cover one in a frame: at the end of a page nothing scrolls on. */
export function isLow(page: Document, mark: Mark | undefined): boolean {
  const { scrollTop, clientHeight, scrollHeight } = page.scrollingElement ?? page.documentElement;
  if (!mark) return scrollTop > 0 && scrollTop + clientHeight > scrollHeight - 2;
  return (firstBoxOf(mark)?.bottom ?? 0) > window.innerHeight - CLEAR;
}

/** How far a stretch is from the middle of a view; 0 if the view has it whole. */
const shiftOf = (start: number, end: number, from: number, to: number): number =>
  start >= from && end <= to ? 0 : (start + end - from - to) / 2;
