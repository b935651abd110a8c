import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import { isSame } from '../../../core/is-same.ts';
import type { Entry } from '../../../core/model/model.ts';
import { say } from '../../../locale/say.ts';
import type { Cells } from './cells/use-cells.ts';
import type { Sort } from './entry-sort.ts';
import { NewRow } from './NewRow.tsx';
import { keepSelection, NEW_ROW, type Selection } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow, type TableRowProps } from './TableRow.tsx';
import { useTableEvents } from './use-table-events.ts';
import type { useWindow } from './use-window.ts';

interface Props {
  rows: readonly Entry[];
  entries: readonly Entry[];
  language: string;
  open: string | null;
  sort: Sort;
  selection: Selection;
  view: ReturnType<typeof useWindow>;
  cells: Cells;
  /** True: below the rows there is an empty one, which adds a term. */
  hasNewRow: boolean;
  isOwn: boolean;
  busy: boolean;
  hrefOf: (id: string) => string;
  onSort: (sort: Sort) => void;
  onSelect: (selection: Selection) => void;
  onOpen: (id: string) => void;
  onDelete: ((ids: ReadonlySet<string>) => void) | undefined;
}

export function EntryTable(props: Props) {
  const { rows, entries, language, open, sort, selection, view, cells, hasNewRow, isOwn, busy } = props;
  const { from, to, slots, folded, rowHeight, page } = view;
  const drawRow = useDrawnRows();
  const prefix = useId();
  const activeAt = useMemo(() => {
    const { active } = selection;
    if (active === NEW_ROW) return hasNewRow ? rows.length : -1;
    return active === null ? -1 : rows.findIndex(({ id }) => id === active);
  }, [rows, selection.active, hasNewRow]);
  const { focused, handlers } = useTableEvents({ ...props, activeAt });

  const last = useRef({ entries, rows });
  useLayoutEffect(() => {
    if (last.current.entries !== entries) {
      const kept = keepSelection(selection, last.current.rows, entries);
      if (kept !== selection) props.onSelect(kept);
    }
    last.current = { entries, rows };
  }, [entries, rows]);

  // A notice takes room from the table: the active row stays in view.
  useLayoutEffect(() => {
    if (focused && activeAt >= 0) view.scrollTo(activeAt);
  }, [page]);

  // A cell that is written is in sight: the new row may be far below.
  const { editing } = cells;
  useLayoutEffect(() => {
    if (!editing) return;
    const at = editing.row === NEW_ROW ? rows.length : rows.findIndex(({ id }) => id === editing.row);
    if (at >= 0) view.scrollTo(at);
  }, [editing?.key, hasNewRow]);

  const writing = useWriting(cells);
  const count = rows.length + (hasNewRow ? 1 : 0);
  const head = folded ? 0 : 1;
  const active =
    focused && activeAt >= from && activeAt < to ? `${prefix}-${activeAt}-${cells.column}` : undefined;
  const cellsOf = (row: string, place: number) => ({
    id: `${prefix}-${place}`,
    rowIndex: place + head + 1,
    activeCell: place === activeAt ? cells.column : null,
    editing: editing?.row === row ? editing : null,
    writing,
    folded,
  });

  return (
    <div
      ref={view.box}
      id="entries-grid"
      role="grid"
      tabIndex={0}
      class={`table${folded ? ' folded' : ''}${isOwn ? '' : ' read-only'}`}
      style={{ '--row': `${rowHeight}px` }}
      aria-labelledby="entries"
      aria-describedby={isOwn ? 'entries-keys' : undefined}
      aria-readonly={!isOwn}
      aria-multiselectable="true"
      aria-rowcount={count + head}
      aria-colcount={folded ? 5 : 6}
      aria-busy={busy}
      aria-activedescendant={active}
      onScroll={view.onScroll}
      {...handlers}
    >
      {folded ? null : <TableHead sort={sort} onSort={props.onSort} />}
      <div
        role="rowgroup"
        class="table-body"
        style={{ blockSize: `${count * rowHeight}px`, paddingBlockStart: `${from * rowHeight}px` }}
      >
        {rows.slice(from, to).map((entry, at) => {
          const place = from + at;
          return drawRow(place % slots, {
            ...cellsOf(entry.id, place),
            entry: cells.pendingOf(entry),
            language,
            href: props.hrefOf(entry.id),
            isSelected: selection.ids.has(entry.id),
            isOpen: entry.id === open,
          });
        })}
        {hasNewRow && to >= count ? (
          <NewRow key="new" {...cellsOf(NEW_ROW, rows.length)} draft={cells.draft} />
        ) : null}
      </div>
    </div>
  );
}

/** Keeps the functions the same at each drawing, so that rows need not be drawn again. */
function useWriting(cells: Cells): TableRowProps['writing'] {
  const latest = useRef(cells);
  latest.current = cells;
  return useMemo(
    () => ({
      onKeep: (text, move) => latest.current.keep(text, move),
      onCancel: () => latest.current.cancel(),
      onPasteRows: rows => latest.current.paste(rows),
    }),
    [],
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
  const selected = say('tableSelected', { count: size });
  return shown === size
    ? say('tableSelectedAll', { selected })
    : say('tableSelectedMore', { selected, count: size - shown });
}
