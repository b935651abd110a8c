import fc from 'fast-check';
import { find, type Hit } from '../../src/core/find.ts';
import { fold } from '../../src/core/fold.ts';
import { keysOf } from '../../src/core/form-keys.ts';
import { entryOf, packOf } from '../../src/core/index-layout.ts';
import type { Form, Pack } from '../../src/core/model.ts';
import { findSlowly } from '../support/slow-matcher.ts';
import { hitsOf, indexOf, packOfForms, placesOf } from './indexed.ts';

/** Random texts of the comparison; `SIDELIGHT_FUZZ=1000000` asks for more. */
const FUZZ = Number(process.env.SIDELIGHT_FUZZ ?? 20_000);

const LETTERS = [
  [...'aabbssSAxyéßİıσςΣøÅæ_1２Ａｂ'],
  ['e\u0301', 'Ą', 's\u0323', 'ﬁ', '½', '𝐀', 'б', 'й', 'и\u0306', 'ה', 'اً', 'ل', 'لـ', 'آ'],
  ['中', '国', '習', '𠮷', 'か', 'が', 'か\u3099', 'カ', 'ガ', 'ｶ', 'ｶﾞ', 'ー', 'ㄅ'],
  ['ไ', 'ท', 'น้ำ', 'ำ', 'ກ', 'ក', 'က', '가', '각', '\u1100\u1161', '가\u11A8', 'ㅠ'],
  ['ch', 'ss', 'ry', 'as', "'s", '’s', "n't", "'ll", "'"],
].flat();
const BETWEEN = [
  [' ', ' ', ' ', '  ', '\n', ' \n ', '\u00A0', '\u3000', '\u2009', '\u0085', '\t'],
  ['-', '\u2010', '\u2011', '–', '－', '\u00AD', '\u200B', '\u200D', '\u200E', '\u2066', '\uFEFF'],
  ['+', '+', '.', '.', '#', '&', '＋', '，', '。', '/', '²', '👍', '👩‍🔬', '1️⃣', '\uD83D'],
].flat();

const letter = fc.constantFrom(...LETTERS);
const token = fc.oneof(
  { weight: 3, arbitrary: letter },
  { weight: 2, arbitrary: fc.constantFrom(...BETWEEN) },
);
const optionalFlag = fc.constantFrom(undefined, undefined, true, false);

const formArb: fc.Arbitrary<Form> = fc.record({
  text: fc.array(token, { minLength: 1, maxLength: 5 }).map(parts => parts.join('')),
  gate: fc.constantFrom('always', 'topic'),
  language: fc.constantFrom(undefined, undefined, 'en-GB', 'zh'),
  case: optionalFlag,
  compound: optionalFlag,
  inflect: optionalFlag,
});

const packArb: fc.Arbitrary<Pack> = fc
  .array(formArb, { minLength: 1, maxLength: 5 })
  .map(forms => packOfForms(forms));
const packsArb = fc.array(packArb, { minLength: 1, maxLength: 2 });

/** Ways in which a page writes a form otherwise than the pack does. */
const REWRITTEN: ((text: string) => string)[] = [
  text => text,
  text => text.toUpperCase(),
  text => text.toLowerCase(),
  text => text.normalize('NFD'),
  text => text.replaceAll(' ', '-'),
  text => text.replaceAll(' ', ''),
  text => `${text}s`,
  text => `${text}es`,
  text => text.replace(/y$/, 'ies'),
  text => `${text}S`,
  text => `${text}’s`,
];

const casesArb = packsArb.chain(packs => {
  const forms = packs.flatMap(pack => pack.entries.flatMap(entry => entry.forms.map(form => form.text)));
  const rewritten = fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom(...REWRITTEN))
    .map(([text, rewrite]) => rewrite(text));
  const text = fc
    .array(fc.oneof({ weight: 2, arbitrary: rewritten }, { weight: 3, arbitrary: token }), { maxLength: 12 })
    .map(parts => parts.join(''));
  return fc.record({ packs: fc.constant(packs), texts: fc.array(text, { minLength: 1, maxLength: 5 }) });
});

