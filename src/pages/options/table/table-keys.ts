import { moveTo, selectRange, toggleAll, toggleRow, type Selection } from './selection.ts';

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
}

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
  const { id } = rows[Math.max(0, Math.min(next, rows.length - 1))]!;
  return shift ? selectRange(selection, rows, id) : moveTo(selection, id);
}
