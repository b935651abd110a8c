import type { EntryField } from '../../../core/packs/merge-entry.ts';
import type { ComparedEntry } from '../../../core/packs/merge-pack.ts';
import type { Entry, Form, Statement } from '../../../core/model/model.ts';
import { printFault } from '../../../formats/assemble/print-fault.ts';
import type { Fault } from '../../../formats/assemble/read-list.ts';
import { escapeCell } from '../../../formats/csv/csv-escape.ts';

/** The rows of a file by their effect on the list; `rest` is what only the list has. */
export const IMPORT_FILTERS = ['new', 'changed', 'unchanged', 'refused', 'rest'] as const;
export type ImportFilter = (typeof IMPORT_FILTERS)[number];

export interface RowsRequest {
  filter: ImportFilter;
  from: number;
  count: number;
}

interface FieldChange {
  label: string;
  before: string;
  after: string;
}

export type ImportRow =
  | {
      type: 'entry';
      entry: Pick<Entry, 'id' | 'headword' | 'summary' | 'kind'>;
      forms: readonly string[];
      statements: number;
      changes: readonly FieldChange[];
    }
  | { type: 'refused'; place: string | null; reason: string };

const FIELD_NAMES: Record<EntryField, string> = {
  headword: 'Headword',
  kind: 'Kind',
  summary: 'Summary',
  forms: 'Forms',
  statements: 'Statements',
  related: 'Related',
  links: 'Links',
};

export interface StatementMaps {
  before: ReadonlyMap<string, Statement>;
  after: ReadonlyMap<string, Statement>;
}

export function describeEntry(
  { entry, old, fields }: ComparedEntry,
  { before, after }: StatementMaps,
): ImportRow {
  const { id, headword, summary, kind, forms, statements } = entry;
  return {
    type: 'entry',
    entry: { id, headword, summary, kind },
    forms: forms.map(({ text }) => text).filter(text => text !== headword),
    statements: statements.length,
    changes: fields.map(field => ({
      label: FIELD_NAMES[field],
      before: old ? printField(old, field, before) : '',
      after: printField(entry, field, after),
    })),
  };
}

function printField(entry: Entry, field: EntryField, statements: ReadonlyMap<string, Statement>): string {
  switch (field) {
    case 'forms':
      return entry.forms.map(printForm).join(', ');
    case 'statements':
      return entry.statements.map(id => printStatement(statements.get(id)) ?? id).join(' / ');
    case 'related':
    case 'links':
      return (entry[field] ?? []).join(', ');
    default:
      return entry[field];
  }
}

function printForm({ text, gate, language, ...rest }: Form): string {
  const more = [
    ...(gate === 'topic' ? ['only on the subject'] : []),
    ...(language ? [language] : []),
    ...(rest.case ? ['exact letters'] : []),
    ...(rest.compound ? ['compound'] : []),
    ...(rest.inflect === false ? ['no plural'] : []),
  ];
  return more.length > 0 ? `${text} (${more.join(', ')})` : text;
}

function printStatement(statement: Statement | undefined): string | null {
  if (!statement) return null;
  const { text, by, date } = statement;
  return `${text} (${[by, date].filter(Boolean).join(', ')})`;
}

export const describeRefused = (fault: Fault): ImportRow => ({
  type: 'refused',
  place: fault.place,
  reason: formatReason(fault),
});

/** The reason as a sentence of its own, without the file and the place, which are in another column. */
function formatReason(fault: Fault): string {
  const sentence = printFault({ ...fault, file: '', place: null }).replace(/^The file: /, '');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Faults as CSV that no spreadsheet takes for formulas. */
export function printRefused(faults: readonly Fault[]): string {
  const rows = faults.map(fault => [fault.place ?? '', formatReason(fault)]);
  const print = (cell: string): string => `"${escapeCell(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${[['Place', 'Reason'], ...rows].map(cells => `${cells.map(print).join(',')}\r\n`).join('')}`;
}
