import { ENCODINGS, type Encoding } from '../../../formats/text/decode-bytes.ts';
import { LIST_FORMATS, type ListFormat } from '../../../formats/assemble/read-list.ts';
import { SEPARATORS, type TablePreview } from '../../../formats/csv/table-options.ts';
import { LANGUAGE_TAGS, nameLanguage } from './name-language.ts';

export interface NamedValue {
  value: string;
  label: string;
}

export interface ImportChoice {
  name: 'format' | 'encoding' | 'separator' | 'header' | 'language';
  label: string;
  value: string;
  options: readonly NamedValue[];
}

const FORMAT_NAMES: Record<ListFormat, string> = {
  json: 'Sidelight (JSON)',
  csv: 'Table (CSV, cells)',
  tbx: 'TBX',
  xliff: 'XLIFF',
  'skos-turtle': 'SKOS (Turtle, RDF/XML)',
  'skos-jsonld': 'SKOS (JSON-LD)',
  'defined-terms': 'schema.org (JSON-LD)',
  anki: 'Anki notes',
  contextive: 'Contextive (YAML)',
  definitions: 'HTML or Markdown',
};

const SEPARATOR_NAMES = new Map([
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Vertical bar'],
]);

const HEADERS: readonly NamedValue[] = [
  { value: 'yes', label: 'A header' },
  { value: 'no', label: 'A term' },
];

interface ReadAs {
  format: ListFormat;
  encoding: Encoding | null;
  table: TablePreview | null;
  language: string;
}

export function listChoices({ format, encoding, table, language }: ReadAs): ImportChoice[] {
  const choices: ImportChoice[] = [
    {
      name: 'format',
      label: 'Read as',
      value: format,
      options: LIST_FORMATS.map(value => ({ value, label: FORMAT_NAMES[value] })),
    },
  ];
  if (encoding !== null) {
    const options = ENCODINGS.map(value => ({ value, label: value }));
    choices.push({ name: 'encoding', label: 'Encoding', value: encoding, options });
  }
  if (table) {
    const options = SEPARATORS.map(value => ({ value, label: SEPARATOR_NAMES.get(value) ?? value }));
    choices.push({ name: 'separator', label: 'Separator', value: table.separator, options });
    const value = table.header ? 'yes' : 'no';
    choices.push({ name: 'header', label: 'First row', value, options: HEADERS });
  }
  const tags = LANGUAGE_TAGS.includes(language) ? LANGUAGE_TAGS : [language, ...LANGUAGE_TAGS];
  const options = tags.map(value => ({ value, label: nameLanguage(value) }));
  return [...choices, { name: 'language', label: 'Language', value: language, options }];
}
