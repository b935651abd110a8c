import fc from 'fast-check';
import type { Form, Pack } from '../../../src/core/model/model.ts';
import { readHanTable } from '../../../src/core/index/han-variants.ts';
import { NO_ENTRY } from '../../../src/core/index/index-layout.ts';
import { findSlowly } from './slow-matcher.ts';
import type { Chinese } from './slow-spellings.ts';
import { hitsOf, indexWith, packOfForms, placesOf } from '../../helpers/indexed.ts';

const LETTERS = [
  [...'aabbssSAxyéßİıσςΣøÅæ_1２Ａｂ'],
  ['e\u0301', 'Ą', 's\u0323', 'ﬁ', '½', '𝐀', 'б', 'й', 'и\u0306', 'ה', 'اً', 'ل', 'لـ', 'آ'],
  ['中', '国', '習', '𠮷', 'か', 'が', 'か\u3099', 'カ', 'ガ', 'ｶ', 'ｶﾞ', 'ー', 'ㄅ'],
  ['ไ', 'ท', 'น้ำ', 'ำ', 'ກ', 'ក', 'က', '가', '각', '\u1100\u1161', '가\u11A8', 'ㅠ'],
  ['ch', 'ss', 'ry', 'as', "'s", '’s', "n't", "'ll", "'"],
  ['man', 'Crisis', 'index', 'virus', 'eau', 'jeu', 'attorney general', 'Hotel', "l'", 'd’'],
  ['网', '網', '发', '發', '髮', '后', '後', '里', '裏', '裡'],
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

/** Words that make a form something else; they are among the tokens, so that texts have them beside forms. */
const wordsArb = fc.option(
  fc.array(fc.constantFrom('Hotel', 'b', "'s", '-x', 'S-', '中', 'd’', 'ss', 'İ', 'ﬁ', '-', "'"), {
    minLength: 1,
    maxLength: 2,
  }),
  { nil: undefined },
);

const formArb: fc.Arbitrary<Form> = fc.record({
  text: fc.array(token, { minLength: 1, maxLength: 5 }).map(parts => parts.join('')),
  gate: fc.constantFrom('always', 'topic'),
  language: fc.constantFrom(undefined, undefined, undefined, 'en-GB', 'zh', 'de', 'fr', 'es-MX', 'ja'),
  case: optionalFlag,
  compound: optionalFlag,
  inflect: optionalFlag,
  not: fc.option(fc.record({ before: wordsArb, after: wordsArb }), { nil: undefined, freq: 4 }),
});

/** A pack with one to five forms. */
export const packArb: fc.Arbitrary<Pack> = fc
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
  text => `${text}x`,
  text => text.replace(/is$/, 'es').replace(/man$/, 'men').replace(/ex$/, 'ices'),
  text => text.replace(/attorney/i, 'attorneys'),
  text => text.replace(/[发發]/g, '髮').replace(/网/g, '網'),
  text =>
    text
      .replace(/[發髮]/g, '发')
      .replace(/網/g, '网')
      .replace(/[裏裡]/g, '里'),
  text => text.replace(/裏/g, '裡').replace(/后/g, '後'),
  text => `${text} Hotel`,
  text => `${text} hotel`,
  text => `${text} HOTEL`.toUpperCase(),
  text => `Hotel ${text}`,
  text => `${text}-x`,
  text => `S-${text}中`,
];

const CHINESE: Chinese = {
  groups: ['发發髮', '后後后', '国國', '网網', '里裡裏里', '习習'],
  regional: ['裏裡'],
};
const HAN = readHanTable({ groups: CHINESE.groups.join(' '), regional: CHINESE.regional.join(' ') });

/** Packs, and texts in which their forms occur in many spellings. */
export const casesArb = packsArb.chain(packs => {
  const forms = packs.flatMap(pack => pack.entries.flatMap(entry => entry.forms.map(form => form.text)));
  const rewritten = fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom(...REWRITTEN))
    .map(([text, rewrite]) => rewrite(text));
  const text = fc
    .array(fc.oneof({ weight: 2, arbitrary: rewritten }, { weight: 3, arbitrary: token }), { maxLength: 12 })
    .map(parts => parts.join(''));
  return fc.record({ packs: fc.constant(packs), texts: fc.array(text, { minLength: 1, maxLength: 5 }) });
});

/** Packs, and one text in which their forms occur in many spellings. */
export const sampleArb = casesArb.map(({ packs, texts }) => ({ packs, text: texts.join(' ') }));

/** Packs and texts to search for their forms. */
export interface FindCase {
  packs: Pack[];
  texts: string[];
}

/** Searches texts with `find` and with the slow matcher; returns the number of hits, and throws where they disagree. */
export function compareMatchers({ packs, texts }: FindCase): number {
  const index = indexWith(HAN, ...packs);
  let hits = 0;
  for (const text of texts) {
    const found = hitsOf(text, index).map(hit => ({
      start: hit.start,
      end: hit.end,
      entries: [...new Set(placesOf(hit, index).map(place => place.replace(`:${NO_ENTRY}`, ':not')))].sort(),
    }));
    const expected = findSlowly(text, packs, CHINESE);
    hits += found.length;
    if (JSON.stringify(found) === JSON.stringify(expected)) continue;
    const forms = packs.map(pack => pack.entries.map(entry => entry.forms[0]));
    throw new Error(JSON.stringify({ text, forms, found, expected }));
  }
  return hits;
}
