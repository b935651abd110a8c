import { classAt, fold } from '../../../src/core/text/fold.ts';
import { DROP, MARK } from '../../../src/core/text/chars.ts';
import { joinNeedles, needleOf, needlePattern } from '../../../src/core/sieve/needles.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { toSkeleton } from '../../../src/core/sieve/plain-text.ts';

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

const isDropped = (char: string): boolean => [DROP, MARK].includes(classAt(char, 0));

test('every character is found by what it folds to, in a plain text or in the skeleton', () => {
  const missed: string[] = [];
  for (const char of characters()) {
    const text = `a${char}b`;
    const folded = fold(text);
    const needles = new Set([null, fold(text, 'exact')].map(exact => joinNeedles([needleOf(folded, exact)])));
    const read = toSkeleton(text);
    if (![...needles].every(needle => needlePattern(`^${needle}$`).test(read)))
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
      const text = letter + char;
      const pattern = needlePattern(`^${joinNeedles([needleOf(fold(`${text}b`), null)])}$`);
      if (!pattern.test(toSkeleton(`${text}b`)))
        missed.push(`${letter} U+${char.codePointAt(0)!.toString(16)}`);
    }
  }
  expect(missed).toEqual([]);
});

test.each(['straße ŁÓDŹ', 'Ｇｒｅａｔ\u00adfire\u200bwall', 'don’t — “quote” …'])(
  'a skeleton of a skeleton is the same: %s',
  text => expect(toSkeleton(toSkeleton(text))).toBe(toSkeleton(text)),
);
