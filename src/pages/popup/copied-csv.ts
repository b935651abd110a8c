import { cleanLine } from '../../core/text/readable.ts';
import { escapeCell } from '../../formats/csv/csv-escape.ts';
import { quoteCell } from '../../formats/csv/csv-print.ts';
import { say } from '../../locale/say.ts';
import type { CopiedPage, CopiedTerm } from './copied-markdown.ts';

const COLUMNS = [
  'copiedTerm',
  'copiedKind',
  'copiedDefinition',
  'copiedMentionsColumn',
  'copiedStatement',
  'copiedBy',
  'copiedStatementKind',
  'copiedDate',
  'copiedPassage',
  'copiedSourceColumn',
  'copiedList',
  'copiedPage',
  'copiedAddress',
] as const;

/** The terms of a page as CSV (RFC 4180), no cell a formula: a row for each statement, and one for a term without any. */
export function printTermsCsv(terms: readonly CopiedTerm[], { title, url }: CopiedPage): string {
  const rows = terms.flatMap(({ card: { entry, pack, statements }, count, link }) => {
    const term = [entry.headword, entry.kind, entry.summary, String(count)];
    const from = [pack.title, title, link ?? url];
    if (statements.length === 0) return [[...term, '', '', '', '', '', pack.source ?? '', ...from]];
    return statements.map(({ text, by = '', kind, date = '', passage = '', source }) => {
      const own = source && [source.title, source.link].filter(Boolean).join(', ');
      return [...term, text, by, kind, date, passage, own ?? pack.source ?? '', ...from];
    });
  });
  return [COLUMNS.map(key => say(key)), ...rows].map(row => `${row.map(printCell).join(',')}\r\n`).join('');
}

const printCell = (text: string): string => quoteCell(escapeCell(cleanLine(text)));
