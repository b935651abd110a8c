import type { Entry } from '../../../../core/model/model.ts';
import { MAX_ENTRIES } from '../../../../core/model/pack-shape.ts';
import { say } from '../../../../locale/say.ts';
import { readColumnName } from '../../../../formats/csv/column-names.ts';
import type { TableField } from '../../../../formats/csv/table-options.ts';
import { CELLS, EMPTY_ROW, type CellName } from './cell-text.ts';
import { findRepetition, makeEntry } from './edit-cell.ts';
import type { List } from './translation-language.ts';

/** A cell that holds a tab, a line break or a quote stands in quotes, with its own quotes doubled. */
const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|[^\t\r\n]*/y;

/** Cells as spreadsheets put them on the clipboard: rows by line breaks, columns by tabs. Empty rows are left out. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at++) {
    CELL.lastIndex = at;
    const [written = '', quoted] = CELL.exec(text) ?? [];
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? written);
    at += written.length;
    if (text[at] === '\t') continue;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    if (at < text.length) rows.push([]);
  }
  return rows.filter(cells => cells.some(cell => cell.trim() !== ''));
}

export function printCells(rows: readonly (readonly string[])[]): string {
  const print = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map(cells => cells.map(print).join('\t')).join('\r\n');
}

/** Whether a pasted text is more than what goes into one cell. */
export const isTable = (rows: readonly string[][]): boolean => rows.length > 1 || (rows[0]?.length ?? 0) > 1;

interface Column {
  name: CellName;
  language?: string;
}

interface Made {
  entries: Entry[];
  /** Rows that were not added, by their numbers, and why. */
  faults: string[];
}

/** The entries of pasted rows: term, definition, translation, spellings, or as their first row names them. */
export function makeEntries(rows: readonly string[][], list: List): Made {
  const names = readHeader(rows);
  const columns = names ?? CELLS.map(([name]): Column => ({ name }));
  const taken = new Set(list.entries.map(({ id }) => id));
  const known = new Set(list.entries.map(({ headword }) => headword.toLowerCase()));
  const made: Made = { entries: [], faults: [] };
  for (const [at, cells] of rows.entries()) {
    if (names && at === 0) continue;
    const texts = { ...EMPTY_ROW };
    for (const [at, column] of columns.entries()) {
      const cell = cells[at]?.trim() ?? '';
      if (!column || cell === '') continue;
      const text = column.language ? `${column.language}: ${cell}` : cell;
      texts[column.name] = texts[column.name] === '' ? text : `${texts[column.name]}; ${text}`;
    }
    const entry = makeEntry(texts, list, taken);
    const fault = 'fault' in entry ? entry.fault : findFault(entry.headword, known);
    if (fault !== null || 'fault' in entry) {
      made.faults.push(say('rowFault', { row: at + 1, fault: fault ?? '' }));
      continue;
    }
    taken.add(entry.id);
    known.add(entry.headword.toLowerCase());
    made.entries.push(entry);
  }
  return made;
}

function findFault(headword: string, known: ReadonlySet<string>): string | null {
  if (known.size >= MAX_ENTRIES) return say('listIsFull', { count: MAX_ENTRIES });
  return findRepetition(headword, known);
}

/** Names of columns as other programs write them; null where the first row is a term like the others. */
function readHeader(rows: readonly string[][]): (Column | null)[] | null {
  const [first = []] = rows;
  const uses = first.map(readColumnName);
  // One name alone may be a term: “word”.
  if (rows.length < 2 || first.length < 2 || uses.includes(null)) return null;
  const columns = uses.map((use): Column | null => {
    const name = FIELDS.get(use!.field);
    return name
      ? { name, ...(use!.language && name === 'translation' && { language: use!.language }) }
      : null;
  });
  return columns.some(column => column?.name === 'headword') ? columns : null;
}

const FIELDS = new Map<TableField, CellName>([
  ['headword', 'headword'],
  ['summary', 'summary'],
  ['term', 'translation'],
  ['forms', 'spellings'],
]);
