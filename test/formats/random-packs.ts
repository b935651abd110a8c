import fc from 'fast-check';
import {
  ENTRY_KINDS,
  GATES,
  MARK_COLOURS,
  MARK_LINES,
  STATEMENT_KINDS,
  type Entry,
  type Form,
  type Pack,
  type Statement,
} from '../../src/core/model/model.ts';
import { cleanText } from '../../src/core/text/field-text.ts';
import { findTextFault } from '../../src/formats/pack/field-faults.ts';
import { sayFault } from '../locale/said.ts';
import { parsePack } from '../../src/formats/pack/pack-json.ts';
import { printPack } from '../../src/formats/pack/pack-print.ts';
import { IS_LONG } from '../helpers/long-run.ts';

/** Round trips are made in slices, so that one slow pack does not hold up the rest unseen. */
export const SLICES = Array.from({ length: IS_LONG ? 10 : 1 }, (_, slice) => slice);
export const PACKS_A_SLICE = IS_LONG ? 1000 : 25;

/** Texts that have broken one program or another; the invisible and the reordering ones as far as packs may hold them. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=cmd()',
  "'=x",
  '@type',
  '@id',
  '@context',
  '@value',
  '_:b0',
  '<b>&amp;</b>',
  ']]>',
  '<!--',
  '&#x0;',
  '"\\',
  '𠮷',
  'e\u0301',
  'é',
  'שלום',
  'عربي',
  'a\u200Db',
  '\uFEFFa',
  'a\u00A0b',
  'İ',
  '防火长城',
  'http://example.org/a b',
  'urn:x:y',
  'e1',
  'a#b',
  '%41',
  'x'.repeat(3000),
  '字'.repeat(3333),
  '-ing',
  '+49 30',
  '＝x',
  "''",
  'a|b',
  '\\',
  '\\|',
  'a, b; c',
  '""',
  'sidelight',
  'yes',
];

const text = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  )
  .map(cleanText)
  .filter(value => value !== '' && findTextFault(value) === null);

const flag = fc.boolean();
const date = fc.constantFrom('2015', '2015-12', '2016-02-29');
const tag = fc.constantFrom('en', 'de', 'zh-Hans', 'pt-BR', 'sr-Latn-RS', 'und');
const link = fc.constantFrom(
  'https://example.org/a?b=c&d=<e>#f',
  'http://例え.jp/"x"',
  'https://example.org/%E4%B8%AD',
  'HTTPS://EXAMPLE.ORG',
);
const words = fc.uniqueArray(text, { minLength: 1, maxLength: 2 });
const not = fc.oneof(
  fc.record({ before: words, after: words }, { requiredKeys: ['before'] }),
  fc.record({ before: words, after: words }, { requiredKeys: ['after'] }),
);
const plainForm = text.map((said): Form => ({ text: said, gate: 'always' }));
const anyForm = fc.record(
  {
    text,
    gate: fc.constantFrom(...GATES),
    language: tag,
    case: flag,
    compound: flag,
    inflect: flag,
    not,
  },
  { requiredKeys: ['text', 'gate'] },
);

const statement = fc.record(
  {
    id: text,
    text,
    kind: fc.constantFrom(...STATEMENT_KINDS),
    by: text,
    date,
    passage: text,
    source: fc.record({ title: text, link }, { requiredKeys: ['title'] }),
  },
  { requiredKeys: ['id', 'text', 'kind'] },
);

const entry = fc.record(
  {
    id: text,
    headword: text,
    kind: fc.constantFrom(...ENTRY_KINDS),
    summary: fc.oneof(text, fc.constant('')),
    forms: fc.array(fc.oneof(plainForm, anyForm), { maxLength: 4 }),
    startsWithHeadword: flag,
    links: fc.uniqueArray(link, { minLength: 1, maxLength: 2 }),
    related: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    statements: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'id',
      'headword',
      'kind',
      'summary',
      'forms',
      'startsWithHeadword',
      'related',
      'statements',
    ],
  },
);

const byId = { maxLength: 5, selector: (item: { id: string }) => item.id };

/** Packs with all that lists of other formats are about: no topic, decoys or checksums of passages. */
export const randomPack: fc.Arbitrary<Pack> = fc
  .record(
    {
      id: text,
      title: text,
      language: tag,
      licence: text,
      source: fc.record({ title: text, date, note: text }, { requiredKeys: ['title'] }),
      mark: fc.record({ colour: fc.constantFrom(...MARK_COLOURS), line: fc.constantFrom(...MARK_LINES) }),
      entries: fc.uniqueArray(entry, byId),
      statements: fc.uniqueArray(statement, byId),
      disagrees: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'title', 'language', 'entries', 'statements', 'disagrees'] },
  )
  .map(({ entries, statements, disagrees, ...head }): Pack => {
    const said: Statement[] = statements.map(each => ({ ...each }));
    for (const [one, other] of disagrees) {
      if (one < said.length && other < said.length && one !== other) said[one]!.disagrees = [said[other]!.id];
    }
    return {
      format: 'sidelight-pack',
      version: 1,
      ...head,
      entries: entries.map((each): Entry => {
        const { startsWithHeadword, forms, related, statements: mentions, ...rest } = each;
        const own: Form[] = [{ text: each.headword, gate: 'always' }];
        const listed = startsWithHeadword || forms.length === 0 ? [...own, ...forms] : forms;
        return {
          ...rest,
          forms: [...new Map(listed.map(form => [JSON.stringify(normalForm(form)), form])).values()],
          related: related.flatMap(i => entries[i]?.id ?? []).filter(id => id !== each.id),
          statements: mentions.flatMap(i => said[i]?.id ?? []),
        };
      }),
      statements: said,
    };
  })
  .map(pack => {
    const parsed = parsePack(printPack(pack), 'pack.json');
    if (!parsed.ok) throw new Error(parsed.faults.map(sayFault).join('\n'));
    return parsed.pack;
  });

function normalForm({ text: said, gate, language, case: exact, compound, inflect, not: near }: Form): Form {
  return { text: said, gate, language, case: exact, compound, inflect, not: near };
}

/**
 * A pack as it is after a way through a format that knows no order of statements, and for which a form in the pack's
 * own language and one without a language are the same.
 */
export function normalise(pack: Pack): Pack {
  const entries = pack.entries.map(each => {
    const forms = each.forms.map(({ language, ...form }) =>
      normalForm(language === undefined || language === pack.language ? form : { ...form, language }),
    );
    return { ...each, forms: [...new Map(forms.map(form => [JSON.stringify(form), form])).values()] };
  });
  const statements = [...pack.statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  return JSON.parse(JSON.stringify({ ...pack, entries, statements })) as Pack;
}
