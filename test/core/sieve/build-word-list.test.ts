import { buildWordList } from '../../../src/core/sieve/build-word-list.ts';
import { toSkeleton } from '../../../src/core/sieve/plain-text.ts';
import { WordFinder } from '../../../src/core/sieve/word-list.ts';
import { foldForm } from '../../../src/core/text/fold.ts';

function isFound(spelling: string, text: string, isExact = false): boolean {
  const exact = isExact ? spelling : null;
  const list = buildWordList([{ key: foldForm(spelling), exact, roles: [[0, 1, 0]] }]);
  const skeleton = toSkeleton(text);
  return new WordFinder(list).find(skeleton, skeleton.toLowerCase()).length > 0;
}

/** Each that has another skeleton than itself, which is left of it. */
function oddCharacters(): string[] {
  const odd: string[] = [];
  for (let code = 0; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const char = String.fromCodePoint(code);
    const plain = toSkeleton(char);
    if (plain !== char && plain.trim()) odd.push(char);
  }
  return odd;
}

test('a spelling of one character is found, however many letters stand for it', () => {
  const odd = oddCharacters();
  expect(odd).toEqual(expect.arrayContaining(['㎢', '㍿', '㋀', 'ﷺ', 'é']));
  const missed = odd.filter(char => foldForm(char) && !isFound(char, `in ${char} or`));
  expect(missed).toEqual([]);
});

test('a squared word is found within a spelling and in its own letters alone', () => {
  expect(isFound('10 ㎢', 'about 10 ㎢ of land')).toBe(true);
  expect(isFound('東京㍿', 'near 東京㍿ today')).toBe(true);
  expect(isFound('㎢', 'of 10 ㎢.', true)).toBe(true);
  expect(isFound('㎢', 'of 10 km.')).toBe(false);
});
