import { english } from '../../../src/_locales/english.ts';
import { LOCALES } from '../../../src/_locales/locales.ts';
import { flattenSentences } from '../../../src/_locales/translated.ts';
import type { ReaderLanguage } from '../../../src/core/settings/reader-languages.ts';
import { readColumnName } from '../../../src/formats/csv/column-names.ts';
import { previewTable } from '../../../src/formats/csv/csv-read.ts';
import { say, setLocale } from '../../../src/locale/say.ts';
import { speakEnglish } from '../../../src/build/speak-english.ts';
import { CELLS } from '../../../src/pages/options/table/cells/cell-text.ts';
import { printTermsCsv } from '../../../src/pages/popup/copied-csv.ts';
import type { CopiedTerm } from '../../../src/pages/popup/copied-markdown.ts';

const LANGUAGES = Object.keys(LOCALES) as ReaderLanguage[];

function speak(language: ReaderLanguage): void {
  const sentences = flattenSentences({ ...english, ...LOCALES[language] });
  setLocale({ read: key => sentences[key] });
}

afterAll(speakEnglish);

const COPIED = {
  card: {
    pack: { id: 'plants', title: 'Plants', language: 'en', source: 'Flora' },
    entry: { id: 'sage', headword: 'sage', kind: 'concept', summary: 'A herb.' },
    statements: [
      { id: 's', text: 'Sage keeps.', kind: 'reported', by: 'Ada', date: '2020', passage: 'p. 4' },
    ],
  },
  attributions: [],
  source: null,
  count: 2,
  link: null,
} as unknown as CopiedTerm;

test.each(LANGUAGES)('the headings of a table that is copied in %s are read', language => {
  speak(language);
  const table = printTermsCsv([COPIED], { title: 'A garden', url: 'https://garden.example/' });
  expect(previewTable(table).mapping.map(use => use?.field ?? null)).toEqual([
    'headword',
    'kind',
    'summary',
    // How often the page mentions it is no part of a list; nor are the list's and the page's names.
    null,
    'statement',
    'by',
    'statement-kind',
    'date',
    'passage',
    'source',
    null,
    null,
    'links',
  ]);
});

test.each(LANGUAGES)('the headings of the table of terms in %s are read', language => {
  speak(language);
  const read = CELLS.map(([, heading]) => readColumnName(say(heading))?.field);
  expect(read).toEqual(['headword', 'summary', 'term', 'forms']);
});
