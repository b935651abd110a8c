import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { MAX_ENTRIES, isPack } from '../../../src/core/model/pack-shape.ts';
import { said as sayAll, sayFault } from '../../locale/said.ts';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { makePackJsonSchema } from '../../commands/print-pack-schema.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const root = join(__dirname, '../../..');
const FILE = 'my-terms.json';

const readSchema = () => JSON.parse(readFileSync(join(root, 'docs/pack.schema.json'), 'utf8')) as object;

const parse = (written: unknown) => parsePack(JSON.stringify(written), FILE);

function packOf(written: unknown) {
  const result = parse(written);
  if (!result.ok) throw new Error(result.faults.map(sayFault).join('\n'));
  return result.pack;
}

function errorsOf(written: unknown): string[] {
  const result = parse(written);
  return result.ok ? [] : result.faults.map(sayFault);
}

const said = { id: 's1', text: 'So.', kind: 'reported', by: 'the almanac', date: '2015' };
const term = (headword: string, more: object = {}) => ({ headword, summary: 'A thing.', ...more });

test('a headword alone is enough; the card then shows it without a summary', () => {
  expect(packOf({ entries: [{ headword: 'Wall' }] }).entries).toMatchObject([
    { headword: 'Wall', summary: '' },
  ]);
});

test('a headword and a summary are enough', () => {
  expect(packOf({ title: 'My terms', entries: [term('Great Firewall')] })).toEqual({
    format: 'sidelight-pack',
    version: 1,
    id: 'my-terms',
    title: 'My terms',
    language: 'en',
    entries: [
      {
        id: 'great-firewall',
        headword: 'Great Firewall',
        kind: 'concept',
        summary: 'A thing.',
        forms: [{ text: 'Great Firewall', gate: 'always' }],
        related: [],
        statements: [],
      },
    ],
    statements: [],
  });
});

test('the title may come from the file', () => {
  expect(packOf({ entries: [] })).toMatchObject({ title: 'my-terms', id: 'my-terms' });
});

test('ids are made from headwords of any script and are never given twice', () => {
  const headwords = [
    '防火墙',
    '防火墙',
    'Crème brûlée',
    '++',
    "China's law",
    '__proto__',
    'constructor',
    'A',
  ];
  const { entries } = packOf({ entries: [...headwords.map(word => term(word)), term('other', { id: 'a' })] });
  expect(entries.map(entry => entry.id)).toEqual([
    '防火墙',
    '防火墙-2',
    'crème-brûlée',
    'u2b-u2b',
    'chinas-law',
    'proto',
    'constructor',
    'a-2',
    'a',
  ]);
  expect(entries.map(entry => entry.headword)).toEqual([...headwords, 'other']);
});

test('related ids may be made ones', () => {
  expect(packOf({ entries: [term('One', { related: ['two'] }), term('Two')] }).entries[0]!.related).toEqual([
    'two',
  ]);
});

test('forms may be plain texts, and keep what they say', () => {
  const forms = [
    'wall',
    { text: 'GFW', gate: 'topic', case: true, inflect: false, language: 'en' },
    { text: 'x' },
    { text: 'y', not: { before: [' Great '], after: ["'an"] } },
  ];
  expect(packOf({ entries: [term('Wall', { forms })] }).entries[0]!.forms).toEqual([
    { text: 'wall', gate: 'always' },
    { text: 'GFW', gate: 'topic', case: true, inflect: false, language: 'en' },
    { text: 'x', gate: 'always' },
    { text: 'y', gate: 'always', not: { before: ['Great'], after: ["'an"] } },
  ]);
});

test('a topic keeps its weights, those that are left out too', () => {
  const weights = { strong: 0, topic: 2, nearness: { title: 1.5 } };
  expect(packOf({ entries: [], topic: { name: 'x', weights } }).topic?.weights).toEqual(weights);
});

