import { joinNeedles, joinPairs } from '../sieve/needles.ts';

/** Tells the places at which folded keys may start in a plainly folded text (text/fold-plainly.ts), as an index keeps it. */
export interface CandidateSource {
  /** An expression for how keys of scripts with spaces begin; empty for none. */
  spaced: string;
  /** One for the first character of the others and, if they have it, the second: any first with any second. */
  solo: string;
  /** Those that stand together in a key, or one alone, with spaces between. */
  pairs: string;
}

/** With more keys an expression takes longer to compile than a page to read. */
const MAX_KEYS = 3000;

/** Characters of a key: more make the expression longer to compile, fewer have more of a page read in vain. */
const LONG_ENOUGH = 7;

/** Null for too many or unusual keys. */
export function candidateSource(keys: readonly string[]): CandidateSource | null {
  const solo = keys.filter(key => isSolo(key.charAt(0)));
  const spaced = keys.filter(key => !isSolo(key.charAt(0)));
  const pairs = [...new Set(solo.map(pairOf))];
  if (spaced.length > MAX_KEYS || pairs.length > MAX_KEYS || keys.some(key => UNUSUAL.test(key))) return null;
  return {
    spaced: joinNeedles(spaced.map(key => [...key].slice(0, LONG_ENOUGH).map(matchChar))),
    solo: joinPairs(
      pairs.map(pair => pair.charAt(0)),
      pairs.map(pair => pair.charAt(1)),
      BREAK,
    ),
    pairs: pairs.join(' '),
  };
}

/** Of a script without spaces. */
const isSolo = (char: string): boolean => char >= '\u0e00';

const pairOf = (key: string): string => key.slice(0, isSolo(key.charAt(1)) ? 2 : 1);

/** Symbols that emoji consist of, and halves of pairs. */
const UNUSUAL = /[\u2000-\u2bff\ud800-\udfff\ufffd]/;

/** Stand in the source for what would be most of it: no folded key and no expression has a no-break space or a soft hyphen. */
const SPACES = '\xa0';
const BREAK = '\xad';

export const candidatePattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll(SPACES, '[\\s\\x85\\-\\u2010-\\u2013\\ufe63\\uff0d]+')
      // A source's line may break between two characters of scripts without spaces.
      .replaceAll(BREAK, '[\\s\\x85]*'),
    'g',
  );

function matchChar(char: string, at: number, key: readonly string[]): string {
  if (char === ' ') return SPACES;
  if (char === "'") return "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";
  const mayBreak = isSolo(char) && at > 0 && key[at - 1]! > '\x7f';
  return (mayBreak ? BREAK : '') + char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
