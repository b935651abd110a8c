import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../../core/model/model.ts';
import { phrase, type Phrase } from '../../../../core/phrase.ts';
import { atEnd, type PackEdit } from '../../../../core/packs/pack-edits.ts';
import { say, saySentences } from '../../../../locale/say.ts';
import { NEW_ROW } from '../selection.ts';
import { EMPTY_ROW, isEmptyRow, textOf, type CellName, type CellTexts } from './cell-text.ts';
import type { Move } from './CellEditor.tsx';
import { editCell, findRepetition, isChanged, makeEntry, type CellFault } from './edit-cell.ts';
import { makeEntries } from './pasted-rows.ts';
import type { List } from './translation-language.ts';

/** The cell that is being written. */
export interface Editing {
  /** Another for each time that a cell is entered. */
  key: number;
  row: string;
  column: CellName;
  text: string;
  /** True: what stands there is selected, so that typing replaces it. */
  selects: boolean;
  fault: string | null;
}

interface Options {
  list: List;
  isOwn: boolean;
  rows: readonly Entry[];
  columns: readonly CellName[];
  hasNewRow: boolean;
  active: string | null;
  onActive: (row: string) => void;
  /** Stores edits; false where they could not be. */
  onEdits: (label: Phrase | null, edits: PackEdit[]) => Promise<boolean>;
  onSay: (said: string) => void;
  focusTable: () => void;
}

export type Cells = ReturnType<typeof useCells>;

