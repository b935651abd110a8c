import fc from 'fast-check';
import {
  ENTRY_KINDS,
  EVIDENCE_KINDS,
  EVIDENCE_PLACES,
  GATES,
  MARK_COLOURS,
  MARK_LINES,
  STATEMENT_KINDS,
  type Pack,
  type Statement,
} from '../../../src/core/model/model.ts';
import { cleanText } from '../../../src/core/text/field-text.ts';
import { findTextFault } from '../../../src/formats/pack/field-faults.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { printPack } from '../../../src/formats/pack/pack-print.ts';

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('__proto__', 'constructor', '=x', "'=x", '𠮷', 'e\u0301', '防火长城', '"\\', 'İ'),
  )
  .map(cleanText)
  .filter(value => value !== '' && findTextFault(value) === null);
const flag = fc.boolean();
const date = fc.constantFrom('2015', '2015-12', '2016-02-29');

const words = fc.array(text, { minLength: 1, maxLength: 2 });
const not = fc.oneof(
  fc.record({ before: words, after: words }, { requiredKeys: ['before'] }),
  fc.record({ before: words, after: words }, { requiredKeys: ['after'] }),
);
const weight = fc.constantFrom(0, 0.05, 1, 2);
const weightsOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map(name => [name, weight])) as Record<T, typeof weight>;
const weights = fc.record(
  {
    ...weightsOf(EVIDENCE_KINDS),
    nearness: fc.record(weightsOf(EVIDENCE_PLACES), { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const form = fc.record(
  {
    text,
    gate: fc.constantFrom(...GATES),
    language: fc.constant('zh-Hans'),
    case: flag,
    compound: flag,
    inflect: flag,
    not,
  },
  { requiredKeys: ['text', 'gate'] },
);
const statement = fc.record(
  { id: text, text, kind: fc.constantFrom(...STATEMENT_KINDS), by: text, date, passage: text },
  { requiredKeys: ['id', 'text', 'kind', 'by', 'date'] },
);
const source = fc.record(
  {
    title: text,
    date,
    note: text,
    passages: fc.array(fc.record({ id: text, sha256: fc.constant('ab'.repeat(32)) })),
  },
  { requiredKeys: ['title'] },
);

/** A statement that may disagree with others. */
const withSides = (item: Statement, all: Statement[]): fc.Arbitrary<Statement> => {
  const others = all.map(({ id }) => id).filter(id => id !== item.id);
  return fc.option(fc.subarray(others)).map(disagrees => (disagrees ? { ...item, disagrees } : item));
};

/** Packs of any content, their ids given once and their references among them. */
const packs: fc.Arbitrary<Pack> = fc
  .record({
    ids: fc.uniqueArray(text, { maxLength: 6 }),
    statements: fc.uniqueArray(statement, { selector: item => item.id, maxLength: 4 }),
  })
  .chain(({ ids, statements }) => {
    const some = (values: string[]) => fc.subarray(values);
    const entries = fc.tuple(
      ...ids.map(id =>
        fc.record(
          {
            id: fc.constant(id),
            headword: text,
            kind: fc.constantFrom(...ENTRY_KINDS),
            summary: text,
            forms: fc.array(form, { minLength: 1, maxLength: 3 }),
            related: some(ids),
            statements: some(statements.map(item => item.id)),
            links: fc.array(fc.webUrl()),
          },
          { requiredKeys: ['id', 'headword', 'kind', 'summary', 'forms', 'related', 'statements'] },
        ),
      ),
    );
    return fc.record(
      {
        format: fc.constant('sidelight-pack' as const),
        version: fc.constant(1 as const),
        id: text,
        title: text,
        language: fc.constantFrom('en', 'zh-Hans', 'de-CH'),
        licence: text,
        source,
        mark: fc.record({ colour: fc.constantFrom(...MARK_COLOURS), line: fc.constantFrom(...MARK_LINES) }),
        topic: fc.record(
          {
            name: text,
            strong: some(ids),
            weak: some(ids),
            cues: fc.record({ places: fc.array(text), subjects: fc.array(text) }),
            weights,
          },
          { requiredKeys: ['name', 'strong', 'weak', 'cues'] },
        ),
        decoys: fc.array(text),
        entries,
        statements: fc.tuple(...statements.map(item => withSides(item, statements))),
      },
      { requiredKeys: ['format', 'version', 'id', 'title', 'language', 'entries', 'statements'] },
    );
  });

test('what is printed is read back as it was', () => {
  fc.assert(
    fc.property(packs, pack => {
      expect(parsePack(printPack(pack), 'p.json')).toEqual({ ok: true, pack });
    }),
    { numRuns: IS_LONG ? 300 : 12 },
  );
});

test('the print does not depend on the order in which fields were set', () => {
  fc.assert(
    fc.property(packs, pack => {
      const reversed = JSON.parse(JSON.stringify(pack), (_, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ) as Pack;
      expect(printPack(reversed)).toBe(printPack(pack));
    }),
    { numRuns: IS_LONG ? 50 : 15 },
  );
});

test('two spaces, one final line break', () => {
  const pack: Pack = {
    format: 'sidelight-pack',
    version: 1,
    id: 'a',
    title: 'A',
    language: 'en',
    entries: [],
    statements: [],
  };
  expect(printPack(pack)).toBe(
    '{\n  "format": "sidelight-pack",\n  "version": 1,\n  "id": "a",\n  "title": "A",\n  "language": "en",\n  "entries": [],\n  "statements": []\n}\n',
  );
});
