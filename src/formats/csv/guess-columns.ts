import { mayRepeat, readColumnName } from './column-names.ts';
import type { ColumnUse, TableField } from './table-options.ts';

export const MAX_COLUMNS = 200;

export function detectHeader(rows: readonly string[][]): boolean {
  const cells = (rows[0] ?? []).slice(0, MAX_COLUMNS).map(cell => cell.trim());
  const written = cells.filter(cell => cell !== '');
  const known = written.filter(cell => readColumnName(cell) !== null).length;
  if (known === 0 || written.some(cell => cell.length > 60)) return false;
  if (known > 1 && known * 3 >= written.length) return true;
  // One name that is known may be a term like others: "word", a unit of language.
  return (
    written.length === 1 || (known * 3 >= written.length && written.every(cell => cell.split(' ').length < 4))
  );
}

export function guessColumns(rows: readonly string[][], header: boolean): ColumnUse[] {
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...rows.map(row => row.length)));
  const data = rows.slice(header ? 1 : 0);
  const uses = header
    ? findLinkColumns(data, guessByNames(rows[0] ?? [], width))
    : guessByContent(rows, width);
  return settleSummary(settleHeadword(data, uses));
}

/** Where only notes are beside the terms, they are the definitions. */
function settleSummary(uses: ColumnUse[]): ColumnUse[] {
  const has = (field: TableField): boolean => uses.some(use => use?.field === field);
  const at = uses.findIndex(use => use?.field === 'note');
  return at < 0 || !has('headword') || has('summary') || has('term') || has('statement')
    ? uses
    : uses.with(at, { field: 'summary' });
}

function guessByNames(names: readonly string[], width: number): ColumnUse[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const use = readColumnName(names[i] ?? '');
    if (use === null || (taken.has(use.field) && !mayRepeat(use.field))) return null;
    taken.add(use.field);
    return use;
  });
}

function findLinkColumns(rows: readonly string[][], uses: ColumnUse[]): ColumnUse[] {
  return uses.map((use, i) => {
    const cells = rows.flatMap(row => row[i]?.trim() || []);
    const isLinks = cells.length > 0 && cells.every(cell => /^https?:\/\/\S+$/i.test(cell));
    return use === null && isLinks ? { field: 'links' } : use;
  });
}

function guessByContent(rows: readonly string[][], width: number): ColumnUse[] {
  const column = (i: number): string[] => rows.map(row => (row[i] ?? '').trim()).filter(cell => cell !== '');
  const is = (i: number, pattern: RegExp): boolean => {
    const cells = column(i);
    return cells.length > 0 && cells.every(cell => pattern.test(cell));
  };
  const uses = Array.from({ length: width }, (): ColumnUse => null);
  // Rows that are numbered.
  let next = 0;
  if (width > 2 && is(0, /^\d+\.?$/) && new Set(column(0)).size === column(0).length)
    uses[next++] = { field: 'id' };
  if (next < width) uses[next++] = { field: 'headword' };
  for (let i = next, hasSummary = false, hasDate = false; i < width; i++) {
    if (is(i, /^https?:\/\/\S+$/i)) uses[i] = { field: 'links' };
    else if (!hasDate && is(i, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/)) {
      hasDate = true;
      uses[i] = { field: 'date' };
    } else {
      uses[i] = column(i).length === 0 ? null : { field: hasSummary ? 'note' : 'summary' };
      hasSummary ||= column(i).length > 0;
    }
  }
  return uses;
}

function settleHeadword(rows: readonly string[][], uses: ColumnUse[]): ColumnUse[] {
  if (uses.some(use => use?.field === 'headword')) return uses;
  const target = uses.findIndex(use => use?.field === 'term');
  const source = uses.findIndex(use => use?.field === 'source');
  // "Source" beside "Target" is the term itself.
  let at = target >= 0 && source >= 0 && source < target && !uses[target]?.language ? source : target;
  if (at < 0) at = uses.findIndex((use, i) => use === null && rows.some(row => (row[i] ?? '').trim() !== ''));
  if (at < 0) at = uses.findIndex(use => use?.field === 'forms');
  if (at < 0) return uses;
  const settled = uses.with(at, { ...uses[at], field: 'headword' });
  const open = settled.findIndex((use, i) => use === null && i > at);
  // A second column that says nothing about itself, in a table of two.
  return settled.length === 2 && open === 1 ? settled.with(1, { field: 'summary' }) : settled;
}