/** Writing into the cells of the table, as in a spreadsheet. */
export function useCells(options: Options) {
  const { list, isOwn, rows, columns, hasNewRow, active, onActive, onEdits, onSay, focusTable } = options;
  const [chosen, setColumn] = useState<CellName>('headword');
  // A table that has become narrower has fewer columns.
  const column = columns.includes(chosen) ? chosen : 'headword';
  const [editing, setEditing] = useState<Editing | null>(null);
  const [, redraw] = useState(0);
  /** A reference: leaving a field and leaving the table are two events before one drawing. */
  const draft = useRef<CellTexts>(EMPTY_ROW);
  /** Entries as they are once they are stored. */
  const pending = useRef(new Map<string, Entry>());
  /** Names and ids of terms that are being stored. */
  const added = useRef(new Map<string, string>());
  const lastKey = useRef(0);

  const setDraft = (texts: CellTexts): void => {
    draft.current = texts;
    redraw(count => count + 1);
  };
  const entryOf = (id: string): Entry | undefined =>
    pending.current.get(id) ?? list.entries.find(entry => entry.id === id);
  const textIn = (row: string, name: CellName): string => {
    if (row === NEW_ROW) return draft.current[name];
    const entry = entryOf(row);
    return entry ? textOf(entry, name, list.language) : '';
  };
  const choose = (row: string, name: CellName): void => {
    setColumn(name);
    onActive(row);
  };
  const begin = (row: string, name: CellName, how: { text?: string; selects?: boolean } = {}): void => {
    if (!isOwn) return onSay(say('listReadOnly'));
    onSay('');
    choose(row, name);
    const { text = textIn(row, name), selects = false } = how;
    setEditing({ key: ++lastKey.current, row, column: name, text, selects, fault: null });
  };
  const end = (): void => {
    setEditing(null);
    focusTable();
  };

  const store = (entry: Entry, fields: Partial<Entry>): void => {
    const next = { ...entry, ...fields };
    pending.current.set(entry.id, next);
    void onEdits(null, [{ type: 'change-entry', id: entry.id, fields }]).then(() => {
      if (pending.current.get(entry.id) === next) pending.current.delete(entry.id);
      redraw(count => count + 1);
    });
  };
  const add = (texts: CellTexts): CellFault | null => {
    const known = new Set([
      ...list.entries.map(({ headword }) => headword.toLowerCase()),
      ...added.current.keys(),
    ]);
    const ids = [...list.entries.map(({ id }) => id), ...added.current.values()];
    const entry = makeEntry(texts, list, ids);
    if ('fault' in entry) return entry;
    const fault = findRepetition(entry.headword, known);
    if (fault !== null) return { column: 'headword', fault };
    const key = entry.headword.toLowerCase();
    added.current.set(key, entry.id);
    const edits: PackEdit[] = [{ type: 'put-entries', items: [atEnd(entry)] }];
    void onEdits(null, edits).then(isStored => {
      added.current.delete(key);
      // A text that could not be stored is there to be tried again.
      if (!isStored && isEmptyRow(draft.current)) setDraft(texts);
    });
    return null;
  };
  /** Stores the new row when the reader has gone elsewhere; what is wrong with it is said beside the table. */
  const leave = (): void => {
    if (draft.current.headword === '') return;
    const wrong = add(draft.current);
    if (wrong) onSay(say('rowNotAdded', { fault: wrong.fault }));
    else setDraft(EMPTY_ROW);
  };
  useEffect(() => {
    if (active !== NEW_ROW && !editing) leave();
  }, [active, editing]);

  const next = (row: string, by: number): string | null => {
    const at = row === NEW_ROW ? rows.length : rows.findIndex(({ id }) => id === row);
    if (at + by === rows.length && hasNewRow) return NEW_ROW;
    return rows[at + by]?.id ?? null;
  };
  const go = ({ row, column: name }: Editing, move: Move): void => {
    if (move === 'stay') return setEditing(null);
    if (move === 'down' || move === 'up') {
      const to = next(row, move === 'down' ? 1 : -1);
      if (to !== null) choose(to, name);
      return end();
    }
    const by = move === 'next' ? 1 : -1;
    const beside = columns[columns.indexOf(name) + by];
    const to = beside ? row : next(row, by);
    if (to === null) end();
    else begin(to, beside ?? columns.at(by > 0 ? 0 : -1)!, { selects: true });
  };
  const keep = (text: string, move: Move): boolean => {
    if (!editing) return true;
    const { row, column: name } = editing;
    if (row === NEW_ROW) return keepNew(editing, { ...draft.current, [name]: text.trim() }, move);
    const entry = entryOf(row);
    if (entry && isChanged(entry, name, text, list)) {
      const edit = editCell(entry, name, text, list);
      if ('fault' in edit) {
        setEditing({ ...editing, text, fault: edit.fault });
        return false;
      }
      store(entry, edit.fields);
    }
    go(editing, move);
    return true;
  };
  const keepNew = (from: Editing, texts: CellTexts, move: Move): boolean => {
    setDraft(texts);
    const isLeft = move === 'down' || move === 'up' || (move === 'next' && from.column === columns.at(-1));
    if (!isLeft || isEmptyRow(texts)) {
      go(from, isLeft && move === 'next' ? 'down' : move);
      return true;
    }
    const wrong = add(texts);
    if (wrong) {
      const { column: name, fault } = wrong;
      const isSame = name === from.column;
      const key = isSame ? from.key : ++lastKey.current;
      setColumn(name);
      setEditing({ key, row: NEW_ROW, column: name, text: texts[name], selects: false, fault });
      return !isSame;
    }
    setDraft(EMPTY_ROW);
    if (move === 'up') go(from, 'up');
    else begin(NEW_ROW, 'headword', { text: '' });
    return true;
  };

  return {
    column,
    editing,
    draft: draft.current,
    textIn,
    pendingOf: (entry: Entry): Entry => pending.current.get(entry.id) ?? entry,
    choose,
    begin,
    keep,
    cancel: end,
    /** Goes one cell to the left or right; false at the edge. */
    step: (by: number): boolean => {
      const beside = columns[columns.indexOf(column) + by];
      if (beside) setColumn(beside);
      return beside !== undefined;
    },
    toEdge: (isEnd: boolean): void => setColumn(columns.at(isEnd ? -1 : 0)!),
    clear: (row: string, name: CellName): void => {
      const entry = entryOf(row);
      if (!entry || textOf(entry, name, list.language) === '') return;
      const edit = editCell(entry, name, '', list);
      if ('fault' in edit) onSay(edit.fault);
      else store(entry, edit.fields);
    },
    paste: (cells: string[][]): void => {
      if (!isOwn) return onSay(say('listReadOnly'));
      const { entries, faults } = makeEntries(cells, list);
      if (entries.length > 0) {
        const items = entries.map(atEnd);
        const label = phrase('didAddTerms', { count: entries.length });
        void onEdits(label, [{ type: 'put-entries', items }]);
      }
      setEditing(null);
      focusTable();
      choose(entries[0]?.id ?? NEW_ROW, 'headword');
      onSay(formatFaults(faults, entries.length));
    },
    leave,
  };
}

const MAX_NAMED = 3;

function formatFaults(faults: readonly string[], added: number): string {
  if (faults.length === 0) return added === 0 ? say('pasteEmpty') : '';
  const more = faults.length - MAX_NAMED;
  return saySentences([
    say('rowsNotAdded', { count: faults.length }),
    ...faults.slice(0, MAX_NAMED),
    ...(more > 0 ? [say('andMore', { count: more })] : []),
  ]);
}
