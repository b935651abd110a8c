import fc from 'fast-check';
import { fold } from '../../../src/core/text/fold.ts';
import { foldPlainly } from '../../../src/core/text/fold-plainly.ts';

/** White space, hyphens and apostrophes, which it leaves as they are. */
const joinAlike = (text: string): string =>
  text
    .replace(/[\s\x85]+|[-\u2010-\u2013\ufe63\uff0d]/g, ' ')
    .replace(/['\u2018\u2019\u201b\u02bc\uff07]/g, "'");

const joinSpaces = (text: string): string => joinAlike(text).replace(/ +/g, ' ');

test('every character folds as the matcher folds it, or the text is not plain', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `a${String.fromCharCode(unit)}a`;
    const plain = foldPlainly(text);
    if (plain && !plain.joined.length && joinAlike(plain.text) !== fold(text)) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('every character of other planes folds as the matcher folds it, or the text is not plain', () => {
  const wrong: string[] = [];
  for (let codePoint = 0x10000; codePoint < 0x20000; codePoint++) {
    const text = `a${String.fromCodePoint(codePoint)}a`;
    const plain = foldPlainly(text);
    if (plain && !plain.joined.length && plain.text !== fold(text)) wrong.push(codePoint.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('offsets are those of the source where letters become two or none', () => {
  const { text, sourceOf } = foldPlainly('Straße, Œu\u00advre, ﬁn')!;
  expect(text).toBe('strasse, oeuvre, fin');
  expect(['oeuvre', 'uvre', 'fin', 'n'].map(part => sourceOf(text.lastIndexOf(part)))).toEqual([
    8, 9, 16, 17,
  ]);
});

test('what joins others is left as it is, and its places are told', () => {
  const { text, sourceOf, joined } = foldPlainly('ﬁ é e\u0301 Straße 𝐀 Œuvre')!;
  expect(text).toBe('fi e e\u0301 strasse \ud835\udc00 oeuvre');
  expect(joined).toEqual([5, 14, 15]);
  expect(sourceOf(text.indexOf('oeuvre'))).toBe(17);
  expect(foldPlainly('e\u0301'.repeat(2000))).toBeNull();
});

test('texts of plain characters fold to the same letters', () => {
  const char = fc.constantFrom(...'aZ éÖßŒΣςИйё中の가\u00a0’–“…☂', '😀', '\u2764\ufe0f', ' Ω');
  fc.assert(
    fc.property(fc.array(char, { maxLength: 30 }), chars => {
      const plain = foldPlainly(chars.join(''));
      if (plain && !plain.joined.length)
        expect(joinSpaces(plain.text)).toBe(joinSpaces(fold(chars.join(''))));
    }),
  );
});
