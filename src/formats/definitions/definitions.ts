import { phrase, type Phrase } from '../../core/phrase.ts';
import { refuseFile, rowPlace } from '../text/make-fault.ts';
import { itemOfDefined } from './defined-item.ts';
import { findDefinitions, type FoundDefinitions, type TermCount } from './find-definitions.ts';
import { readHtmlBlocks } from './html-blocks.ts';
import type { FoundTable } from './html-table.ts';
import { readMarkdownBlocks } from './markdown-blocks.ts';
import { readColumnName } from '../csv/column-names.ts';
import { detectHeader, guessColumns } from '../csv/guess-columns.ts';
import type { ReadOptions, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { TableRows } from '../csv/table-rows.ts';
import { quote } from '../text/show-text.ts';
import { textOfHtml } from './html-text.ts';
import type { Blocks } from './blocks.ts';

export function readDefinitions(text: string, { fileName }: ReadOptions): WrittenResult {
  const fail = (reason: Phrase): WrittenResult => refuseFile(fileName, reason);
  const read = isHtml(text) ? readPage(text) : readMarkdownBlocks(text);
  if (read === null) return fail(phrase('faultNested'));
  const found = findDefinitions(read, ({ table }) => countTerms(table));
  const items = found.defined.map(itemOfDefined);
  const list: WrittenList = { format: 'definitions', items, notes: [], refused: [], left: [] };
  list.title = found.title;
  list.language = read.language;
  for (const [i, { table, place }] of found.tables.entries()) {
    addTable({ ...table, place: place || phrase('placeTable', { number: String(i + 1) }) }, list);
  }
  list.notes.push(...describeStray(found));
  if (list.items.length === 0) {
    return fail(phrase('faultNoDefinitions'));
  }
  return { ok: true, list };
}

function describeStray({ strayTables, empty }: FoundDefinitions): Phrase[] {
  const notes: Phrase[] = [];
  const [table] = strayTables;
  if (strayTables.length > 1) notes.push(phrase('noteTables', { count: strayTables.length }));
  else if (table?.place) notes.push(phrase('noteTableIn', { place: table.table.place }));
  else if (table) notes.push(phrase('noteTable'));
  const heading = quote(empty[0] ?? '');
  if (empty.length === 1) notes.push(phrase('noteHeading', { heading }));
  else if (empty.length > 1) notes.push(phrase('noteHeadings', { count: empty.length, heading }));
  return notes;
}

function readPage(html: string): Blocks | null {
  const [, title] = /<title[^<>]{0,200}>([^<>]{1,300})</i.exec(html.slice(0, 20_000)) ?? [];
  const page = readHtmlBlocks(html);
  return page && { ...page, title: title && textOfHtml(title).split(' | ', 1)[0] };
}

/** Markdown may begin with an element, a comment or a picture too. */
function isHtml(text: string): boolean {
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text.slice(0, 10_000))) return true;
  const isMarkdown = /^(?:#{1,6}\s|\s{0,3}(?:[-*+]|\d{1,3}\.)\s+\S|\*\*\S|:\s{1,3}\S|---\s*$)/m.test(text);
  return !isMarkdown && (/^[\s\uFEFF]*</.test(text.slice(0, 10_000)) || /<(?:dl|table|dfn)[\s>]/i.test(text));
}

interface TableShape {
  width: number;
  isNamed: boolean;
}

const SAMPLE_ROWS = 60;

/** Most rows are as wide; one may have a cell too many. */
function shapeOf(rows: readonly string[][]): TableShape {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const { length } of sample) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  const first = rows[0]?.length ?? 0;
  return { width: first > usual + 1 ? first : usual, isNamed: detectHeader(sample) };
}

function countTerms({ rows, hasHeader }: FoundTable): TermCount {
  const { width, isNamed } = shapeOf(rows);
  const data = rows.length - (hasHeader || isNamed ? 1 : 0);
  // Without a name that is known, only a table of two columns is one of terms, or one with short and long texts.
  const isList = width > 1 && (isNamed || width === 2 || hasTerms(rows.slice(1, SAMPLE_ROWS), width));
  const named = (rows[0] ?? []).slice(0, 20).map(cell => readColumnName(cell)?.field);
  const isSure =
    isNamed &&
    named.some(field => field === 'headword' || field === 'forms') &&
    named.filter(field => field === 'summary' || field === 'forms').length >
      (named.includes('headword') ? 0 : 1);
  return { terms: isList ? data : 0, isSure };
}

function hasTerms(rows: readonly string[][], width: number): boolean {
  const lengthOf = (column: number): number =>
    rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0) / Math.max(1, rows.length);
  const lengths = Array.from({ length: Math.min(width, 20) }, (_, column) => lengthOf(column));
  const names = new Set(rows.map(row => row[0] ?? ''));
  return (
    rows.length > 2 &&
    names.size * 10 >= rows.length * 9 &&
    [...names].every(name => /\p{L}/u.test(name) && name.length < 80) &&
    lengths.some((length, column) => column > 0 && length > 25 && length > (lengths[0] ?? 0))
  );
}

function addTable({ place, rows, links, hasHeader }: FoundTable, list: WrittenList): void {
  const { width, isNamed } = shapeOf(rows);
  const sample = rows.slice(0, SAMPLE_ROWS).map(row => row.slice(0, Math.max(width, rows[0]?.length ?? 0)));
  const header = hasHeader || isNamed;
  const mapping = guessColumns(sample, header);
  const table = new TableRows(mapping);
  const items = rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .slice(header ? 1 : 0)
    .filter(({ cells }) => cells.some(cell => cell !== ''))
    .map(row => {
      const item = table.read(row);
      const own = [...(item.links ?? []), ...(links[row.number - 1] ?? [])];
      return {
        ...item,
        links: [...new Set(own)],
        place: phrase('placeWithin', { outer: place, inner: rowPlace(row.number) }),
      };
    });
  // One by one: a page may have thousands of tables, and a new array for each would take the square.
  for (const item of items) list.items.push(item);
  list.language ??= table.language;
  const names = header ? (rows[0] ?? []) : [];
  list.left.push(...table.listOmitted(names, column => rows.some(cells => (cells[column] ?? '') !== '')));
}
