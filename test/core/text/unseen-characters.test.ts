import { nameUnseen } from '../../../src/ui/labels/character-names.ts';
import { findUnseen, withoutUnseen } from '../../../src/core/text/unseen-characters.ts';

const named = (text: string): string[] => findUnseen(text).map(({ char, at }) => `${at} ${nameUnseen(char)}`);

test.each([
  ['a zero width space', 'fire\u200Bwall', ['4 U+200B zero width space'], 'firewall'],
  ['a soft hyphen', 'fire\u00ADwall', ['4 U+00AD soft hyphen'], 'firewall'],
  ['a no-break space', 'fire\u00A0wall', ['4 U+00A0 no-break space'], 'fire wall'],
  ['several spaces', 'a\u2003\u2003b', ['1 U+2003 a kind of space', '2 U+2003 a kind of space'], 'a b'],
  ['a byte order mark', '\uFEFFwall', ['0 U+FEFF zero width no-break space'], 'wall'],
  [
    'an override of the direction',
    'a\u202Ecb\u202C',
    ['1 U+202E right-to-left override', '4 U+202C end of direction'],
    'acb',
  ],
  ['direction marks', 'a\u200Eb\u200F', ['1 U+200E left-to-right mark', '3 U+200F right-to-left mark'], 'ab'],
  [
    'a joiner between Latin letters',
    'a\u200Cb\u200Dc',
    ['1 U+200C zero width non-joiner', '3 U+200D zero width joiner'],
    'abc',
  ],
  ['a selector after a letter', 'a\uFE0Fb', ['1 U+FE0F variation selector'], 'ab'],
  ['a control character', 'a\u0007b', ['1 U+0007 control character'], 'ab'],
  ['a line break', 'a\nb', ['1 U+000A line break'], 'a b'],
  ['a Hangul filler', '\u3164', ['0 U+3164 Hangul filler'], ''],
  ['hidden tags', 'a\u{E0041}b', ['1 U+E0041'], 'ab'],
  ['a joiner at the end of a Persian word', 'می\u200C', ['2 U+200C zero width non-joiner'], 'می'],
])('%s is found, and can be taken away', (_, text, expected, cleaned) => {
  expect(named(text)).toEqual(expected);
  expect(withoutUnseen(text)).toBe(cleaned);
});

test.each([
  ['Persian', 'می\u200Cشود'],
  ['Hindi', 'क्\u200Dष क्\u200Cष'],
  ['Sinhala', 'ශ්\u200Dරී'],
  ['an emoji of several', '👩\u200D💻 👨\u200D👩\u200D👧 🏳\uFE0F\u200D🌈 ❤\uFE0F 1\uFE0F\u20E3'],
  ['an emoji with a skin', '👩🏽\u200D💻'],
  ['a flag with tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
  ['Chinese with its own space and a selected shape', '网络\u3000主权 葛\u{E0100}城'],
  ['French', 'Qui\u202F? «\u00A0Non\u00A0»'],
  ['Mongolian', 'ᠨ\u180Bᠠ\u180E'],
  ['old Hangul', '\u1100\u1161\u11AB'],
  ['plain text', 'fire wall – “x”'],
])('%s is no false alarm', (_, text) => {
  expect(named(text)).toEqual([]);
  expect(withoutUnseen(text)).toBe(text);
});
