import { useLayoutEffect, useRef } from 'preact/hooks';

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? []),
];

/**
 * When the item that holds the focus goes, the next one gets it, else what stands in its place, else the heading.
 * `list` is around the items, each of which has `data-item` with its key.
 */
export function useKeptFocus<List extends HTMLElement>() {
  const list = useRef<List>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Read while the old items still stand: once they are gone the browser no longer says what had the focus.
  const active = document.activeElement;
  const item = list.current?.contains(active) ? active?.closest<HTMLElement>('[data-item]') : null;
  const before = item ? itemsOf(list.current) : [];
  const place = item ? before.indexOf(item) : -1;
  useLayoutEffect(() => {
    if (place < 0 || (document.activeElement && document.activeElement !== document.body)) return;
    const items = itemsOf(list.current);
    const next =
      before.slice(place).find(each => items.includes(each)) ?? items[Math.min(place, items.length - 1)];
    (next?.querySelector<HTMLElement>('button, a, input') ?? heading.current)?.focus();
  });
  return { list, heading };
}