const sampleArb = casesArb.map(({ packs, texts }) => ({ packs, text: texts.join(' ') }));

test(`find agrees with a matcher that tries every form at every place, in ${FUZZ} texts`, () => {
  let texts = 0;
  let hits = 0;
  fc.assert(
    fc.property(casesArb, ({ packs, texts: pages }) => {
      const index = indexOf(...packs);
      for (const text of pages) {
        const found = hitsOf(text, index).map(hit => ({
          start: hit.start,
          end: hit.end,
          entries: [...new Set(placesOf(hit, index))].sort(),
        }));
        const expected = findSlowly(text, packs);
        texts++;
        hits += found.length;
        if (JSON.stringify(found) === JSON.stringify(expected)) continue;
        const forms = packs.map(pack => pack.entries.map(entry => entry.forms[0]));
        throw new Error(JSON.stringify({ text, forms, found, expected }));
      }
    }),
    { numRuns: Math.ceil(FUZZ / 3) },
  );
  // A generator that rarely writes a form would prove little.
  expect(hits).toBeGreaterThan(texts);
});

test('a hit folds to a key of each of its forms, with a plural s at most', () => {
  fc.assert(
    fc.property(sampleArb, ({ packs, text }) => {
      const index = indexOf(...packs);
      for (const hit of hitsOf(text, index)) {
        const folded = fold(text.slice(hit.start, hit.end)).text;
        for (const form of hit.forms) {
          const { language, entries } = packs[packOf(index.formRef[form])];
          const keys = keysOf(entries[entryOf(index.formRef[form])].forms[0], language);
          expect(keys.flatMap(({ key, plural }) => (plural ? [key, `${key}s`] : [key]))).toContain(folded);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('hits are the same wherever the search is cut', () => {
  const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sampleArb, steps, ({ packs, text }, cuts) => {
      const index = indexOf(...packs);
      const hits: Hit[] = [];
      let at = 0;
      for (let turn = 0; at < text.length; turn++) {
        const next = find(text, index, hit => hits.push(hit), at, at + cuts[turn % cuts.length]);
        expect(next).toBeGreaterThan(at);
        at = next;
      }
      expect(hits).toEqual(hitsOf(text, index));
    }),
    { numRuns: 2000 },
  );
});

test('another form takes a place from none but what begins later or is no longer', () => {
  fc.assert(
    fc.property(sampleArb, packArb, ({ packs, text }, more) => {
      const after = hitsOf(text, indexOf(...packs, more));
      for (const hit of hitsOf(text, indexOf(...packs))) {
        const holder = after.find(({ start, end }) => start <= hit.start && end > hit.start);
        expect(holder).toBeDefined();
        if (holder?.start === hit.start) expect(holder.end).toBeGreaterThanOrEqual(hit.end);
      }
    }),
    { numRuns: 1000 },
  );
});

test('hits of a text and of its folding stand at the same places', () => {
  const looseArb = sampleArb.map(({ packs, text }) => ({
    packs: packs.map(pack => ({
      ...pack,
      entries: pack.entries.map(entry => ({
        ...entry,
        forms: entry.forms.map(form => ({ ...form, case: false })),
      })),
    })),
    text,
  }));
  fc.assert(
    fc.property(looseArb, ({ packs, text }) => {
      const folded = fold(text);
      // A dash between spaces folds to more than one space, which reads as one when it is folded again.
      fc.pre(!folded.text.includes('  '));
      const index = indexOf(...packs);
      const mapped = hitsOf(folded.text, index).map(({ start, end, forms }) => ({
        start: folded.starts[start],
        end: folded.ends[end - 1],
        forms,
      }));
      expect(mapped).toEqual(hitsOf(text, index));
    }),
    { numRuns: 1000 },
  );
});
