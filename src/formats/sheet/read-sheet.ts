import { phrase, type Phrase } from '../../core/phrase.ts';
import { quoteCell } from '../csv/csv-print.ts';
import { readExcelSheet, readOpenSheets, readSharedStrings, type Rows } from './sheet-rows.ts';
import { decodePart, findZipParts, ZipError, type ZipPart } from './zip-parts.ts';

/** A sheet as a table with commas, and how many others have cells too. */
export interface Sheet {
  csv: string;
  others: number;
}

const MAX_SHEETS = 50;
const STRINGS = 'xl/sharedStrings.xml';
const CONTENT = 'content.xml';
const EXCEL_SHEETS = Array.from({ length: MAX_SHEETS }, (_, i) => `xl/worksheets/sheet${i + 1}.xml`);

/** Reads the largest sheet of an Excel or OpenDocument file; null for another ZIP file, a phrase for why it is refused. */
export function readSheet(bytes: Uint8Array): Sheet | Phrase | null {
  let parts: Map<string, ZipPart>;
  try {
    parts = findZipParts(bytes, [STRINGS, CONTENT, ...EXCEL_SHEETS]);
  } catch {
    return null;
  }
  try {
    const sheets = readSheets(parts);
    if (sheets === null) return null;
    const filled = sheets.filter(rows => rows.length > 0).sort((a, b) => b.length - a.length);
    return { csv: printRows(filled[0] ?? []), others: Math.max(0, filled.length - 1) };
  } catch (error) {
    return error instanceof ZipError ? error.reason : phrase('faultSheetDamaged');
  }
}

function readSheets(parts: ReadonlyMap<string, ZipPart>): Rows[] | null {
  const excel = EXCEL_SHEETS.flatMap(name => parts.get(name) ?? []);
  const content = parts.get(CONTENT);
  if (excel.length > 0) {
    const shared = parts.get(STRINGS);
    const strings = shared ? readSharedStrings(decodePart(shared)) : [];
    return excel.map(part => withoutEnd(readExcelSheet(decodePart(part), strings)));
  }
  return content ? readOpenSheets(decodePart(content)).map(withoutEnd) : null;
}

function withoutEnd(rows: Rows): Rows {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.length === 0) end--;
  return rows.slice(0, end);
}

const printRows = (rows: Rows): string => rows.map(row => `${row.map(quoteCell).join(',')}\n`).join('');

/** A note on the sheets that were not read. */
export const describeOtherSheets = (others = 0): Phrase[] =>
  others === 0 ? [] : [phrase('noteSheets', { count: others })];
