import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Part of a long list that is drawn. */
export interface Window {
  /** Height of a row in px. */
  rowHeight: number;
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
  /** No more rows than this are drawn at once. */
  slots: number;
  /** Rows that fit in the box. */
  page: number;
  /** True: the box is too narrow for columns. */
  folded: boolean;
}

/** Rows are drawn in steps of this many, so that not every scrolled pixel draws. */
const STEP = 8;
/** Rows drawn beyond either edge. */
const BEYOND = 12;
/** Heights of a row, in rem: in columns, and folded to two lines. */
const HEIGHTS = { columns: 2.25, folded: 3.5 };
/** Narrower than this, in rem, columns do not fit. */
const LEAST = 43;
/** What is taken for a box that has no size yet. */
const UNSEEN = { width: 900, height: 600 };

interface Box {
  width: number;
  height: number;
  rem: number;
}

/** The rows of a scrolled box that have to be drawn; `scrollTo` brings one into view, `topRow` is the first in view. */
export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Box>({ ...UNSEEN, rem: 16 });
  const [first, setFirst] = useState(0);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = (): void =>
      setSize(now => {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
        const width = element.clientWidth || UNSEEN.width;
        const height = element.clientHeight || UNSEEN.height;
        return now.width === width && now.height === height && now.rem === rem ? now : { width, height, rem };
      });
    measure();
    // In the next frame: rows that are drawn at once may change the size again, which the observer takes for an error.
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);

  const folded = size.width < LEAST * size.rem;
  const rowHeight = Math.round((folded ? HEIGHTS.folded : HEIGHTS.columns) * size.rem);
  const look = (): void => {
    const row = Math.floor((box.current?.scrollTop ?? 0) / rowHeight);
    setFirst(row - (row % STEP));
  };
  // Other rows are higher or lower: the same one stays the first in view.
  const lastHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop *= rowHeight / lastHeight.current;
    lastHeight.current = rowHeight;
  }, [rowHeight]);
  // The box scrolls by itself where there are fewer rows than before.
  useLayoutEffect(look, [count, rowHeight]);

  const page = Math.max(1, Math.floor(size.height / rowHeight) - 1);
  const from = Math.max(0, Math.min(first, count) - BEYOND);
  const to = Math.min(count, first + STEP + page + 2 + BEYOND);
  const slots = STEP + page + 2 + 2 * BEYOND;
  const scrollTo = (row: number, headHeight = 0): void => {
    const element = box.current;
    if (!element) return;
    const top = row * rowHeight;
    const height = (element.clientHeight || UNSEEN.height) - headHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
    look();
  };
  const shown: Window = { rowHeight, from, to, slots, page, folded };
  const topRow = (): number => Math.ceil((box.current?.scrollTop ?? 0) / rowHeight);
  return { box, shown, onScroll: look, scrollTo, topRow };
}
