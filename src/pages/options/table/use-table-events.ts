import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/model/model.ts';
import { CELLS, type CellName } from './cells/cell-text.ts';
import { isTable, parseCells, printCells } from './cells/pasted-rows.ts';
import type { Cells } from './cells/use-cells.ts';
import { moveTo, NEW_ROW, selectRange, toggleRow, type Selection } from './selection.ts';
import { pressKey } from './table-keys.ts';
import type { useWindow } from './use-window.ts';

interface Table {
  rows: readonly Entry[];
  open: string | null;
  selection: Selection;
  activeAt: number;
  view: ReturnType<typeof useWindow>;
  cells: Cells;
  hasNewRow: boolean;
  isOwn: boolean;
  onSelect: (selection: Selection) => void;
  onOpen: (id: string) => void;
  onDelete: ((ids: ReadonlySet<string>) => void) | undefined;
}

/** Keys, the pointer and the clipboard in the table; while a cell is written, its field takes the keys. */
export function useTableEvents(table: Table) {
  const { rows, open, selection, view, cells, hasNewRow, isOwn, onSelect, onOpen, onDelete } = table;
  const [focused, setFocused] = useState(false);
  const pointing = useRef(false);
  /** Null where the row is not among those that are found. */
  const active = table.activeAt < 0 ? null : selection.active;

  const select = (next: Selection): void => {
    onSelect(next);
    const at = next.active === NEW_ROW ? rows.length : rows.findIndex(({ id }) => id === next.active);
    if (at >= 0) view.scrollTo(at);
  };
  const remove = (): void => {
    if (selection.ids.size > 0) onDelete?.(selection.ids);
    else if (active && cells.column === 'headword') onDelete?.(new Set([active]));
    else if (active && isOwn) cells.clear(active, cells.column);
  };
  /** The cells take this key. */
  const pressInCell = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const isHeld = ctrlKey || metaKey;
    if (key === 'Delete' && !isHeld) {
      remove();
      return true;
    }
    if (active === null) return false;
    if (key === 'Enter' && (isHeld || !isOwn)) {
      if (active !== NEW_ROW) onOpen(active);
    } else if (isHeld || (shiftKey && key.length > 1)) return false;
    else if (key === 'Enter' || key === 'F2') cells.begin(active, cells.column);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') cells.step(key === 'ArrowRight' ? 1 : -1);
    else if (key === 'Home' || key === 'End') cells.toEdge(key === 'End');
    else return false;
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, shiftKey: shift } = event;
    if (!pressInCell(event)) {
      const control = event.ctrlKey || event.metaKey;
      const next = pressKey(
        { key, shift, control },
        { rows, selection, page: view.page, top: view.topRow(), hasNewRow },
      );
      if (next) select(next);
      // The key itself is typed into the field, which has the focus by then.
      else if (active !== null && !control && (key.length === 1 || key === 'Process') && key !== ' ') {
        return cells.begin(active, cells.column, { text: '' });
      } else return;
    }
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.table-body .table-row');
    if (!row || target.closest('.cell-editor')) return;
    const id = row.dataset.id ?? NEW_ROW;
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell as CellName | undefined;
    // A cell with a fault is put right first.
    const field = cells.editing?.fault ? view.box.current?.querySelector('textarea') : null;
    if (field) return field.focus();
    if (id === NEW_ROW) return cells.begin(id, cell ?? 'headword');
    if (event.shiftKey) onSelect(selectRange(selection, rows, id));
    else if (event.ctrlKey || event.metaKey || target.closest('.cell-select')) {
      onSelect(toggleRow(selection, id));
    } else if (target.closest('a')) {
      return onSelect(moveTo(selection, id));
    } else if (!isOwn || !cell) {
      onSelect(moveTo(selection, id));
      return onOpen(id);
    } else if (id === active && cell === cells.column && focused) return cells.begin(id, cell);
    else {
      onSelect(moveTo(selection, id));
      cells.choose(id, cell);
    }
    event.preventDefault();
    pointing.current = true;
    view.box.current?.focus({ preventScroll: true });
  };

  return {
    focused,
    handlers: {
      onKeyDown: press,
      onClick: click,
      onMouseDown: (event: MouseEvent): void => {
        pointing.current = true;
        if (event.shiftKey) event.preventDefault();
      },
      onPaste: (event: ClipboardEvent): void => {
        if (event.target !== event.currentTarget) return;
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const pasted = parseCells(text);
        event.preventDefault();
        if (isTable(pasted) || active === null || active === NEW_ROW) cells.paste(pasted);
        else cells.begin(active, cells.column, { text: pasted[0]?.[0] ?? '' });
      },
      onCopy: (event: ClipboardEvent): void => {
        if (event.target !== event.currentTarget || document.getSelection()?.toString()) return;
        const chosen = rows.filter(({ id }) => selection.ids.has(id));
        const cell = active === null ? '' : cells.textIn(active, cells.column);
        const copied =
          chosen.length > 0
            ? chosen.map(({ id }) => CELLS.map(([name]) => cells.textIn(id, name)))
            : [[cell]];
        event.clipboardData?.setData('text/plain', printCells(copied));
        event.preventDefault();
      },
      onFocus: (event: FocusEvent): void => {
        if (event.target !== event.currentTarget) return;
        setFocused(true);
        // The click that follows chooses the row.
        if (pointing.current || active !== null) return;
        const start = rows.find(({ id }) => id === open) ?? rows[view.topRow()] ?? rows[0];
        if (start) select(moveTo(selection, start.id));
        else if (hasNewRow) select(moveTo(selection, NEW_ROW));
      },
      onBlur: (event: FocusEvent): void => {
        if (event.target === event.currentTarget) {
          setFocused(false);
          pointing.current = false;
        }
      },
      onFocusOut: (): void => {
        // A field that makes room for the next one has the focus taken from it before that one has it.
        queueMicrotask(() => {
          if (document.hasFocus() && !view.box.current?.contains(document.activeElement)) cells.leave();
        });
      },
    },
  };
}
