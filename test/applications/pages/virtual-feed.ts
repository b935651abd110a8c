import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { add, run, TERM, type Find } from './application.ts';

const COUNT = 10_000;
const ROW_PX = 40;
/** The feed scrolls this far in a tick: 400 px a second. */
const SCROLL_PX = 20;

const feed = add('main');
feed.style.cssText = 'height: 600px; overflow: auto';
const inner = add('div', '', feed);
inner.style.position = 'relative';
const shown = new Map<number, HTMLElement>();
const written: number[] = [];

const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
  count: COUNT,
  getScrollElement: () => feed,
  estimateSize: () => ROW_PX,
  overscan: 4,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: () => draw(),
});
virtualizer._didMount();
virtualizer._willUpdate();
draw();

function draw(): void {
  inner.style.height = `${virtualizer.getTotalSize()}px`;
  const items = virtualizer.getVirtualItems();
  const indices = new Set(items.map(({ index }) => index));
  for (const [index, row] of shown) {
    if (indices.has(index)) continue;
    row.remove();
    shown.delete(index);
  }
  for (const item of items) if (!shown.has(item.index)) shown.set(item.index, drawRow(item));
}

function drawRow({ index, start }: VirtualItem): HTMLElement {
  const row = add(
    'article',
    `Post ${index} ${index % 3 ? 'is of no import' : `is about the ${TERM}`}.`,
    inner,
  );
  row.style.cssText = `position: absolute; top: ${start}px; height: ${ROW_PX}px`;
  if (index % 3 === 0) written.push(index);
  return row;
}

run({
  step(tick, wrote) {
    feed.scrollTop = (tick * SCROLL_PX) % (COUNT * ROW_PX - 1000);
    for (const index of written.splice(0)) wrote(find(index));
  },
});

const find =
  (index: number): Find =>
  () =>
    shown.get(index);
