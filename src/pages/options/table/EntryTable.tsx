import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { isSame } from '../../../core/is-same.ts';
import type { Entry } from '../../../core/model/model.ts';
import { countOf } from '../../../ui/controls/words.ts';
import type { Sort } from './entry-sort.ts';
import { keepSelection, moveTo, selectRange, toggleRow, type Selection } from './selection.ts';
import { pressKey } from './table-keys.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow, type TableRowProps } from './TableRow.tsx';
import type { useWindow } from './use-window.ts';

interface Props {
  rows: readonly Entry[];
  entries: readonly Entry[];
  open: string | null;
  sort: Sort;
  selection: Selection;
  view: ReturnType<typeof useWindow>;
  busy: boolean;
  hrefOf: (id: string) => string;
  onSort: (sort: Sort) => void;
  onSelect: (selection: Selection) => void;
  onOpen: (id: string) => void;
  onDelete?: (ids: ReadonlySet<string>) => void;
}

export function EntryTable(props: Props) {
  const { rows, entries, open, sort, selection, view, busy, hrefOf, onSort, onSelect, onOpen, onDelete } =
    props;
  const { from, to, slots, folded, rowHeight, page } = view;
  const drawRow = useDrawnRows();
  const prefix = useId();
  const [focused, setFocused] = useState(false);
  const pointing = useRef(false);
  const activeAt = useMemo(
    () => (selection.active === null ? -1 : rows.findIndex(({ id }) => id === selection.active)),
    [rows, selection.active],
  );

  const last = useRef({ entries, rows });
  useLayoutEffect(() => {
    if (last.current.entries !== entries) {
      const kept = keepSelection(selection, last.current.rows, entries);
      if (kept !== selection) onSelect(kept);
    }
    last.current = { entries, rows };
  }, [entries, rows]);

  // A notice takes room from the table: the active row stays in view.
  useLayoutEffect(() => {
    if (focused && activeAt >= 0) view.scrollTo(activeAt);
  }, [page]);

  const select = (next: Selection): void => {
    onSelect(next);
    const at = rows.findIndex(({ id }) => id === next.active);
    if (at >= 0) view.scrollTo(at);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, shiftKey: shift } = event;
    const state = { rows, selection, page, top: view.topRow() };
    const next = pressKey({ key, shift, control: event.ctrlKey || event.metaKey }, state);
    if (next) select(next);
    else if (key === 'Enter' && activeAt >= 0) onOpen(rows[activeAt]!.id);
    else if (key === 'Delete' && onDelete && (selection.ids.size > 0 || activeAt >= 0)) {
      onDelete(selection.ids.size > 0 ? selection.ids : new Set([rows[activeAt]!.id]));
    } else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-id]')?.dataset.id;
    if (id === undefined) return;
    if (event.shiftKey) onSelect(selectRange(selection, rows, id));
    else if (event.ctrlKey || event.metaKey || target.closest('.cell-select')) {
      onSelect(toggleRow(selection, id));
    } else {
      onSelect(moveTo(selection, id));
      if (!target.closest('a')) onOpen(id);
      return;
    }
    event.preventDefault();
    pointing.current = true;
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
  };
  const focus = (event: FocusEvent): void => {
    if (event.target !== event.currentTarget) return;
    setFocused(true);
    // The click that follows chooses the row.
    if (pointing.current || activeAt >= 0) return;
    const start = rows.find(({ id }) => id === open) ?? rows[view.topRow()] ?? rows[0];
    if (start) select(moveTo(selection, start.id));
  };
  const active = activeAt >= from && activeAt < to ? `${prefix}-${activeAt}` : undefined;

  return (
    <div
      ref={view.box}
      id="entries-grid"
      role="grid"
      tabIndex={0}
      class={`table${folded ? ' folded' : ''}`}
      style={{ '--row': `${rowHeight}px` }}
      aria-labelledby="entries"
      aria-multiselectable="true"
      aria-rowcount={rows.length + (folded ? 0 : 1)}
      aria-colcount={folded ? 2 : 6}
      aria-busy={busy}
      aria-activedescendant={focused ? active : undefined}
      onScroll={view.onScroll}
      onKeyDown={press}
      onClick={click}
      onMouseDown={event => {
        pointing.current = true;
        if (event.shiftKey) event.preventDefault();
      }}
      onFocus={focus}
      onBlur={() => {
        setFocused(false);
        pointing.current = false;
      }}
    >
      {folded ? null : <TableHead sort={sort} onSort={onSort} />}
      <div
        role="rowgroup"
        class="table-body"
        style={{ blockSize: `${rows.length * rowHeight}px`, paddingBlockStart: `${from * rowHeight}px` }}
      >
        {rows.slice(from, to).map((entry, at) => {
          const place = from + at;
          return drawRow(place % slots, {
            id: `${prefix}-${place}`,
            entry,
            rowIndex: place + (folded ? 1 : 2),
            href: hrefOf(entry.id),
            isSelected: selection.ids.has(entry.id),
            isActive: place === activeAt,
            isOpen: entry.id === open,
            folded,
          });
        })}
      </div>
    </div>
  );
}

/**
 * Draws rows by slots: a row that leaves gives its elements to one that comes, and one that has not changed is the same
 * node as before, which Preact skips.
 */
function useDrawnRows(): (slot: number, props: TableRowProps) => VNode {
  const drawn = useRef(new Map<number, { props: TableRowProps; node: VNode }>());
  return (slot, props) => {
    const last = drawn.current.get(slot);
    if (last && isSame(last.props, props)) return last.node;
    const node = <TableRow key={slot} {...props} />;
    drawn.current.set(slot, { props, node });
    return node;
  };
}

export function formatSelected(selection: Selection, rows: readonly Entry[]): string {
  const { size } = selection.ids;
  if (size === 0) return '';
  let shown = 0;
  for (const { id } of rows) if (selection.ids.has(id)) shown++;
  const selected = `${countOf(size, 'entry', 'entries')} selected`;
  return shown === size
    ? `${selected}.`
    : `${selected}; ${countOf(size - shown, 'is', 'are')} not among those found.`;
}
