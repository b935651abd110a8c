import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Focuses a row that has come, or the one in the place of a row that has gone, else the button that adds one.
 * `focusRow` takes the place of the row, from 0, before the number of rows changes.
 */
export function useRowFocus(count: number, fields: string, addButton: string) {
  const list = useRef<HTMLUListElement>(null);
  const place = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    const rows = list.current?.querySelectorAll<HTMLInputElement>(fields) ?? [];
    (rows[Math.min(place.current, rows.length - 1)] ?? document.getElementById(addButton))?.focus();
    place.current = null;
  }, [count]);
  const focusRow = (at: number): void => {
    place.current = at;
  };
  return { list, focusRow };
}
