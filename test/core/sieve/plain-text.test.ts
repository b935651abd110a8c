import { classAt, fold } from '../../../src/core/text/fold.ts';
import { DROP, MARK } from '../../../src/core/text/chars.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { buildWordList } from '../../../src/core/sieve/build-word-list.ts';
import { toSkeleton } from '../../../src/core/sieve/plain-text.ts';
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
