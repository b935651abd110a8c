import { detectHeader } from './guess-columns.ts';
import { readColumnName } from './column-names.ts';
import type { Preamble, Separator } from './table-options.ts';

const MAX_TITLE_ROWS = 10;

export const isComment = (cells: readonly string[]): boolean => cells[0]?.startsWith('#') ?? false;

/** Finds what stands above a table: comments, as glossaries of translation tools have them, and titles. */
export function findPreamble(rows: readonly string[][], separator: Separator): Preamble {
  const hasComments = separator === '\t' && /^#(?:\s|$)/.test(rows[0]?.[0] ?? '');
  const written = hasComments ? rows.filter(row => !isComment(row)) : rows;
  return { hasComments, titles: countTitles(written) };
}

/** Titles stand alone in their rows, and the names below them are known. */
function countTitles(rows: readonly string[][]): number {
  if (detectHeader(rows)) return 0;
  for (let i = 0; i < Math.min(MAX_TITLE_ROWS, rows.length - 1); i++) {
    if (
      i > 0 &&
      rows[i]!.filter(cell => readColumnName(cell) !== null).length > 1 &&
      detectHeader(rows.slice(i))
    )
      return i;
    if (rows[i]!.filter(cell => cell.trim() !== '').length > 1) return 0;
  }
  return 0;
}
