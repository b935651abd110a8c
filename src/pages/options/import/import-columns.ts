import {
  TABLE_FIELDS,
  type ColumnUse,
  type TableField,
  type TablePreview,
} from '../../../formats/csv/table-options.ts';
import type { PhraseKey } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import { OFFERED_LANGUAGES, nameLanguage, type NamedValue } from './import-choices.ts';

export interface ImportColumn {
  heading: string | null;
  samples: readonly string[];
  /** The field it is read as, as `printUse` writes it. */
  field: string;
}

const FIELDS = {
  headword: 'partTerm',
  summary: 'partDefinition',
  forms: 'columnIsSpellings',
  kind: 'partKind',
  language: 'columnIsLanguage',
  gate: 'columnIsGate',
  statement: 'partStatement',
  'statement-kind': 'statementKind',
  by: 'columnIsBy',
  date: 'columnIsDate',
  source: 'columnIsSource',
  'source-link': 'columnIsSourceLink',
  passage: 'columnIsPassage',
  note: 'columnIsNote',
  related: 'partRelated',
  links: 'partLinks',
  id: 'columnIsId',
} as const satisfies Record<Exclude<TableField, 'term'>, PhraseKey>;

const MAX_SAMPLES = 3;
const MAX_SAMPLE_CHARS = 60;

export function describeColumns({ header, names, rows, mapping }: TablePreview): ImportColumn[] {
  return mapping.map((use, at) => ({
    heading: header ? (names[at] ?? '') : null,
    samples: rows
      .map(row => row[at] ?? '')
      .filter(cell => cell.trim() !== '')
      .slice(0, MAX_SAMPLES)
      .map(cell => (cell.length > MAX_SAMPLE_CHARS ? `${cell.slice(0, MAX_SAMPLE_CHARS - 1)}…` : cell)),
    field: printUse(use),
  }));
}

/** The fields that a column may be read as. `uses` are those of the table, whose languages may be any. */
export function listFields(uses: readonly ColumnUse[]): NamedValue[] {
  const own = uses.flatMap(use => (use?.field === 'term' && use.language ? use.language : []));
  const terms = [...new Set([...own, ...OFFERED_LANGUAGES])].map(tag => ({
    value: printUse({ field: 'term', language: tag }),
    label: say('columnTermIn', { language: nameLanguage(tag) }),
  }));
  const bare = uses.some(use => use?.field === 'term' && !use.language);
  const plain = TABLE_FIELDS.flatMap(field =>
    field === 'term' ? [] : { value: field, label: say(FIELDS[field]) },
  );
  return [
    { value: '', label: say('columnLeftOut') },
    ...plain,
    ...(bare ? [{ value: 'term', label: say('columnTermOther') }] : []),
    ...terms,
  ];
}

/** The use of a column as one text: `term:de`; empty for a column that is left out. */
export function printUse(use: ColumnUse): string {
  if (use === null) return '';
  return use.language ? `${use.field}:${use.language}` : use.field;
}

/** Reads what `printUse` wrote; a column of an unknown field is left out. */
export function parseUse(text: string): ColumnUse {
  const [name, language] = text.split(':');
  const field = TABLE_FIELDS.find(each => each === name);
  if (!field) return null;
  return language ? { field, language } : { field };
}

/** Identifies a table by its headings; null where it has none, or needs no mapping. */
export function signatureOf({ header, names, isOurs }: TablePreview): string | null {
  return header && !isOurs ? JSON.stringify(names) : null;
}
