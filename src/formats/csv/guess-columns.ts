import { mayRepeat, readColumnName } from './column-names.ts';
import { readColumnStem } from './column-stems.ts';
import { isSameLanguage } from '../../core/text/language-tag.ts';
import type { ColumnUse, TableField } from './table-options.ts';

export const MAX_COLUMNS = 200;

export function detectHeader(rows: readonly string[][]): boolean {
  const cells = (rows[0] ?? []).slice(0, MAX_COLUMNS).map(cell => cell.trim());
  const written = cells.filter(cell => cell !== '');
  const known = written.filter(cell => readColumnName(cell) !== null).length;
  if (written.some(cell => cell.length > 60)) return false;
  if (known > 1 && known * 3 >= written.length) return true;
  // One name that is known may be a term like others: "word", a unit of language.
  if (
    known > 0 &&
    (written.length === 1 ||
      (known * 3 >= written.length && written.every(cell => cell.split(' ').length < 4)))
  )
    return true;
  const stems = new Set(written.flatMap(cell => readColumnStem(cell)?.field ?? []));
  return (stems.size > 1 && stems.size * 2 >= written.length) || isUnlike(cells, rows.slice(1));
}

/** Whether cells are names by what is below them: nothing but long texts, dates, numbers or addresses. */
function isUnlike(names: readonly string[], rows: readonly string[][]): boolean {
  if (rows.length < 4 || names.length < 2 || names.filter(name => name !== '').length < 2) return false;
  if (names.some(name => name.length > 40 || /[\d.,;!?:]|^#/.test(name) || name.split(/\s+/).length > 4))
    return false;
  return names.some((name, column) => {
    const cells = rows.flatMap(row => row[column]?.trim() || []);
    if (name === '' || cells.length < 4 || cells.length * 10 < rows.length * 8) return false;
    const isAll = (pattern: RegExp): boolean =>
      !pattern.test(name) && cells.every(cell => pattern.test(cell));
    return (
      cells.every(cell => cell.length > 24 && cell.length > 2 * name.length) ||
      (column > 0 && isAll(/^\d+(?:[.,]\d+)?$|^\d{4}-\d\d(?:-\d\d)?$|^\d{1,2}[./]\d{1,2}[./]\d{4}$/)) ||
      isAll(/^https?:\/\/\S+$/i)
    );
  });
}

/** `language` is that of the headwords and definitions, where columns have them in several. */
export function guessColumns(rows: readonly string[][], header: boolean, language?: string): ColumnUse[] {
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...rows.map(row => row.length)));
  const data = rows.slice(header ? 1 : 0);
  const named = header ? guessByNames(rows[0] ?? [], { width, language }) : [];
  const isNamed = named.some(use => use !== null && use.field !== 'links' && use.field !== 'date');
  const uses = isNamed ? findLinkColumns(data, named) : guessByContent(data, width);
  const settled = chooseHeadwords(settleHeadword(data, uses), language);
  const beside = settled.findIndex(use => use?.field === 'headword') + 1;
  return findSummary(data, settleSummary(findSummary(data, settled, [beside])));
}

/** A column of long texts whose name says nothing, where no other has the definitions. */
function findSummary(
  rows: readonly string[][],
  uses: ColumnUse[],
  among: readonly number[] = [...uses.keys()],
): ColumnUse[] {
  if (uses.some(use => use?.field === 'summary')) return uses;
  const lengthOf = (column: number): number =>
    rows.reduce((sum, row) => sum + (row[column] ?? '').trim().length, 0) / Math.max(1, rows.length);
  const term = uses.findIndex(use => use?.field === 'headword');
  let [best, most] = [-1, Math.max(20, term < 0 ? 0 : lengthOf(term))];
  for (const column of among) {
    const length = uses[column] === null ? lengthOf(column) : 0;
    if (length > most) [best, most] = [column, length];
  }
  return best < 0 ? uses : uses.with(best, { field: 'summary' });
}

/** Takes notes for the definitions if nothing else is beside the terms. */
function settleSummary(uses: ColumnUse[]): ColumnUse[] {
  const has = (field: TableField): boolean => uses.some(use => use?.field === field);
  const at = uses.findIndex(use => use?.field === 'note');
  return at < 0 || !has('headword') || has('summary') || has('term') || has('statement')
    ? uses
    : uses.with(at, { field: 'summary' });
}

const EXPANSION = /^\s*(?:full|long|expan|stands)/i;

function guessByNames(
  names: readonly string[],
  { width, language }: { width: number; language: string | undefined },
): ColumnUse[] {
  const taken = new Set<string>();
  // Names that are known as a whole go before those that have a known word.
  const exact = Array.from({ length: width }, (_, i) => readColumnName(names[i] ?? ''));
  const known = new Set(exact.map(use => use?.field));
  const isKnown = (field: TableField): boolean =>
    known.has(field) || (field === 'headword' && known.has('term'));
  return Array.from({ length: width }, (_, i) => {
    const named = exact[i] ?? readColumnStem(names[i] ?? '');
    // The words that abbreviations stand for are their meaning, if nothing else says that.
    const use =
      named && EXPANSION.test(names[i] ?? '') && !known.has('summary')
        ? { ...named, field: 'summary' as const }
        : named;
    const isWanted = exact.some(
      (other, at) => at > i && other?.field === use?.field && isSameLanguage(other?.language, language),
    );
    const isOther = use?.field === 'summary' && isWanted && !isSameLanguage(use.language, language);
    if (
      use === null ||
      isOther ||
      (!exact[i] && isKnown(use.field)) ||
      (taken.has(use.field) && !mayRepeat(use.field))
    )
      return null;
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
  // "key,value".
  if (
    uses.length === 2 &&
    uses[0]?.field === 'id' &&
    uses[1] === null &&
    rows.some(row => /\p{L}/u.test(row[0] ?? ''))
  )
    return [{ field: 'headword' }, { field: 'summary' }];
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

/** Lets the terms of a language be the headwords, where a column has them, and the others translations. */
function chooseHeadwords(uses: ColumnUse[], language: string | undefined): ColumnUse[] {
  const isOf = (use: ColumnUse): boolean => isSameLanguage(use?.language, language);
  const chosen = uses.findIndex(use => use?.field === 'term' && isOf(use));
  const headword = uses.findIndex(use => use?.field === 'headword');
  if (chosen < 0 || headword < 0 || isOf(uses[headword] ?? null)) return uses;
  return uses
    .with(headword, { ...uses[headword], field: 'term' })
    .with(chosen, { ...uses[chosen], field: 'headword' });
}
