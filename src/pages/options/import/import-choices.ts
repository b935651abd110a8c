import { ENCODINGS, type Encoding } from '../../../formats/text/decode-bytes.ts';
import { LIST_FORMATS, type ListFormat } from '../../../formats/assemble/read-list.ts';
import { SEPARATORS, type TablePreview } from '../../../formats/csv/table-options.ts';
import { readerLanguage, say } from '../../../locale/say.ts';

export interface ImportChoice {
  name: 'format' | 'encoding' | 'separator' | 'header' | 'language';
  value: string;
  values: readonly string[];
}

export const OFFERED_LANGUAGES: readonly string[] = [
  ['en', 'ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu'],
  ['id', 'it', 'ja', 'ko', 'lt', 'lv', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'th'],
  ['tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant'],
].flat();

interface ReadAs {
  format: ListFormat;
  encoding: Encoding | null;
  table: TablePreview | null;
  language: string;
}

export function listChoices({ format, encoding, table, language }: ReadAs): ImportChoice[] {
  const choices: ImportChoice[] = [{ name: 'format', value: format, values: LIST_FORMATS }];
  if (encoding !== null) choices.push({ name: 'encoding', value: encoding, values: ENCODINGS });
  if (table) {
    choices.push({ name: 'separator', value: table.separator, values: SEPARATORS });
    choices.push({ name: 'header', value: table.header ? 'yes' : 'no', values: ['yes', 'no'] });
  }
  const tags = OFFERED_LANGUAGES.includes(language) ? OFFERED_LANGUAGES : [language, ...OFFERED_LANGUAGES];
  return [...choices, { name: 'language', value: language, values: tags }];
}

const CHOICES = {
  format: 'importReadAs',
  encoding: 'importEncoding',
  separator: 'importSeparator',
  header: 'importFirstRow',
  language: 'importLanguage',
} as const;

export const nameChoice = (name: ImportChoice['name']): string => say(CHOICES[name]);

const SAID = {
  csv: 'formatTable',
  anki: 'formatAnki',
  definitions: 'formatDefinitions',
  ',': 'separatorComma',
  ';': 'separatorSemicolon',
  '\t': 'separatorTab',
  '|': 'separatorBar',
  yes: 'importHeader',
  no: 'importNoHeader',
} as const;

/** Names that are the same in all languages. */
const FORMATS: Readonly<Record<Exclude<ListFormat, keyof typeof SAID>, string>> = {
  json: 'Sidelight (JSON)',
  tbx: 'TBX',
  xliff: 'XLIFF',
  'skos-turtle': 'SKOS (Turtle, RDF/XML)',
  'skos-jsonld': 'SKOS (JSON-LD)',
  'defined-terms': 'schema.org (JSON-LD)',
  contextive: 'Contextive (YAML)',
};

export interface NamedValue {
  value: string;
  label: string;
}

export const nameOptions = (name: ImportChoice['name'], values: readonly string[]): NamedValue[] =>
  values.map(value => ({ value, label: name === 'language' ? nameLanguage(value) : nameValue(value) }));

const nameValue = (value: string): string =>
  Object.hasOwn(SAID, value)
    ? say(SAID[value as keyof typeof SAID])
    : Object.hasOwn(FORMATS, value)
      ? FORMATS[value as keyof typeof FORMATS]
      : value;

/** A language as the reader calls it; the tag itself where it has no name. */
export function nameLanguage(tag: string): string {
  try {
    const names = new Intl.DisplayNames(readerLanguage(), { type: 'language', languageDisplay: 'standard' });
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
