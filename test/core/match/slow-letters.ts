/** A matcher sees a character as one of these. */
export type Kind = 'word' | 'solo' | 'space' | 'apostrophe' | 'symbol';

/** A letter with its marks, a run of white space, or any other character. */
export interface Letter {
  kind: Kind;
  loose: string;
  exact: string;
  start: number;
  end: number;
}

const IGNORED =
  /[\u00AD\u0640\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F]/u;
const SPACES = /[\s\u0085]/;
const HYPHENS = /[-\u2010-\u2013\uFF0D\uFE63]/;
const APOSTROPHES = /['‘’‛ʼ＇]/;
// Half-width sound marks are combining marks by another width; vowels and finals of Hangul join what is before them.
const MARKS = /[\p{M}\uFF9E\uFF9F\u1160-\u11FF]/u;
const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ーｰ]/u;
const NOT_OF_WORDS = /[²³¹⁰-ₜ]/u;
const WITHOUT_ACCENTS = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{Nd}]/u;

/** The kind of a character. */
export function kindOf(char: string): Kind | 'hyphen' | 'mark' {
  if (SPACES.test(char)) return 'space';
  if (HYPHENS.test(char)) return 'hyphen';
  if (APOSTROPHES.test(char)) return 'apostrophe';
  if (NOT_OF_WORDS.test(char)) return 'symbol';
  if (MARKS.test(char)) return 'mark';
  if (NO_SPACES.test(char)) return 'solo';
  return /[\p{L}\p{N}_]/u.test(char) ? 'word' : 'symbol';
}

/** Reads a text as letters, white space and the rest. */
export function readLetters(text: string): Letter[] {
  const letters: Letter[] = [];
  const raw: string[] = [];
  let spaceGoesOn = false;
  const push = (kind: Kind, char: string, start: number) => {
    letters.push({ kind, loose: '', exact: '', start, end: start + char.length });
    raw.push(char);
  };
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at)!);
    if (!IGNORED.test(char)) {
      const kind = kindOf(char);
      const last = letters.at(-1);
      if (kind === 'mark' && last && (last.kind === 'word' || last.kind === 'solo')) {
        raw[raw.length - 1] += char;
        last.end = at + char.length;
      } else if (kind === 'space' && spaceGoesOn) {
        raw[raw.length - 1] += char;
      } else {
        push(kind === 'mark' ? 'symbol' : kind === 'hyphen' ? 'space' : kind, char, at);
      }
      spaceGoesOn = kind === 'space';
    }
    at += char.length;
  }
  letters.forEach((letter, i) => {
    letter.loose = foldLoosely(letter.kind, raw[i]!);
    letter.exact = foldExactly(letter.kind, raw[i]!);
  });
  return letters.filter((letter, i) => {
    const wraps = letter.kind === 'space' && raw[i]!.includes('\n');
    return !(wraps && letters[i - 1]?.kind === 'solo' && letters[i + 1]?.kind === 'solo');
  });
}

function foldExactly(kind: Kind, raw: string): string {
  if (kind === 'space') return ' ';
  if (kind === 'apostrophe') return "'";
  const composed = raw.normalize('NFC');
  if (kind === 'symbol') return /[！-￮]/.test(raw) ? raw.normalize('NFKC') : raw;
  const plain = raw.normalize('NFKC');
  // Only what stays a letter with its marks: `½` is no fraction bar between two words.
  return /^[\p{L}\p{N}_]/u.test(plain) && !/[^\p{L}\p{N}\p{M}_]/u.test(plain) ? plain : composed;
}

function foldLoosely(kind: Kind, raw: string): string {
  const exact = foldExactly(kind, raw);
  if (kind !== 'word' && kind !== 'solo') return exact;
  const small = exact
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae');
  return WITHOUT_ACCENTS.test(small) ? small.normalize('NFD').replace(/\p{M}/gu, '') : small.normalize('NFC');
}
