import type { EntryField } from '../../../../core/packs/merge-entry.ts';
import type { ComparedEntry } from '../../../../core/packs/merge-pack.ts';
import type { Entry, Form, Statement } from '../../../../core/model/model.ts';
import type { FieldChange, ImportRow } from '../import-job.ts';

const FIELD_NAMES: Record<EntryField, string> = {
  headword: 'Headword',
  kind: 'Kind',
  summary: 'Summary',
  forms: 'Forms',
  statements: 'Statements',
  related: 'Related',
  links: 'Links',
};

/** The statements of two lists by their ids, before and after. */
export interface SaidBy {
  before: ReadonlyMap<string, Statement>;
  after: ReadonlyMap<string, Statement>;
}

/** A row of the preview for an entry. */
export function describeEntry({ entry, old, fields }: ComparedEntry, said: SaidBy): ImportRow {
  const { id, headword, summary, kind, forms, statements } = entry;
  const change = (field: EntryField): FieldChange => ({
    label: FIELD_NAMES[field],
    before: old ? printField(old, field, said.before) : '',
    after: printField(entry, field, said.after),
  });
  return {
    type: 'entry',
    entry: { id, headword, summary, kind },
    forms: forms.map(({ text }) => text).filter(text => text !== headword),
    statements: statements.length,
    changes: fields.map(change),
  };
}

function printField(entry: Entry, field: EntryField, said: ReadonlyMap<string, Statement>): string {
  switch (field) {
    case 'forms':
      return entry.forms.map(printForm).join(', ');
    case 'statements':
      return entry.statements.map(id => printStatement(said.get(id)) ?? id).join(' / ');
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
