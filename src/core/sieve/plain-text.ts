import { RARE_RUNS } from '../text/rare-runs.ts';

/**
 * Characters that fold otherwise than to their small letter, or that may: accents, marks, full width, what is dropped.
 * Ranges are listed that are safe, and not common (text/rare-runs.ts); test/core/sieve/plain-text.test.ts tries every character.
 */
const ODD =
  '[^\\xb2\\xb3\\xb8\\xb9\\xbc-\\xbe\\xd7\\xf7\\u0401\\u0410-\\u044f\\u0451\\u05d0-\\u05ea' +
  '\\u0621\\u0627-\\u063a\\u0641-\\u064a\\u2028\\u2029\\u2030-\\u205e\\u20a0-\\u20bf\\u2190-\\u245f' +
  '\\u2500-\\u2bff\\u3000-\\u3029\\u3030\\u3041-\\u3098\\u309b-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\ud83d\\ud83e\\ufffc\\ufffd]';
/** Digits of their own plane, in which most are pictures. */
const ODD_DIGIT = '\\ud83e[\\udfc0-\\udfff]';
const HOLDS_ODD = new RegExp(`${ODD}|${ODD_DIGIT}`);
/** Runs are of one kind: in one of both, Firefox goes deeper with each character until it can no more. */
const ODD_RUNS = new RegExp(`${ODD}+|(?:${ODD_DIGIT})+`, 'g');

/** U+0640 is the Arabic stretch; see core/text/chars.ts. */
const DROPPED =
  /[\xad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufeff]/g;

/** Scripts whose marks are many: the first use of Unicode's property for them takes milliseconds. */
const MARKED_SCRIPTS =
  /[\u0483-\u0489\u0700-\u10ff\u1200-\u1dff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\ua66f-\uabff\ufb1e\ufe20-\ufe2f\ud800-\ud834\ud836-\ud83b\udb40]/;

/** Hangul, and what is dropped between its letters. */
const HANGUL_RUNS = /[\xad\u200b-\u200f\u1100-\u11ff\uac00-\ud7a3]+/g;
/** Vowels and finals after another letter are marks of it, and dropped with the accents. */
const LOOSE_JAMO = /^([\xad\u200b-\u200f]*)[\u1160-\u11ff]+/;

/** Letters without a decomposition and what each is like, as ALIKE in core/text/chars.ts, and their capitals. */
const ALIKE: Partial<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  ς: 'σ',
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * Between texts, whose words it keeps apart. Of the characters that no spelling has, one of those that leave a text plain:
 * another would have each page's text stored in two bytes a character, and searched for what folds.
 */
export const BREAK = '\x7f';

/** A run of a text that has another length in its skeleton: where it starts in the text, its length, that in the skeleton. */
export type Shift = readonly [start: number, length: number, plain: number];

/**
 * What is left of a text without accents, widths and dropped characters, by the browser's own functions. Texts that fold
 * alike have skeletons that differ in case, in the kind of spaces and hyphens, and in what the browser decomposes.
 * The shifts are added in order; one for the whole text where its parts cannot be told apart.
 */
export function toSkeleton(text: string, shifts: Shift[] = []): string {
  const stripped = new Map<string, string>();
  let joins = false;
  const stripOdd = (run: string): string => {
    let known = stripped.get(run);
    if (known === undefined) {
      joins ||= JAMO.test(run);
      stripped.set(run, (known = strip(run)));
    }
    return known;
  };
  const bare = text.replace(RARE_RUNS, (run, start: number) => {
    if (!HOLDS_ODD.test(run)) return run;
    return run.replace(ODD_RUNS, (odd, at: number) => {
      const plain = stripOdd(odd);
      if (plain.length !== odd.length) shifts.push([start + at, odd.length, plain.length]);
      return plain;
    });
  });
  if (!joins) return bare;
  shifts.unshift([0, 0, Infinity]);
  return strip(text);
}

/** Letters that join those before them: such a text is taken as a whole. */
const JAMO = /[\u1100-\u11ff\uffa0-\uffdc]/;

// Run by run: looking back from each letter takes as long as the square of a run, of which a page may have a million.
const withoutLooseJamo = (run: string): string => run.replace(LOOSE_JAMO, '$1');

/** The same in one piece, so that nothing composed is left. */
export function strip(text: string): string {
  let plain = text.replace(HANGUL_RUNS, withoutLooseJamo).normalize('NFKD').replace(DROPPED, '');
  if (MARKED_SCRIPTS.test(plain)) plain = plain.replace(/[\p{M}\u{E0100}-\u{E01EF}]/gu, '');
  return plain.replace(/[^\0-\x7f]/g, letter => ALIKE[letter] ?? letter);
}
