import { NEW_ROW, moveTo, selectRange, toggleAll, toggleRow, type Selection } from './selection.ts';

export interface TableKey {
  key: string;
  shift: boolean;
  control: boolean;
}

export interface TableState {
  rows: readonly { id: string }[];
  selection: Selection;
  page: number;
  top: number;
  /** True: below the last row there is an empty one. */
  hasNewRow: boolean;
}

export function pressKey(
  pressed: TableKey,
  { rows, selection, page, top, hasNewRow }: TableState,
): Selection | null {
  const { key, shift, control } = pressed;
  const found = rows.findIndex(({ id }) => id === selection.active);
  const isNew = selection.active === NEW_ROW;
  const at = isNew ? rows.length : found < 0 ? Math.min(top, rows.length - 1) : found;
  const current = rows[at];
  if (key === ' ') {
    if (!current) return null;
    return shift ? selectRange(selection, rows, current.id) : toggleRow(selection, current.id);
  }
  if (key === 'Escape') return selection.ids.size > 0 ? { ...selection, ids: new Set() } : null;
  if (control && key.toLowerCase() === 'a') return toggleAll(selection, rows);
  // Without Ctrl these go to the ends of a row.
  const isEnd = key === 'Home' || key === 'End';
  if (control ? !isEnd : isEnd && !shift) return null;
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  const next = Object.hasOwn(places, key) ? places[key]! : null;
  if (next === null) return null;
  if (next >= rows.length && hasNewRow && !shift) return moveTo(selection, NEW_ROW);
  const id = rows[Math.max(0, Math.min(next, rows.length - 1))]?.id;
  if (id === undefined) return null;
  return shift ? selectRange(selection, rows, id) : moveTo(selection, id);
}
