import { phrase } from '../../core/phrase.ts';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ZipError } from './zip-parts.ts';

export type Rows = string[][];

const MAX_COLUMNS = 256;
/** As many empty rows are kept, so that rows have the numbers that the spreadsheet shows. */
const MAX_GAP = 1000;
/** The limit on all cells of a file together. */
const MAX_CELL_MB = 20;
const MAX_CELL_CHARS = MAX_CELL_MB * 1024 * 1024;

/** The cells of a sheet, put where they belong; empty ones at the end of a row are left out. */
class Grid {
  readonly rows: Rows = [];
  #chars = 0;

  openRow(number: number): void {
    const gap = Math.min(number - 1 - this.rows.length, MAX_GAP);
    for (let i = 0; i < gap; i++) this.rows.push([]);
    this.rows.push([]);
  }

  put(column: number, text: string): void {
    const row = this.rows.at(-1);
    if (!row || text === '' || column >= MAX_COLUMNS) return;
    this.#chars += text.length;
    if (this.#chars > MAX_CELL_CHARS) throw new ZipError(phrase('faultSheetText', { limit: MAX_CELL_MB }));
    while (row.length < column) row.push('');
    row[column] = text;
  }
}

interface Handlers {
  open: (name: string, attributes: Record<string, string>) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** Names come without their prefixes. */
function parseXml(pieces: Iterable<string>, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', error => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new ZipError(phrase('faultSheetDoctype'));
  });
  parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  for (const piece of pieces) parser.write(piece);
  parser.close();
}

/** The texts that cells of Excel name by their numbers. */
export function readSharedStrings(pieces: Iterable<string>): string[] {
  const strings: string[] = [];
  let isText = false;
  // How a Japanese word is read stands beside it.
  let isReading = false;
  parseXml(pieces, {
    open(name) {
      if (name === 'si') strings.push('');
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = true;
    },
    text(text) {
      if (isText && !isReading && strings.length > 0) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 'rPh') isReading = false;
      else if (name === 't') isText = false;
    },
  });
  return strings;
}

/** The column of a cell such as "AB12", counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0] ?? '';
  if (letters === '') return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function readExcelSheet(pieces: Iterable<string>, strings: readonly string[]): Rows {
  const grid = new Grid();
  let cell = { column: 0, type: '', text: '' };
  let next = 0;
  let isValue = false;
  parseXml(pieces, {
    open(name, { r, t = '' }) {
      if (name === 'row') {
        grid.openRow(Number(r) || grid.rows.length + 1);
        next = 0;
      } else if (name === 'c') {
        cell = { column: columnOf(r) ?? next, type: t, text: '' };
        next = cell.column + 1;
      } else if (name === 'v' || name === 't') isValue = true;
    },
    text(text) {
      if (isValue) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c') grid.put(cell.column, valueOf(cell, strings));
    },
  });
  return grid.rows;
}

function valueOf({ type, text }: { type: string; text: string }, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'e' ? '' : text;
}

export function readOpenSheets(pieces: Iterable<string>): Rows[] {
  const sheets: { grid: Grid; number: number }[] = [];
  let column = 0;
  let repeats = 1;
  let text: string[] | null = null;
  let notes = 0;
  parseXml(pieces, {
    open(name, attributes) {
      const sheet = sheets.at(-1);
      const count = (key: string): number =>
        Math.max(1, Number(attributes[`table:number-${key}-repeated`]) || 1);
      if (name === 'table') sheets.push({ grid: new Grid(), number: 1 });
      else if (name === 'table-row' && sheet) {
        sheet.grid.openRow(sheet.number);
        sheet.number += count('rows');
        column = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        repeats = count('columns');
        text = [];
      } else if (name === 'annotation') notes++;
      else if ((name === 'p' && text && text.length > 0) || name === 's' || name === 'line-break')
        text?.push(' ');
    },
    text(part) {
      if (notes === 0) text?.push(part);
    },
    close(name) {
      if (name === 'annotation') notes--;
      if (name !== 'table-cell' && name !== 'covered-table-cell') return;
      const value = text?.join('').trim() ?? '';
      for (let i = 0; i < Math.min(repeats, MAX_COLUMNS); i++) sheets.at(-1)?.grid.put(column + i, value);
      column += repeats;
      text = null;
    },
  });
  return sheets.map(({ grid }) => grid.rows);
}
