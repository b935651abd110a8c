import { useLayoutEffect, useRef } from 'preact/hooks';

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? []),
];

/** When the item (`data-item`) with the focus goes, the one in its place gets it, else the heading. */
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