test('texts are composed and trimmed; line breaks and tabs are spaces', () => {
  const { entries } = packOf({ entries: [term('  Cafe\u0301 ', { summary: 'One\r\n\ttwo.\n' })] });
  expect(entries[0]).toMatchObject({ headword: 'Café', summary: 'One two.' });
});

test('a byte order mark is no part of the file', () => {
  expect(parsePack('\uFEFF{"entries":[]}', FILE).ok).toBe(true);
});

test.each<[string, string]>([
  ['{"a":1,}', 'line 1, column 8: expected a name in double quotes (is there a comma too many before it?)'],
  ['', 'line 1, column 1: the file ends too early'],
  ['{\n  "entries": [\n', 'line 3, column 1: the file ends too early'],
  ['{\n "a": "b\n"}', 'line 2, column 7: this text has no closing quote on its line'],
  ['term;summary\nx;y', 'line 1, column 1: expected a value'],
])('%j is not JSON', (text, reason) => {
  const [place, why] = reason.split(/(?<=column \d+): /);
  expect(sayAll(parsePack(text, FILE))).toEqual({
    ok: false,
    faults: [{ file: FILE, place, field: null, reason: `it is not valid JSON: ${why}` }],
  });
});

test('the third entry lacks a headword', () => {
  expect(errorsOf({ entries: [term('a'), term('b'), { summary: 'x' }, term('c')] })).toEqual([
    'my-terms.json, term 3: the field “headword” is missing.',
  ]);
});

