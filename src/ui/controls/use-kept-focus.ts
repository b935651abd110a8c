import { useLayoutEffect } from 'preact/hooks';

interface Places {
  /** Around the items, each of which has `data-item` with its key. */
  list: { current: HTMLElement | null };
  /** Gets the focus where no item is left. */
  heading: { current: HTMLElement | null };
}

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? []),
];

/** When the item that holds the focus goes, the next one gets it, else what stands in its place, else the heading. */
export function useKeptFocus({ list, heading }: Places): void {
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
}
