import type { Form, Statement } from '../../../core/model/model.ts';
import type { EntryField } from '../../../core/packs/merge-entry.ts';
import { say, sayRow } from '../../../locale/say.ts';
import { nameGate, nameKind } from '../../../ui/labels/entry-labels.ts';
import { speakerOf } from '../../../ui/labels/statement-labels.ts';
import type { RowEntry } from './import-rows.ts';

interface Props {
  before: RowEntry | null;
  after: RowEntry;
  fields: readonly EntryField[];
}

const FIELDS = {
  headword: 'partTerm',
  kind: 'partKind',
  summary: 'partDefinition',
  forms: 'partSpellings',
  statements: 'partStatements',
  related: 'partRelated',
  links: 'partLinks',
} as const;

/** The fields of a term that an import changes. */
export function ChangedFields({ before, after, fields }: Props) {
  return (
    <dl class="changes">
      {fields.map(field => (
        <div key={field}>
          <dt class="small">{say(FIELDS[field])}</dt>
          <dd>
            <del dir="auto">{(before && printField(before, field)) || say('importNothing')}</del>{' '}
            <ins dir="auto">{printField(after, field) || say('importNothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function printField(entry: RowEntry, field: EntryField): string {
  switch (field) {
    case 'forms':
      return sayRow(entry.forms.map(printForm));
    case 'statements':
      return entry.statements.map(printStatement).join(' / ');
    case 'kind':
      return nameKind(entry.kind);
    case 'related':
    case 'links':
      return sayRow(entry[field] ?? []);
    default:
      return entry[field];
  }
}

function printForm({ text, gate, language, ...rest }: Form): string {
  const details = [
    ...(gate === 'topic' ? [nameGate(gate)] : []),
    ...(language ? [language] : []),
    ...(rest.case ? [say('matchedExact')] : []),
    ...(rest.compound ? [say('matchedCompound')] : []),
    ...(rest.inflect === false ? [say('matchedNoPlurals')] : []),
  ];
  return details.length > 0 ? say('changedSpelling', { text, details: sayRow(details) }) : text;
}

function printStatement(statement: Statement | string): string {
  if (typeof statement === 'string') return statement;
  const { text, date } = statement;
  const speaker = speakerOf(statement);
  return date
    ? say('changedStatementDated', { text, speaker, date })
    : say('changedStatement', { text, speaker });
}
