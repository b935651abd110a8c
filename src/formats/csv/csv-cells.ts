import { phrase, type Phrase } from '../../core/phrase.ts';
import Papa from 'papaparse';
import type { Separator } from './table-options.ts';

export interface Row {
  /** Counted from 1, empty rows too, as spreadsheets do. */
  number: number;
  cells: string[];
  /** A fault of its quotation marks. */
  fault?: Phrase;
}

/** Rows of a table that are not empty. */
export interface Cells {
  rows: Row[];
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
  const isOdd = cells.rows.some(row => row.fault);
  return isOdd && options.separator === '\t' ? parseCells(text, { ...options, quote: NO_QUOTE }) : cells;
}

/** A file may be damaged in many places; after these, quotes are letters like others. */
const MAX_DAMAGES = 20;

/** Reads row by row. A row with bad quotes takes in those below it, so they are read again: only its first line is lost. */
function parseCells(text: string, options: ReadCells & { quote: string }): Cells {
  const plain = withoutHint(text);
  const cells: Cells = { rows: [], isCut: false };
  let from = { at: 0, number: 0 };
  for (let damages = 0; from.at < plain.length && !cells.isCut; damages++) {
    const quote = damages < MAX_DAMAGES ? options.quote : NO_QUOTE;
    const damaged = parsePart(plain, from, { ...options, quote, cells });
    if (!damaged) break;
    const end = plain.indexOf('\n', damaged.at);
    const line = plain.slice(damaged.at, end < 0 ? plain.length : end);
    cells.rows.push({ number: damaged.number, cells: line.split(options.separator), fault: damaged.fault });
    from = { at: end < 0 ? plain.length : end + 1, number: damaged.number };
  }
  return cells;
}

interface Damaged {
  at: number;
  number: number;
  fault: Phrase;
}

function parsePart(
  text: string,
  from: { at: number; number: number },
  { separator, most = Infinity, tick, quote, cells }: ReadCells & { quote: string; cells: Cells },
): Damaged | null {
  let { at, number } = from;
  let damaged: Damaged | null = null;
  Papa.parse<string[]>(from.at > 0 ? text.slice(from.at) : text, {
    delimiter: separator,
    newline: '\n',
    quoteChar: quote,
    step({ data, errors, meta }, parser) {
      number++;
      if (number % ROWS_A_TICK === 0) tick?.((from.at + meta.cursor) / text.length);
      const faults = new Set(errors.map(error => error.code));
      const isOpen = faults.has('MissingQuotes');
      if (isOpen || faults.has('InvalidQuotes')) {
        const fault = isOpen ? phrase('faultQuoteOpen') : phrase('faultQuoteText');
        damaged = { at, number, fault };
        parser.abort();
        return;
      }
      at = from.at + meta.cursor;
      if (data.every(cell => cell.trim() === '')) return;
      if (cells.rows.length >= most) {
        cells.isCut = true;
        parser.abort();
        return;
      }
      cells.rows.push({ number, cells: data });
    },
  });
  return damaged;
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
  const { rows } = readCells(sample, { separator, most: SAMPLE.rows });
  const isCut = sample.length < text.length && rows.length > 1 && rows.length < SAMPLE.rows;
  const whole = isCut ? rows.slice(0, -1) : rows;
  const good = whole.filter(row => row.fault === undefined);
  return (good.length > 0 ? good : whole).map(({ cells }) => cells);
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
