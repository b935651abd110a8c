import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import { BulkBar, type BulkActions, type BulkProps } from './BulkBar.tsx';
import { COLUMNS, type Sort, type SortKey } from './entry-sort.ts';
import { EntryTable, formatSelected } from './EntryTable.tsx';
import { printRoute } from '../shell/route.ts';
import { NO_SELECTION, type Selection } from './selection.ts';
import { useRows } from './use-rows.ts';
import { useWindow } from './use-window.ts';

interface Props {
  pack: Pack;
  isOwn: boolean;
  open: string | null;
  lists: BulkProps['lists'];
  onOpen: (id: string) => void;
  onDelete: (ids: ReadonlySet<string>) => void;
  bulkFor: (ids: ReadonlySet<string>) => Omit<BulkActions, 'onClear'>;
}

export function EntryList({ pack, isOwn, open, lists, onOpen, onDelete, bulkFor }: Props) {
  const { entries } = pack;
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>(null);
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const { rows, sorting } = useRows(entries, { typed, sort });
  const view = useWindow(rows.length);
  const { folded, rowHeight } = view;
  // The row of the open entry stays in view when that closes: a table that was hidden has lost its place.
  const lastOpen = useRef(open);
  useLayoutEffect(() => {
    const wanted = open ?? lastOpen.current;
    lastOpen.current = open;
    const at = wanted === null ? -1 : rows.findIndex(({ id }) => id === wanted);
    if (at >= 0) view.scrollTo(at);
  }, [open, rowHeight]);
  const selected = useMemo(() => formatSelected(selection, rows), [selection, rows]);
  const counted = typed
    ? `${countOf(rows.length, 'entry', 'entries')} found`
    : countOf(entries.length, 'entry', 'entries');
  const hrefOf = (entry: string): string => printRoute({ view: 'pack', pack: pack.id, entry });
  return (
    <section class="entry-list" aria-labelledby="entries">
      <h2 id="entries" class="unseen">
        Entries
      </h2>
      <div class="list-tools">
        <input
          id="entry-search"
          type="search"
          dir="auto"
          aria-label="Search the entries"
          placeholder="Search terms, forms and summaries"
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            view.box.current?.focus();
          }}
        />
        {isOwn ? (
          <a class="button" href={printRoute({ view: 'new', pack: pack.id })}>
            <Icon name="add" />
            New term
          </a>
        ) : null}
      </div>
      <div class="list-line">
        <p class="small" role="status">
          {selected || counted}
          {sorting ? ', being sorted' : ''}
        </p>
        {selection.ids.size > 0 ? (
          <BulkBar
            {...bulkFor(selection.ids)}
            lists={lists}
            onClear={() => {
              setSelection({ ...selection, ids: new Set() });
              view.box.current?.focus();
            }}
          />
        ) : folded ? (
          <SortField sort={sort} onSort={setSort} />
        ) : null}
      </div>
      <EntryTable
        rows={rows}
        entries={entries}
        open={open}
        sort={sort}
        selection={selection}
        view={view}
        busy={sorting}
        hrefOf={hrefOf}
        onSort={setSort}
        onSelect={setSelection}
        onOpen={onOpen}
        onDelete={isOwn ? onDelete : undefined}
      />
      {rows.length === 0 ? <p class="none small">Nothing found.</p> : null}
    </section>
  );
}

function SortField({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <label class="sort-field small">
      Order{' '}
      <Select
        value={sort ? `${sort.by} ${sort.falling ? 'falling' : 'rising'}` : ''}
        options={[
          { value: '', label: 'of the list' },
          ...COLUMNS.flatMap(([key, name]) => [
            { value: `${key} rising`, label: `${name} ↑` },
            { value: `${key} falling`, label: `${name} ↓` },
          ]),
        ]}
        onChange={chosen => {
          const [by, way] = chosen.split(' ');
          onSort(by ? { by: by as SortKey, falling: way === 'falling' } : null);
        }}
      />
    </label>
  );
}
