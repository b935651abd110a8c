import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Scrolling draws again only after this many rows. */
const STEP_ROWS = 8;
/** Drawn beyond either edge. */
const OVERSCAN_ROWS = 12;
const ROW_HEIGHT_REM = { columns: 3.25, folded: 3.5 };
/** In a narrower box a row is folded to two lines. */
const MIN_COLUMNS_REM = 43;
const HEAD_HEIGHT_REM = 2.25;
/** Of a box that has no size yet, in px. */
const DEFAULT_SIZE = { width: 900, height: 600, rem: 16 };

/** The drawn part of a long list in a scrolled box, from one row height; see the decision on the table's rows. */
export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(DEFAULT_SIZE);
  const [first, setFirst] = useState(0);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = (): void =>
      setSize(old => {
        const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || DEFAULT_SIZE.rem;
        const width = element.clientWidth || DEFAULT_SIZE.width;
        const height = element.clientHeight || DEFAULT_SIZE.height;
        return old.width === width && old.height === height && old.rem === rem ? old : { width, height, rem };
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

  const folded = size.width < MIN_COLUMNS_REM * size.rem;
  const rowHeight = Math.round(ROW_HEIGHT_REM[folded ? 'folded' : 'columns'] * size.rem);
  const onScroll = (): void => {
    const row = Math.floor((box.current?.scrollTop ?? 0) / rowHeight);
    setFirst(row - (row % STEP_ROWS));
  };
  // When the height of rows changes, the same row stays the first in view.
  const lastHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop *= rowHeight / lastHeight.current;
    lastHeight.current = rowHeight;
  }, [rowHeight]);
  // The browser scrolls the box when there are fewer rows than before.
  useLayoutEffect(onScroll, [count, rowHeight]);

  const page = Math.max(1, Math.floor(size.height / rowHeight) - 1);
  /** The first row that is drawn, and the one after the last. */
  const from = Math.max(0, Math.min(first, count) - OVERSCAN_ROWS);
  const to = Math.min(count, first + STEP_ROWS + page + 2 + OVERSCAN_ROWS);
  const slots = STEP_ROWS + page + 2 + 2 * OVERSCAN_ROWS;
  /** The sticky head covers part of the box. */
  const headHeight = folded ? 0 : Math.round(HEAD_HEIGHT_REM * size.rem);
  const scrollTo = (row: number): void => {
    const element = box.current;
    if (!element) return;
    const top = row * rowHeight;
    const height = (element.clientHeight || DEFAULT_SIZE.height) - headHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
    onScroll();
  };
  const topRow = (): number => Math.ceil((box.current?.scrollTop ?? 0) / rowHeight);
  return { box, rowHeight, folded, page, from, to, slots, onScroll, scrollTo, topRow };
}
