import { refuseFile } from '../text/make-fault.ts';
import { itemOfDefined } from './defined-item.ts';
import { findInHtml } from './definitions-html.ts';
import type { FoundTable } from './html-table.ts';
import { findInMarkdown } from './definitions-markdown.ts';
import { detectHeader, guessColumns } from '../csv/guess-columns.ts';
import type { ReadOptions, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { TableRows } from '../csv/table-rows.ts';

export function readDefinitions(text: string, { fileName }: ReadOptions): WrittenResult {
  const fail = (reason: string): WrittenResult => refuseFile(fileName, reason);
  const found = isHtml(text) ? findInHtml(text) : findInMarkdown(text);
  if (found === null) return fail('its elements are nested too deeply');
  const items = found.defined.map(itemOfDefined);
  const list: WrittenList = { format: 'definitions', items, notes: [], refused: [], left: [] };
  list.title = found.title;
  list.language = found.language;
  for (const table of found.tables) addTable(table, list);
  if (list.items.length === 0) {
    return fail(
      'no definitions were found in it: no <dl>, no table of terms, no terms in bold before what they mean',
    );
  }
  return { ok: true, list };
}

const isHtml = (text: string): boolean =>
  /^\s*</.test(text.slice(0, 10_000).replace(/^\uFEFF/, '')) || /<(?:dl|table|dfn)[\s>]/i.test(text);

function addTable({ place, rows, links, hasHeader }: FoundTable, list: WrittenList): void {
  const sample = rows.slice(0, 60);
  const width = Math.max(0, ...sample.map(row => row.length));
  const isNamed = detectHeader(sample);
  // Without a name that is known, only a table of two columns is one of terms.
  if (width < 2 || (!isNamed && width > 2)) return;
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
      return { ...item, links: [...new Set(own)], place: `${place}, row ${row.number}` };
    });
  // One by one: a page may have thousands of tables, and a new array for each would take the square.
  for (const item of items) list.items.push(item);
  list.language ??= table.language;
  const names = header ? (rows[0] ?? []) : [];
  list.left.push(...table.listOmitted(names, column => rows.some(cells => (cells[column] ?? '') !== '')));
}
