/** Character classes of the matcher; 0 means "not looked up yet". */
export const OTHER = 1;
/** Letters, digits and marks of scripts with spaces between words, and `_`. */
export const WORD = 2;
/** Scripts without spaces (Han, Kana, Thai …): each character is a word. */
export const SOLO = 3;
export const SPACE = 4;
/** Soft hyphens, zero-width and direction characters, which are ignored. */
export const DROP = 5;
export const HYPHEN = 6;
export const APOSTROPHE = 7;
/** Combining marks, which belong to the character before them. */
export const MARK = 8;
/** The first half of a surrogate pair: use `classOfCodePoint`. */
export const SURROGATE = 9;

// U+FE00 to U+FE0F and U+E0100 on are variation selectors; U+0640 is the Arabic stretch.
const DROPPED =
  /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]/u;
const HYPHENS = /[-\u2010-\u2013\uFE63\uFF0D]/;
const APOSTROPHES = /['\u2018\u2019\u201B\u02BC\uFF07]/;
// Superscript digits are mostly footnote signs.
const FOOTNOTES = /[\u00B2\u00B3\u00B9\u2070-\u209C]/;

// An expression with properties of Unicode takes a tenth of a millisecond to be made and more to be used for the first time.
/** Conjoining Hangul vowels and finals, and half-width Kana sound marks, join the letter before them too. */
const joinsLetter = (char: string): boolean => /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u.test(char);
const isSolo = (char: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70]/u.test(
    char,
  );
const isOfWord = (char: string): boolean => /[\p{L}\p{N}_\uFF3F]/u.test(char);

/** In order. What pages have most, and no code point that is not assigned. */
const KNOWN_RANGES: readonly (readonly [first: number, last: number, found: number])[] = [
  [0x100, 0x2bb, WORD],
  [0x300, 0x36f, MARK],
  [0x3a3, 0x3f5, WORD],
  [0x3f7, 0x481, WORD],
  [0x48a, 0x52f, WORD],
  [0x5d0, 0x5ea, WORD],
  [0x620, 0x63f, WORD],
  [0x641, 0x64a, WORD],
  [0x64b, 0x65f, MARK],
  [0x671, 0x6d3, WORD],
  [0x904, 0x939, WORD],
  [0xe01, 0xe30, SOLO],
  [0x1e00, 0x1f15, WORD],
  [0x2190, 0x2426, OTHER],
  [0x2500, 0x2775, OTHER],
  [0x2794, 0x2b73, OTHER],
  [0x3008, 0x3020, OTHER],
  [0x3041, 0x3096, SOLO],
  [0x30a1, 0x30fa, SOLO],
  [0x3400, 0x4dbf, SOLO],
  [0x4e00, 0x9fff, SOLO],
  [0xac00, 0xd7a3, WORD],
  [0xff08, 0xff0c, OTHER],
  [0xff10, 0xff19, WORD],
  [0xff1a, 0xff20, OTHER],
  [0xff21, 0xff3a, WORD],
  [0xff41, 0xff5a, WORD],
  [0x1f300, 0x1f6d7, OTHER],
  [0x1f90c, 0x1fa53, OTHER],
];

/** 0 where only `classByProperties` knows. */
export function knownClass(codePoint: number): number {
  if (codePoint < 0x100) return CLASS[codePoint]!;
  for (const [first, last, found] of KNOWN_RANGES)
    if (codePoint <= last) return codePoint < first ? 0 : found;
  return 0;
}

function isMark(char: string): boolean {
  const known = knownClass(char.codePointAt(0)!);
  return known ? known === MARK : joinsLetter(char);
}

export const classOfCodePoint = (codePoint: number): number =>
  knownClass(codePoint) || classByProperties(codePoint);

/** The rule, of which all that is known otherwise is a part. */
export function classByProperties(codePoint: number): number {
  const char = String.fromCodePoint(codePoint);
  if (DROPPED.test(char)) return DROP;
  if (/\s|\u0085/.test(char)) return SPACE;
  if (HYPHENS.test(char)) return HYPHEN;
  if (APOSTROPHES.test(char)) return APOSTROPHE;
  if (FOOTNOTES.test(char)) return OTHER;
  if (joinsLetter(char)) return MARK;
  if (isSolo(char)) return SOLO;
  return isOfWord(char) ? WORD : OTHER;
}

/** Class of each UTF-16 unit; 0 until `classify` fills it. */
export const CLASS = new Uint8Array(0x10000);
/** Folded form of each unit that folds to one unit by itself; else, or until looked up, 0. */
export const FOLD = new Uint16Array(0x10000);

export function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return (CLASS[unit] = unit < 0xdc00 ? SURROGATE : OTHER);
  const found = classOfCodePoint(unit);
  if (found === WORD || found === SOLO) {
    const folded = foldCluster(String.fromCharCode(unit));
    if (folded.length === 1) FOLD[unit] = folded.charCodeAt(0);
  }
  return (CLASS[unit] = found);
}

