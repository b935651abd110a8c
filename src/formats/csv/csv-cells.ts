import Papa from 'papaparse';
import type { Separator } from './table-options.ts';

export interface Row {
  /** Counted from 1, empty rows too, as spreadsheets do. */
  number: number;
  cells: string[];
  /** A fault of its quotation marks, as a sentence without its end. */
  fault?: string;
}

/** Rows of a table that are not empty; `unclosed` is the row in which a quotation mark is never closed. */
export interface Cells {
  rows: Row[];
  unclosed?: number;
  isCut: boolean;
}

interface ReadCells {
  separator: Separator;
  most?: number;
  tick?: (done: number) => void;
}

/** A character that no text has, for tables in which quotation marks are letters like others. */
const NO_QUOTE = '\uFFFF';
const ROWS_A_TICK = 2000;

/** Reads a table's cells. Tools that separate by tabs often know no quoting: where quotes do not fit, they are text. */
export function readCells(text: string, options: ReadCells): Cells {
  const cells = parseCells(text, { ...options, quote: '"' });
  const isOdd = cells.unclosed !== undefined || cells.rows.some(row => row.fault);
  return isOdd && options.separator === '\t' ? parseCells(text, { ...options, quote: NO_QUOTE }) : cells;
}

function parseCells(
  text: string,
  { separator, most = Infinity, tick, quote }: ReadCells & { quote: string },
) {
  const cells: Cells = { rows: [], isCut: false };
  let number = 0;
  Papa.parse<string[]>(withoutHint(text), {
    delimiter: separator,
    newline: '\n',
    quoteChar: quote,
    step({ data, errors, meta }, parser) {
      number++;
      if (number % ROWS_A_TICK === 0) tick?.(meta.cursor / text.length);
      const faults = new Set(errors.map(error => error.code));
      if (faults.has('MissingQuotes')) cells.unclosed = number;
      if (data.every(cell => cell.trim() === '')) return;
      if (cells.rows.length >= most) {
        cells.isCut = true;
        parser.abort();
        return;
      }
      const row: Row = { number, cells: data };
      if (faults.has('InvalidQuotes')) row.fault = 'there is text behind a closing quotation mark';
      cells.rows.push(row);
    },
  });
  return cells;
}

const HINT = /^"?sep=([,;\t|])"?\r?\n/i;

/** Excel writes the separator in a line of its own before the first row. */
function withoutHint(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(HINT, '');
  // Files that were put together have several kinds of line ends; within cells they are spaces anyway.
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

const SAMPLE = { chars: 200_000, rows: 60 };

export function readSample(text: string, separator: Separator): string[][] {
  const sample = text.slice(0, SAMPLE.chars);
  const { rows, unclosed } = readCells(sample, { separator, most: SAMPLE.rows });
  const isCut = sample.length < text.length && rows.length > 1 && rows.length < SAMPLE.rows;
  const whole = isCut || (unclosed !== undefined && rows.length > 1) ? rows.slice(0, -1) : rows;
  return whole.map(({ cells }) => cells);
}

/** The character that separates cells: the one by which most rows have as many cells as the first. */
export function detectSeparator(text: string): Separator {
  const plain = text.replace(/^\uFEFF/, '');
  const hint = HINT.exec(plain)?.[1];
  if (hint) return hint as Separator;
  let best: { separator: Separator; score: number } = { separator: '\t', score: 0 };
  // Tabs and semicolons stand in texts more seldom than commas do.
  for (const separator of ['\t', ';', ',', '|'] as const) {
    const score = scoreRows(readSample(plain, separator), separator);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** 0: cells are not separated so. Up to 1: all rows have the same number of cells, of which there are several. */
function scoreRows(rows: readonly string[][], separator: Separator): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual, share] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const split = rows.filter(({ length }) => length > 1).length;
  // Tabs are in no text by chance, so rows of any length count.
  if (separator === '\t' && split > 0 && split === rows.length) return 1;
  if (usual < 2 || share * 2 < rows.length) return 0;
  const first = rows[0]!.length === usual ? 1 : 0.6;
  return (share / rows.length) * first;
}
