import { classAt, fold } from '../../../src/core/text/fold.ts';
import { DROP, MARK } from '../../../src/core/text/chars.ts';
import { joinNeedles, needleOf, needlePattern } from '../../../src/core/sieve/needles.ts';
import { toSkeleton } from '../../../src/core/sieve/plain-text.ts';

/** Every code point that text may hold, but for most of Han and Hangul, which are alike. */
function* characters(): Generator<string> {
  for (let code = 1; code <= 0xe01ef; code++) {
    if (code === 0x3600) code = 0x9f00;
    if (code === 0xad00) code = 0xd700;
    if (code === 0xd800) code = 0xf900;
    if (code === 0x12000) code = 0x1d400;
    if (code === 0x20000) code = 0x2f800;
    if (code === 0x2fa20) code = 0xe0000;
    yield String.fromCodePoint(code);
  }
}

const isDropped = (char: string): boolean => [DROP, MARK].includes(classAt(char, 0));

test('every character is found by what it folds to, in a plain text or in the skeleton', () => {
  const missed: string[] = [];
  for (const char of characters()) {
    const text = `a${char}b`;
    const folded = fold(text);
    const pattern = needlePattern(`^${joinNeedles([needleOf(folded, null)])}$`);
    const exact = needlePattern(`^${joinNeedles([needleOf(folded, fold(text, 'exact'))])}$`);
    const read = toSkeleton(text);
    if (!pattern.test(read) || !exact.test(read)) missed.push(`U+${char.codePointAt(0)!.toString(16)}`);
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
