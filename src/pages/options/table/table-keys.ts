import { moveTo, selectRange, toggleAll, toggleRow, type Selection } from './selection.ts';

export interface TableKey {
  key: string;
  shift: boolean;
  /** Ctrl, or Cmd. */
  control: boolean;
}

export interface TableState {
  rows: readonly { id: string }[];
  selection: Selection;
  /** Rows on a page. */
  page: number;
  /** The first row in view: the keyboard starts there. */
  top: number;
}

/** The row that a key leads to; null for a key that does not move. */
function placeAfter(key: string, { at, count, page }: { at: number; count: number; page: number }) {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The selection after a key; null for a key without effect. */
export function pressKey(pressed: TableKey, { rows, selection, page, top }: TableState): Selection | null {
  const { key, shift, control } = pressed;
  const found = rows.findIndex(({ id }) => id === selection.active);
  const at = found < 0 ? Math.min(top, rows.length - 1) : found;
  const current = rows[at];
  if (!current) return null;
  if (key === ' ') return shift ? selectRange(selection, rows, current.id) : toggleRow(selection, current.id);
  if (key === 'Escape') return selection.ids.size > 0 ? { ...selection, ids: new Set() } : null;
  if (control && key.toLowerCase() === 'a') return toggleAll(selection, rows);
  if (control && key !== 'Home' && key !== 'End') return null;
  const next = placeAfter(key, { at, count: rows.length, page });
  if (next === null) return null;
  const { id } = rows[Math.max(0, Math.min(next, rows.length - 1))]!;
  return shift ? selectRange(selection, rows, id) : moveTo(selection, id);
}
