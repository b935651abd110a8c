import {
  makeEntries,
  parseCells,
  printCells,
} from '../../../../../src/pages/options/table/cells/pasted-rows.ts';
import { makeEntry } from '../../../../helpers/packs.ts';

test.each<[string, string[][]]>([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"two\nlines"\tb', [['two\nlines', 'b']]],
  ['"said ""so"""\t"a\tb"', [['said "so"', 'a\tb']]],
  ['"so" he said\tb', [['"so" he said', 'b']]],
  ['a\t\tc', [['a', '', 'c']]],
  ['\n\t\na', [['a']]],
  ['', []],
])('cells of %j', (text, rows) => {
  expect(parseCells(text)).toEqual(rows);
});

test('what is copied is read as it was', () => {
  const rows = [
    ['a', 'said "so"', '"b"'],
    ['c\td', 'two\nlines', ''],
  ];
  expect(parseCells(printCells(rows))).toEqual(rows);
});

const LIST = { entries: [makeEntry({ headword: 'oriel' })], language: 'en' };

test('rows become terms: definition, translation in the language of its script, spellings', () => {
  const { entries, faults } = makeEntries(
    parseCells('fanlight\tA window above a door.\t扇形窗\ttransom light; FL\ndormer'),
    LIST,
  );
  expect(faults).toEqual([]);
  expect(entries).toEqual([
    makeEntry({
      headword: 'fanlight',
      summary: 'A window above a door.',
      forms: [
        { text: 'fanlight', gate: 'always' },
        { text: 'transom light', gate: 'always' },
        { text: 'FL', gate: 'always' },
        { text: '扇形窗', gate: 'always', language: 'zh' },
      ],
    }),
    makeEntry({ headword: 'dormer', summary: '' }),
  ]);
});

test('a first row of names says which column is what, and in which language', () => {
  const { entries } = makeEntries(
    parseCells('Definition\tTerm\tGerman\nA window.\tfanlight\tOberlicht'),
    LIST,
  );
  expect(entries).toEqual([
    makeEntry({
      headword: 'fanlight',
      summary: 'A window.',
      forms: [
        { text: 'fanlight', gate: 'always' },
        { text: 'Oberlicht', gate: 'always', language: 'de' },
      ],
    }),
  ]);
});

test('a term that names a column is a term', () => {
  expect(makeEntries([['word'], ['sentence']], LIST).entries.map(({ headword }) => headword)).toEqual([
    'word',
    'sentence',
  ]);
});

test('many thousands of rows are read in one pass', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`term ${n}`, 'A word.', `词${n}`]);
  const { entries, faults } = makeEntries(rows, LIST);
  expect(faults).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(20_000);
});

test('what cannot be added is named by its row, and the rest is added', () => {
  const rows = parseCells('\tno term\nOriel\nfanlight\nfanlight\tagain\nbay\t\tErker');
  const { entries, faults } = makeEntries(rows, LIST);
  expect(entries.map(({ headword }) => headword)).toEqual(['fanlight']);
  expect(faults).toEqual([
    'Row 1: Add a term: without one this row is not saved.',
    'Row 2: “Oriel” is in this list already.',
    'Row 4: “fanlight” is in this list already.',
    'Row 5: Say its language first, as in “de: Erker”.',
  ]);
});
