import fc from 'fast-check';
import { assembleList } from '../../../src/formats/assemble/assemble-list.ts';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { sayFault, sayNote } from '../../locale/said.ts';
import { printPack } from '../../../src/formats/pack/pack-print.ts';
import type { WrittenItem, WrittenList } from '../../../src/formats/assemble/read-list.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const listOf = (items: WrittenItem[], fields: Partial<WrittenList> = {}): WrittenList => ({
  format: 'csv',
  items,
  notes: [],
  refused: [],
  left: [],
  ...fields,
});

function assemble(items: Omit<WrittenItem, 'place'>[], fields: Partial<WrittenList> = {}) {
  const placed = items.map((item, i) => ({ place: `row ${i + 2}`, ...item }));
  const list = assembleList(listOf(placed, fields), 'words.csv');
  if (!list.ok) throw new Error(list.faults.map(sayFault).join('\n'));
  return { ...list, notes: list.notes.map(sayNote), said: list.refused.map(sayFault) };
}

// Files may hold any UTF-16, names of objects' own, separators, huge and empty texts.
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\uD800',
    '\u202Ea',
    'a\nb',
    'e\u0301',
    '__proto__',
    'constructor',
    'x'.repeat(10_001),
  ),
  fc.constantFrom(
    'a',
    'b',
    'A',
    'en',
    'English',
    '2015',
    '31.12.2015',
    'https://a.example',
    'www.b.example',
    'topic',
  ),
);
const few = fc.array(written, { maxLength: 3 });
const statement = fc.record(
  { id: written, text: written, kind: written, by: written, date: written, passage: written, disagrees: few },
  { requiredKeys: ['text'] },
);
const form = fc.record(
  {
    text: written,
    gate: written,
    language: written,
    not: fc.record({ before: few, after: few }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const item = fc.record(
  {
    place: fc.constant('row 1'),
    id: written,
    headword: written,
    kind: written,
    summary: written,
    forms: fc.array(form, { maxLength: 3 }),
    statements: fc.array(statement, { maxLength: 2 }),
    statementIds: few,
    related: few,
    links: few,
  },
  { requiredKeys: ['place', 'headword'] },
);
const list = fc.record(
  {
    format: fc.constant('csv'),
    id: written,
    title: written,
    language: written,
    licence: written,
    source: fc.record({ title: written, date: written, note: written }, { requiredKeys: ['title'] }),
    items: fc.array(item, { maxLength: 6 }),
    statements: fc.array(
      statement.map(each => ({ ...each, place: 'row 9' })),
      { maxLength: 3 },
    ),
    notes: fc.constant([]),
    refused: fc.constant([]),
    left: fc.constant([]),
  },
  { requiredKeys: ['format', 'items', 'notes', 'refused', 'left'] },
) as unknown as fc.Arbitrary<WrittenList>;

test('whatever a list has, it becomes a pack that is read as it is', () => {
  fc.assert(
    fc.property(list, written, (any, fileName) => {
      const read = assembleList(any, fileName);
      if (!read.ok) throw new Error(sayFault(read.faults[0]!));
      expect(parsePack(printPack(read.pack), 'p.json')).toEqual({ ok: true, pack: read.pack });
      expect(read.refused.every(fault => /^.+: .+\.$/su.test(sayFault(fault)))).toBe(true);
      // Each item is an entry, a part of one, or refused with a reason.
      const refused = read.refused.filter(({ field }) => field === 'headword').length;
      expect(read.pack.entries.length + refused).toBeLessThanOrEqual(any.items.length);
    }),
    { numRuns: IS_LONG ? 1500 : 40 },
  );
});

test('an item without a headword is refused, by its place', () => {
  const { pack, said } = assemble([{ headword: ' \n' }, { headword: 'wick', summary: ' Burns.\n' }]);
  expect(pack.entries).toEqual([
    {
      id: 'wick',
      headword: 'wick',
      kind: 'concept',
      summary: 'Burns.',
      forms: [{ text: 'wick', gate: 'always' }],
      related: [],
      statements: [],
    },
  ]);
  expect(said).toEqual(['words.csv, row 2: the term is missing.']);
});

test('a field that may not be kept is left out, and its entry stays', () => {
  const { pack, said } = assemble([
    {
      headword: 'wick',
      summary: 'a\u202Eb',
      links: ['ftp://a.example', 'www.b.example'],
      forms: [{ text: 'wick' }, { text: 'Docht', language: 'in German' }],
      statements: [{ text: 'It burns.', date: '31.2.2015' }],
    },
  ]);
  const entry = pack.entries[0]!;
  expect(entry.summary).toBe('');
  expect(entry.links).toEqual(['https://www.b.example']);
  expect(entry.forms).toEqual([
    { text: 'wick', gate: 'always' },
    { text: 'Docht', gate: 'always' },
  ]);
  expect(pack.statements).toEqual([{ id: 'wick-1', text: 'It burns.', kind: 'reported', by: 'words' }]);
  expect(said).toEqual([
    'words.csv, row 2: the language must be a language code such as en or zh-Hans; it says “in German”.',
    'words.csv, row 2: the link must be an address that starts with https:// or http://; it says “ftp://a.example”.',
    'words.csv, row 2: the definition holds the text direction character U+202E, which is not allowed; remove it.',
    'words.csv, row 2: the date must be a date such as 2015-12-17, 2015-12 or 2015; it says “2015-02-31”.',
  ]);
});

test('items with one id become one entry, those with one headword do not', () => {
  const { pack, said } = assemble([
    { id: 'c1', headword: 'candle', summary: 'Gives light.', related: ['wax'] },
    { id: 'c1', headword: 'Kerze', summary: 'Gibt Licht.', forms: [{ text: 'Kerze', language: 'de' }] },
    { headword: 'wax', related: ['Candle', 'wax', 'tallow'] },
    { headword: 'wax' },
  ]);
  expect(pack.entries.map(({ id, related }) => [id, related])).toEqual([
    ['c1', ['wax']],
    ['wax', ['c1']],
    ['wax-2', []],
  ]);
  expect(pack.entries[0]!.forms.map(({ text }) => text)).toEqual(['candle', 'Kerze']);
  expect(said).toEqual([
    'words.csv, row 3: the definition is left out: row 2 already gives one for the id “c1”.',
  ]);
});

test('what is named and not there is said once', () => {
  const { notes } = assemble([{ headword: 'a', related: ['b', 'c'], statementIds: ['s9'] }]);
  expect(notes).toEqual([
    '2 related terms are not in the list, such as “b”.',
    'The statement id “s9” is not in the list.',
  ]);
});

test('statements that say the same are one; ids that are taken are given anew', () => {
  const same = { text: 'It burns.', by: 'A maker', date: '2015' };
  const { pack, said } = assemble([
    { headword: 'wick', statements: [same, { id: 's1', text: 'One.' }] },
    { headword: 'wax', statements: [same, { id: 's1', text: 'Other.' }] },
  ]);
  expect(pack.entries.map(({ statements }) => statements)).toEqual([
    ['wick-1', 's1'],
    ['wick-1', 'wax-2'],
  ]);
  expect(said).toEqual([
    'words.csv, row 3: the statement id “s1” is already the id of another statement; this one gets a new id.',
  ]);
});

test('a list of more than 200,000 entries is refused as a whole', () => {
  const items = Array.from({ length: 200_001 }, (): WrittenItem => ({ place: 'row 1', headword: 'same' }));
  const list = assembleList(listOf(items), 'words.csv');
  expect(list.ok ? [] : list.faults.map(sayFault)).toEqual([
    'words.csv: it has more than 200,000 terms, which is the limit; split it into several lists.',
  ]);
});

test('as many entries of one name as may be have an id each', () => {
  const length = IS_LONG ? 50_000 : 5_000;
  const items = Array.from({ length }, (): WrittenItem => ({ place: 'row 1', headword: 'same' }));
  const list = assembleList(listOf(items), 'words.csv');
  expect(list.ok && new Set(list.pack.entries.map(({ id }) => id)).size).toBe(length);
});
