import fc from 'fast-check';
import { classAt, fold } from '../../../src/core/text/fold.ts';
import { DROP, MARK } from '../../../src/core/text/chars.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { buildWordList } from '../../../src/core/sieve/build-word-list.ts';
import { strip, toSkeleton } from '../../../src/core/sieve/plain-text.ts';
import { WordFinder } from '../../../src/core/sieve/word-list.ts';

/** Of letters that are many and alike, one in so many. */
const STEP = IS_LONG ? 1 : 5;
const RANGES = [
  [1, 0x3600, 1],
  [0x9f00, 0xad00, STEP],
  [0xd700, 0xd800, 1],
  [0xf900, 0x10000, 1],
  [0x10000, 0x12000, STEP],
  [0x1d400, 0x20000, STEP],
  [0x2f800, 0x2fa20, 1],
  [0xe0000, 0xe01f0, 1],
] as const;

/** Code points that text may hold: all but for most of Han and Hangul, which are alike. */
function* characters(): Generator<string> {
  for (const [first, end, step] of RANGES)
    for (let code = first; code < end; code += step) yield String.fromCodePoint(code);
}

/** At the beginning of the text's skeleton. */
function isFound(text: string, key: string, exact: string | null = null): boolean {
  const read = toSkeleton(text);
  const finder = new WordFinder(buildWordList([{ key, exact, roles: [[0, 1, 0]] }]));
  return finder.find(read, read.toLowerCase()).some(({ index }) => index === 0);
}

const isDropped = (char: string): boolean => [DROP, MARK].includes(classAt(char, 0));

test('every character is found by what it folds to, in a plain text or in the skeleton', () => {
  const missed: string[] = [];
  for (const char of characters()) {
    const text = `a${char}b`;
    const key = fold(text);
    if (![null, fold(text, 'exact')].every(exact => isFound(text, key, exact)))
      missed.push(`U+${char.codePointAt(0)!.toString(16)}`);
  }
  expect(missed).toEqual([]);
});

test('marks and dropped characters make a text one that has to be folded', () => {
  const missed: string[] = [];
  for (const char of characters())
    if (isDropped(char) && toSkeleton(char) === char) missed.push(`U+${char.codePointAt(0)!.toString(16)}`);
  expect(missed).toEqual([]);
});

test('of a million dropped characters in a row nothing is left, and each is looked at once', () => {
  expect(toSkeleton('\u200b'.repeat(1e6))).toBe('');
  expect(toSkeleton(`${'\u1161'.repeat(1e6)}a`)).toBe('a');
});

test('vowels and finals of Hangul are dropped where no letter of it stands before them', () => {
  const expected = (text: string): string =>
    text
      .replace(/(?<![\u1100-\u11ff\uac00-\ud7a3][\xad\u200b-\u200f]*)[\u1160-\u11ff]+/g, '')
      .normalize('NFKD')
      .replace(/[\xad\u200b\u200f]/g, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'\u1100\u1161\u11a8\uac00\xad\u200b\u200fa ')).map(all => all.join('')),
      text => expect(strip(text)).toBe(expected(text)),
    ),
    { numRuns: IS_LONG ? 100_000 : 500 },
  );
});

test('a mark of any script is dropped after any letter', () => {
  const missed: string[] = [];
  for (const char of characters()) {
    if (!isDropped(char)) continue;
    for (const letter of 'aЖ漢が') {
      const text = `${letter}${char}b`;
      if (!isFound(text, fold(text))) missed.push(`${letter} U+${char.codePointAt(0)!.toString(16)}`);
    }
  }
  expect(missed).toEqual([]);
});

test.each(['straße ŁÓDŹ', 'Ｇｒｅａｔ\u00adfire\u200bwall', 'don’t — “quote” …'])(
  'a skeleton of a skeleton is the same: %s',
  text => expect(toSkeleton(toSkeleton(text))).toBe(toSkeleton(text)),
);
