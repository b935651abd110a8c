import type { PhraseKey } from '../../core/phrase.ts';
import { formatCodePoint } from '../../core/text/unseen-characters.ts';
import { say } from '../../locale/say.ts';

const NAMES = new Map([
  [0x09, 'charTab'],
  [0x0a, 'charLineBreak'],
  [0x0d, 'charLineBreak'],
  [0xa0, 'charNoBreakSpace'],
  [0xad, 'charSoftHyphen'],
  [0x34f, 'charGraphemeJoiner'],
  [0x61c, 'charArabicLetterMark'],
  [0x200b, 'charZeroWidthSpace'],
  [0x200c, 'charZeroWidthNonJoiner'],
  [0x200d, 'charZeroWidthJoiner'],
  [0x200e, 'charLeftToRightMark'],
  [0x200f, 'charRightToLeftMark'],
  [0x2028, 'charLineSeparator'],
  [0x2029, 'charParagraphSeparator'],
  [0x202a, 'charLeftToRightEmbedding'],
  [0x202b, 'charRightToLeftEmbedding'],
  [0x202c, 'charEndOfDirection'],
  [0x202d, 'charLeftToRightOverride'],
  [0x202e, 'charRightToLeftOverride'],
  [0x202f, 'charNarrowNoBreakSpace'],
  [0x2060, 'charWordJoiner'],
  [0x2066, 'charLeftToRightIsolate'],
  [0x2067, 'charRightToLeftIsolate'],
  [0x2068, 'charFirstStrongIsolate'],
  [0x2069, 'charEndOfIsolate'],
  [0x3000, 'charIdeographicSpace'],
  [0x3164, 'charHangulFiller'],
  [0xfeff, 'charZeroWidthNoBreakSpace'],
  [0xffa0, 'charHalfWidthHangulFiller'],
] as const satisfies [number, PhraseKey][]);

/** "U+200B zero width space"; only the code point of rare characters. */
export function nameUnseen(char: string): string {
  const code = formatCodePoint(char);
  const name = NAMES.get(char.codePointAt(0)! as never) ?? kindOf(char);
  return name ? say('charNamed', { code, name: say(name) }) : code;
}

function kindOf(char: string) {
  if (/\p{Zs}/u.test(char)) return 'charSpace';
  if (/\p{Variation_Selector}/u.test(char)) return 'charVariationSelector';
  return /\p{Cc}/u.test(char) ? 'charControl' : null;
}
