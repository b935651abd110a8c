import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import type { Phrase } from '../../../core/phrase.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { printRoute } from '../shell/route.ts';
import { BulkBar, type BulkActions, type BulkProps } from './BulkBar.tsx';
import type { CellName } from './cells/cell-text.ts';
import { useCells } from './cells/use-cells.ts';
import { EntryTable, formatSelected } from './EntryTable.tsx';
import type { Sort } from './entry-sort.ts';
import { NEW_ROW, NO_SELECTION, type Selection } from './selection.ts';
import { SortField } from './SortField.tsx';
import { useRows } from './use-rows.ts';
import { useWindow } from './use-window.ts';

interface Props {
  pack: Pack;
  isOwn: boolean;
  open: string | null;
  lists: BulkProps['lists'];
  onOpen: (id: string) => void;
  onEdits: (label: Phrase | null, edits: PackEdit[]) => Promise<boolean>;
  onDelete: (ids: ReadonlySet<string>) => void;
  bulkFor: (ids: ReadonlySet<string>) => Omit<BulkActions, 'onClear'>;
}

const COLUMNS: readonly CellName[] = ['headword', 'summary', 'translation', 'spellings'];
const FOLDED_COLUMNS = COLUMNS.slice(0, 3);

export function EntryList({ pack, isOwn, open, lists, onOpen, onEdits, onDelete, bulkFor }: Props) {
  const { entries, language } = pack;
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>(null);
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const [said, setSaid] = useState('');
  const { rows, sorting } = useRows(entries, { typed, sort });
  // A new term may not be among those that are found.
  const hasNewRow = isOwn && typed === '';
  const view = useWindow(rows.length + (hasNewRow ? 1 : 0));
  const { folded, rowHeight } = view;
  const cells = useCells({
    list: useMemo(() => ({ entries, language }), [entries, language]),
    isOwn,
    rows,
    columns: folded ? FOLDED_COLUMNS : COLUMNS,
    hasNewRow,
    active: selection.active,
    onActive: active => setSelection(now => ({ ...now, active, anchor: active })),
    onEdits,
    onSay: setSaid,
    focusTable: () => view.box.current?.focus({ preventScroll: true }),
  });
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
    ? say('tableFound', { count: rows.length })
    : say('termsCounted', { count: entries.length });
  const status = said || selected || counted;
  const hrefOf = (entry: string): string => printRoute({ view: 'pack', pack: pack.id, entry });
  return (
    <section class="entry-list" aria-labelledby="entries">
      <h2 id="entries" class="unseen">
        {say('allTerms')}
      </h2>
      <p id="entries-keys" hidden>
        {say('tableKeys')}
      </p>
      <div class="list-tools">
        <input
          id="entry-search"
          type="search"
          dir="auto"
          aria-label={say('tableSearch')}
          placeholder={say('tableSearchHint')}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            view.box.current?.focus();
          }}
        />
        {isOwn ? (
          <Button
            icon="add"
            onClick={() => {
              setTyped('');
              view.scrollTo(entries.length);
              cells.begin(NEW_ROW, 'headword');
            }}
          >
            {say('placeNewTerm')}
          </Button>
        ) : null}
      </div>
      <div class="list-line">
        <p class="small" role="status">
          {sorting ? say('tableSorting', { said: status }) : status}
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
        ) : entries.length > 1 ? (
          <SortField sort={sort} onSort={setSort} />
        ) : null}
      </div>
      <EntryTable
        rows={rows}
        entries={entries}
        language={language}
        open={open}
        sort={sort}
        selection={selection}
        view={view}
        cells={cells}
        hasNewRow={hasNewRow}
        isOwn={isOwn}
        busy={sorting}
        hrefOf={hrefOf}
        onSort={setSort}
        onSelect={next => {
          setSelection(next);
          setSaid('');
        }}
        onOpen={onOpen}
        onDelete={isOwn ? onDelete : undefined}
      />
      {rows.length === 0 && !hasNewRow ? <p class="none small">{say('tableNothingFound')}</p> : null}
    </section>
  );
}