test.each<[unknown, string]>([
  [[], ': it must be a JSON object with a list named “entries”.'],
  [{}, ': the field “entries” is missing.'],
  [{ entries: {} }, ': the field “entries” must be a list, not an object.'],
  [{ entries: [null] }, ': term 1 must be an object, not null.'],
  [{ entries: [term(' ')] }, ', term 1: the field “headword” is empty.'],
  [{ entries: [{ summary: 'A thing.' }] }, ', term 1: the field “headword” is missing.'],
  [
    { entries: [term('Wall', { summary: 5 })] },
    ', term 1 (“Wall”): the field “summary” must be text, not a number.',
  ],
  [
    { entries: [term('Wall', { kind: 'fence' })] },
    ', term 1 (“Wall”): the field “kind” must be concept, system, organisation, person, place, event, law or company; it says “fence”.',
  ],
  [
    { entries: [term('Wall', { forms: [3] })] },
    ', term 1 (“Wall”): spelling 1 must be text or an object, not a number.',
  ],
  [
    { entries: [term('Wall', { forms: ['x', { text: 'y', gate: 'ever' }] })] },
    ', term 1 (“Wall”), spelling 2: the field “gate” must be always or topic; it says “ever”.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', case: 'yes' }] })] },
    ', term 1 (“Wall”), spelling 1: the field “case” must be true or false, not text.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: 'x' }] })] },
    ', term 1 (“Wall”), spelling 1: the field “not” must be an object, not text.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: {} }] })] },
    ', term 1 (“Wall”), spelling 1: the field “not” must say what stands before or after the spelling.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: { after: 'Street' } }] })] },
    ', term 1 (“Wall”), spelling 1, not: the field “after” must be a list, not text.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: { before: [] } }] })] },
    ', term 1 (“Wall”), spelling 1, not: the field “before” must not be empty; leave the field out if there are none.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: { before: ['a', ' '] } }] })] },
    ', term 1 (“Wall”), spelling 1, not: word 2 before it is empty.',
  ],
  [
    { entries: [term('Wall', { forms: [{ text: 'y', not: { after: [7] } }] })] },
    ', term 1 (“Wall”), spelling 1, not: word 1 after it must be text, not a number.',
  ],
  [
    { entries: [], topic: { name: 'x', weights: { strong: 2.5 } } },
    ', topic, weights: the weight “strong” must be from 0 to 2; it says 2.5.',
  ],
  [
    { entries: [], topic: { name: 'x', weights: { cue: -1 } } },
    ', topic, weights: the weight “cue” must be from 0 to 2; it says -1.',
  ],
  [
    { entries: [], topic: { name: 'x', weights: { weak: '1' } } },
    ', topic, weights: the weight “weak” must be a number, not text.',
  ],
  [
    { entries: [], topic: { name: 'x', weights: { nearness: { page: null } } } },
    ', topic, weights, nearness: the weight “page” must be a number, not null.',
  ],
  [
    { entries: [], topic: { name: 'x', weights: 1 } },
    ', topic: the field “weights” must be an object, not a number.',
  ],
  [
    { entries: [term('Wall', { forms: [] })] },
    ', term 1 (“Wall”): the field “forms” must not be empty; leave the field out if the term is its only spelling.',
  ],
  [
    { entries: [term('Wall', { links: ['https://a.example/x', 'javascript:alert(1)'] })] },
    ', term 1 (“Wall”): link 2 must be an address that starts with https:// or http://; it says “javascript:alert(1)”.',
  ],
  [
    { entries: [term('a\u0000b')] },
    ', term 1 (“aU+0000b”): the field “headword” holds the control character U+0000, which is not allowed; remove it.',
  ],
  [
    { entries: [term('Wall', { summary: 'a\u202Eb' })] },
    ', term 1 (“Wall”): the field “summary” holds the text direction character U+202E, which is not allowed; remove it.',
  ],
  [
    { entries: [term('Wall', { summary: 'a\uD800b' })] },
    ', term 1 (“Wall”): the field “summary” holds half of a character, U+D800; type it again.',
  ],
  [
    { entries: [term('Wall', { summary: '长'.repeat(3334) })] },
    ', term 1 (“Wall”): the field “summary” is 10,002 bytes long; the limit is 10,000.',
  ],
  [
    { entries: [term('One', { id: 'x' }), term('Two', { id: 'x' })] },
    ', term 2 (“Two”): the id “x” is already the id of term 1 (“One”).',
  ],
  [
    { entries: [term('One', { related: ['two'] })] },
    ', term 1 (“One”): the related id “two” is not the id of a term.',
  ],
  [
    { entries: [term('One', { statements: ['s'] })] },
    ', term 1 (“One”): the statement id “s” is not the id of a statement.',
  ],
  [
    { entries: [], statements: [{ ...said, disagrees: ['s2'] }] },
    ', statement 1: the disagreeing id “s2” is not the id of a statement.',
  ],
  [
    { entries: [], statements: [{ ...said, disagrees: ['s1'] }] },
    ', statement 1: it cannot disagree with itself.',
  ],
  [
    { entries: [], statements: [{ ...said, disagrees: 's2' }] },
    ', statement 1: the field “disagrees” must be a list, not text.',
  ],
  [
    { entries: [], statements: [{ ...said, disagrees: [3] }] },
    ', statement 1: disagreeing id 1 must be text, not a number.',
  ],
  [
    { entries: [], topic: { name: 'x', strong: ['y'] } },
    ', topic: the strong id “y” is not the id of a term.',
  ],
  [
    { entries: [], version: 2 },
    ': the field “version” must be 1, the version that this Sidelight reads, not 2.',
  ],
  [{ entries: [], format: 'other' }, ': the field “format” must be “sidelight-pack”, not “other”.'],
  [
    { entries: [], language: 'English!' },
    ': the field “language” must be a language code such as en or zh-Hans; it says “English!”.',
  ],
  [
    { entries: [], mark: { colour: 'red', line: 'solid' } },
    ', mark: the field “colour” must be teal, rust, indigo or plum; it says “red”.',
  ],
  [
    { entries: [], source: { title: 'x', date: '2015-02-30' } },
    ', source: the field “date” must be a date such as 2015-12-17, 2015-12 or 2015; it says “2015-02-30”.',
  ],
  [
    { entries: [], statements: [{ id: 'a', text: 'x', by: 'y', date: '2015' }] },
    ', statement 1: the field “kind” is missing.',
  ],
  [
    {
      entries: [],
      statements: [1, 2].map(() => ({ id: 'a', text: 'x', kind: 'reported', by: 'y', date: '2015' })),
    },
    ', statement 2: the id “a” is already the id of statement 1.',
  ],
])('%j is refused', (written, end) => {
  expect(errorsOf(written)).toEqual([`my-terms.json${end}`]);
});