// Letters that readers take for another, without a decomposition in Unicode.
const ALIKE = new Map(
  Object.entries({ ß: 'ss', ς: 'σ', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', æ: 'ae', œ: 'oe' }),
);

export function dropsAccents(unit: number): boolean {
  return unit < 0x0400 || (unit >= 0x0590 && unit < 0x0700) || (unit >= 0x1e00 && unit < 0x2000);
}

/** NFKC, or NFC where NFKC is not one letter or part of one word, as for ½ and the Thai am. */
export function plainCluster(cluster: string): string {
  const plain = cluster.normalize('NFKC');
  const own = classOfCodePoint(cluster.codePointAt(0)!);
  const [first, ...others] = [...plain].map(char => classOfCodePoint(char.codePointAt(0)!));
  const isWhole = first === own && others.every(found => found === MARK || (found === WORD && own === WORD));
  return isWhole ? plain : cluster.normalize('NFC');
}

export function foldCluster(cluster: string): string {
  let folded = '';
  for (const char of plainCluster(cluster).toLowerCase()) folded += ALIKE.get(char) ?? char;
  const bare = folded.normalize('NFD');
  if (!dropsAccents(bare.charCodeAt(0))) return folded.normalize('NFC');
  let plain = '';
  for (const char of bare) if (!isMark(char)) plain += ALIKE.get(char) ?? char;
  return plain;
}

// By hand: nearly every page needs them, and the first use of Unicode properties takes milliseconds.
CLASS.fill(OTHER, 0, 0xaa);
for (const unit of [9, 10, 11, 12, 13, 32, 0x85, 0xa0]) CLASS[unit] = SPACE;
for (const sign of '«¬®¯°±²³´¶·¸¹»¿×÷—―‚“”„†‡•…‰‹›€™') CLASS[sign.charCodeAt(0)] = OTHER;
for (const sign of "'‘’") CLASS[sign.charCodeAt(0)] = APOSTROPHE;
for (const sign of '-‐‑–') CLASS[sign.charCodeAt(0)] = HYPHEN;
const fillWords = (units: string, folded: string): void => {
  for (let i = 0; i < units.length; i++) {
    CLASS[units.charCodeAt(i)] = WORD;
    FOLD[units.charCodeAt(i)] = folded.charCodeAt(i);
  }
};
const SMALL_LETTERS = 'abcdefghijklmnopqrstuvwxyzàáâãäåçèéêëìíîïðñòóôõöøùúûüýþ';
const FOLDED_LETTERS = 'abcdefghijklmnopqrstuvwxyzaaaaaaceeeeiiiiðnoooooouuuuyþ';
fillWords('0123456789_', '0123456789_');
fillWords(SMALL_LETTERS, FOLDED_LETTERS);
fillWords(SMALL_LETTERS.toUpperCase(), FOLDED_LETTERS);
