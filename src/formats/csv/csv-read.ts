import { phrase, type Phrase } from '../../core/phrase.ts';
import { refuseFile, rowPlace } from '../text/make-fault.ts';
import { TOO_MANY_ENTRIES } from '../assemble/assemble-list.ts';
import { detectSeparator, readCells, readSample, type Row } from './csv-cells.ts';
import { isOwnHeader, readOwnTable } from './csv-own.ts';
import { detectHeader, guessColumns, MAX_COLUMNS } from './guess-columns.ts';
import { MAX_ENTRIES } from '../../core/model/pack-shape.ts';
import type { ReadingNote, ReadOptions, WrittenItem, WrittenResult } from '../assemble/read-list.ts';
import { columnLeft, TableRows } from './table-rows.ts';
import type { Preamble, Separator, TableOptions, TablePreview } from './table-options.ts';
import { readColumnName } from './column-names.ts';

export function previewTable(text: string, options: TableOptions = {}): TablePreview {
  const separator = options.separator ?? detectSeparator(text);
  const sample = readSample(text, separator);
  const preamble = findPreamble(sample, separator);
  const rows = sample.filter(row => !isLeftOut(row, preamble)).slice(preamble.titles);
  const isOurs = isOwnHeader(rows[0] ?? []);
  const header = isOurs || (options.header ?? detectHeader(rows));
  const mapping = options.mapping ?? guessColumns(rows, header, options.language);
  return {
    separator,
    header,
    names: header ? (rows[0] ?? []) : [],
    rows: header ? rows.slice(1) : rows,
    mapping,
    isOurs,
    preamble,
  };
}

export function readTable(text: string, options: ReadOptions & TableOptions): WrittenResult {
  const { fileName, tick } = options;
  if (!/[^\s,;|"]/.test(text)) return refuseFile(fileName, phrase('faultFileEmpty'));
  const { separator, header, mapping, names, isOurs, preamble } = previewTable(text, options);
  // A table of ours has rows for forms and statements, too.
  const most = (isOurs ? 8 : 1) * MAX_ENTRIES + 1;
  const { rows, isCut } = readCells(text, { separator, most, tick });
  if (isCut) return refuseFile(fileName, TOO_MANY_ENTRIES);
  if (isOurs) return { ok: true, list: readOwnTable(rows, fileName) };
  if (!mapping.some(use => use?.field === 'headword')) {
    return refuseFile(fileName, phrase('faultNoTermColumn'));
  }
  if (rows.length === 1 && header) return refuseFile(fileName, phrase('faultNoRows'));
  const kept = rows.filter(({ cells }) => !isLeftOut(cells, preamble));
  const list = readRows({
    rows: kept.slice(preamble.titles),
    header,
    mapping,
    names,
    separator,
    fileName,
  });
  list.notes.push(...describePreamble(preamble, rows.length - kept.length));
  return { ok: true, list };
}

const describePreamble = ({ titles }: Preamble, comments: number): Phrase[] => [
  ...(comments > 0 ? [phrase('noteComments', { count: comments })] : []),
  ...(titles > 0 ? [phrase('noteTitles', { count: titles })] : []),
];

interface Table extends Omit<TablePreview, 'rows' | 'isOurs' | 'preamble'> {
  rows: Row[];
  fileName: string;
}

function readRows({ rows, header, mapping, names, separator, fileName }: Table) {
  const table = new TableRows(mapping);
  const data = header ? rows.slice(1) : rows;
  const refused = data.flatMap(({ number, fault }) =>
    fault ? [{ file: fileName, place: rowPlace(number), field: null, reason: fault }] : [],
  );
  const items = joinRows(data.filter(row => !row.fault).map(row => table.read(row)));
  const hasText = (column: number): boolean => data.some(({ cells }) => (cells[column] ?? '').trim() !== '');
  const lengths = data.slice(0, 1000).map(({ cells }) => Math.min(cells.length, MAX_COLUMNS));
  const width = Math.max(mapping.length, ...lengths);
  const beyond = Array.from({ length: width - mapping.length }, (_, i) => i + mapping.length).filter(hasText);
  return {
    format: 'csv' as const,
    language: table.language,
    items,
    notes: [{ kind: 'columns', separator, header, isSingle: mapping.length <= 1 }] as ReadingNote[],
    refused,
    left: [...table.listOmitted(names, hasText), ...beyond.map(columnLeft)],
  };
}

/** Tables with a row for each statement have the same term and summary in several of them. */
function joinRows(items: WrittenItem[]): WrittenItem[] {
  const known = new Map<string, WrittenItem>();
  return items.filter(item => {
    if (item.id !== undefined || item.headword === '') return true;
    const key = `${item.headword}\n${item.summary ?? ''}`;
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, item);
      return true;
    }
    // Added in place: thousands of rows may be one, and copies of all of them would take the square.
    for (const form of item.forms ?? []) first.forms?.push(form);
    for (const statement of item.statements ?? []) first.statements?.push(statement);
    for (const name of item.related ?? []) first.related?.push(name);
    for (const link of item.links ?? []) first.links?.push(link);
    return false;
  });
}

const MAX_TITLE_ROWS = 10;

const isComment = (cells: readonly string[]): boolean => cells[0]?.startsWith('#') ?? false;

/** A line of one cell that begins with a number sign, in a table of several columns, or in one with such a first line. */
const isLeftOut = (cells: readonly string[], { hasComments, isWide }: Preamble): boolean =>
  isComment(cells) && (hasComments || (isWide && cells.every((cell, i) => i === 0 || cell.trim() === '')));

function findPreamble(rows: readonly string[][], separator: Separator): Preamble {
  const hasComments = separator === '\t' && /^#(?:\s|$)/.test(rows[0]?.[0] ?? '');
  const isWide =
    rows.filter(row => row.filter(cell => cell.trim() !== '').length > 1).length * 2 > rows.length;
  const preamble = { hasComments, isWide, titles: 0 };
  return { ...preamble, titles: countTitles(rows.filter(row => !isLeftOut(row, preamble))) };
}

/** Titles stand alone in their rows, and the names below them are known. */
function countTitles(rows: readonly string[][]): number {
  if (detectHeader(rows)) return 0;
  for (const [i, row] of rows.slice(0, Math.min(MAX_TITLE_ROWS, rows.length - 1)).entries()) {
    const names = row.filter(cell => readColumnName(cell) !== null).length;
    if (i > 0 && names > 1 && detectHeader(rows.slice(i))) return i;
    if (row.filter(cell => cell.trim() !== '').length > 1) return 0;
  }
  return 0;
}