test('a statement needs no speaker', () => {
  const written = { id: 'a', text: 'x', kind: 'reported' };
  expect(errorsOf({ entries: [], statements: [written] })).toEqual([]);
});

test('each control and direction character is refused, none is dropped', () => {
  const codes = [0x01, 0x1f, 0x7f, 0x9f, 0x61c, 0x200e, 0x200f, 0x202a, 0x202c, 0x2066, 0x2069];
  for (const code of codes) {
    expect(errorsOf({ entries: [term(`a${String.fromCharCode(code)}b`)] })).toHaveLength(1);
  }
});

test('many errors are counted, not listed', () => {
  const errors = errorsOf({ entries: Array.from({ length: 1200 }, () => ({ summary: 'x' })) });
  expect(errors).toHaveLength(51);
  expect(errors.at(-1)).toBe('my-terms.json: and 1,150 more errors.');
});

test('a list beyond the limit is refused as a whole', () => {
  expect(errorsOf({ entries: Array.from({ length: MAX_ENTRIES + 1 }, () => 0) })).toEqual([
    'my-terms.json: it has 200,001 terms; the limit is 200,000.',
  ]);
});

test('words that objects have of their own are terms like any other', () => {
  const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
  const { entries } = packOf({ entries: words.map(word => term(word, { id: word, related: words })) });
  expect(entries.map(({ id, headword, related }) => [id, headword, related])).toEqual(
    words.map(w => [w, w, words]),
  );
  expect(({} as { headword?: string }).headword).toBeUndefined();
});

test('the example of docs/pack-format.md is a pack, for the reader and for the schema', () => {
  const doc = readFileSync(join(root, 'docs/pack-format.md'), 'utf8');
  const [example, not, weights] = [...doc.matchAll(/```json\n([\s\S]*?)```/g)].map(match => match[1]!) as [
    string,
    string,
    string,
  ];
  expect(parsePack(example, FILE).ok).toBe(true);
  const entries = [JSON.parse(not) as object];
  const topic = { name: 'x', weights: JSON.parse(weights) as object };
  expect(packOf({ entries, topic })).toMatchObject({ entries, topic });
  const validate = new Ajv2020().compile(readSchema());
  for (const written of [JSON.parse(example), { entries, topic }])
    expect([validate(written), validate.errors]).toEqual([true, null]);
});

test('docs/pack.schema.json is the one that the shape of a pack makes: run test/commands/print-pack-schema.ts', () => {
  expect(JSON.stringify(readSchema())).toBe(JSON.stringify(makePackJsonSchema()));
});

test('nothing that is thrown at it makes it throw, and what it accepts has the shape of a pack', () => {
  const field = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 1 }));
  const entry = fc.record(
    {
      id: field,
      headword: field,
      summary: field,
      kind: field,
      forms: fc.oneof(fc.array(field), field),
      related: field,
    },
    { requiredKeys: [] },
  );
  const written = fc.record(
    { title: field, language: field, entries: fc.array(entry), statements: field },
    { requiredKeys: ['entries'] },
  );
  const text = fc.oneof(
    written.map(value => JSON.stringify(value)),
    fc.json(),
    fc.string(),
    written.map(value => JSON.stringify(value).slice(1)),
  );
  fc.assert(
    fc.property(text, fc.string(), (json, file) => {
      const result = parsePack(json, file);
      if (result.ok) expect(isPack(result.pack)).toBe(true);
      else {
        for (const error of result.faults.map(sayFault)) {
          expect(error).toMatch(/[.!?…]$/);
          expect(error).not.toMatch(/[\n\u202E]/);
        }
      }
    }),
    { numRuns: IS_LONG ? 300 : 30 },
  );
});
