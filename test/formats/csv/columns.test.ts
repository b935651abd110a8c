import { said } from '../../locale/said.ts';
import { readColumnName } from '../../../src/formats/csv/column-names.ts';
import { detectSeparator, readCells } from '../../../src/formats/csv/csv-cells.ts';
import { escapeCell, joinCell, splitCell, unescapeCell } from '../../../src/formats/csv/csv-escape.ts';
import { previewTable } from '../../../src/formats/csv/csv-read.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';

test.each([
  ['Term', { field: 'headword' }],
  ['ENTRY_ID', { field: 'id' }],
  ['Begriff', { field: 'headword' }],
  ['Définition', { field: 'summary' }],
  ['术语', { field: 'headword' }],
  ['Said by', { field: 'by' }],
  ['German', { field: 'term', language: 'de' }],
  ['EN-US', { field: 'term', language: 'en-US' }],
  ['zh_hans', { field: 'term', language: 'zh-Hans' }],
  ['Term (French)', { field: 'term', language: 'fr' }],
  ['term_es', { field: 'term', language: 'es' }],
  ['English_Def', { field: 'summary', language: 'en' }],
  ['Synonym 2', { field: 'forms' }],
  ['no', { field: 'id' }],
  ['Frobnication', null],
  ['__proto__', null],
  ['', null],
])('the column %j holds %j', (name, use) => {
  expect(readColumnName(name)).toEqual(use);
});

const fields = (text: string): (string | null)[] => {
  const { mapping } = previewTable(text);
  return mapping.map(use => use && [use.field, use.language].filter(Boolean).join(' '));
};

test('what columns hold is told by their names, else by what is in them', () => {
  expect(fields('Source,Target\nhouse,Haus\n')).toEqual(['headword', 'term']);
  expect(fields('DE;EN;Kommentar\nHaus;house;\n')).toEqual(['headword de', 'term en', 'note']);
  expect(fields('Acronym,Meaning\nABC,Alphabet\n')).toEqual(['headword', 'summary']);
  expect(fields('1\ta\tWhat a is\n2\tb\tWhat b is\n')).toEqual(['id', 'headword', 'summary']);
  expect(fields('a\tWhat a is\thttps://a.example\t2015\n')).toEqual(['headword', 'summary', 'links', 'date']);
  expect(fields('word,a unit of language that has a meaning of its own\n')).toEqual(['headword', 'summary']);
});

test('what is said goes before what is guessed', async () => {
  const text = 'a;b\nc;d\n';
  const table = { header: true, mapping: [null, { field: 'headword' as const }] };
  const list = await readAny(text, { fileName: 'x.csv', table });
  expect(list.ok && list.pack.entries.map(({ headword }) => headword)).toEqual(['d']);
  expect(list.ok && said(list.left)).toEqual(['the column “a”']);
});

test.each([
  ['a,b\n"c;d;e",f\n', ','],
  ['a;b\n"1,5";c\n', ';'],
  ['a\tb, c\nd\te\n', '\t'],
  ['a|b\nc, d|e\n', '|'],
  ['sep=|\na,b|c\n', '|'],
  ['Noether, Emmy\nAda Lovelace\nGrace Hopper\n', '\t'],
])('the separator of %j is %j', (text, separator) => {
  expect(detectSeparator(text)).toBe(separator);
});

test('rows are counted as spreadsheets do', () => {
  const { rows } = readCells('a,b\r\n\r\n"c\r\nd",e\r\nf,g', { separator: ',' });
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, 'c\nd', 'e'],
    [4, 'f', 'g'],
  ]);
});

test('no cell is a formula, and each comes back', () => {
  for (const text of ['=1', '+1', '-1', '@a', '＝1', "'a", "''", "'=1", '\ta', 'a=1', "a'", '']) {
    expect(escapeCell(text)).not.toMatch(/^[=+\-@＝\t\r]/);
    expect(unescapeCell(escapeCell(text))).toBe(text);
  }
  // Not written by us: an apostrophe that is part of a word.
  expect(unescapeCell("'tis")).toBe("'tis");
});

test('several texts in a cell come back', () => {
  const texts = ['a|b', '\\', 'c\\|', 'd', '||'];
  expect(splitCell(joinCell(texts))).toEqual(texts);
  expect(splitCell('')).toEqual([]);
});

test('an apostrophe of a table that is not ours stays', async () => {
  const list = await readAny("term,definition\n'=a,'tis\n", { fileName: 'x.csv' });
  expect(list.ok && list.pack.entries[0]).toMatchObject({ headword: "'=a", summary: "'tis" });
});
