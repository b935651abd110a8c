import { joinNeedles } from '../sieve/needles.ts';

/** With more keys the expression takes longer to compile than a page to read. */
const MAX_KEYS = 3000;

/** Characters of a key: more would only make the expression longer to compile. */
const LONG_ENOUGH = 10;

/**
 * An expression for the places in a plainly folded text (text/fold-plainly.ts) where the folded keys may start; empty for
 * no keys, null for too many or unusual ones.
 */
export function candidateSource(keys: readonly string[]): string | null {
  if (keys.length > MAX_KEYS || keys.some(key => UNUSUAL.test(key))) return null;
  return joinNeedles(keys.map(key => [...key].slice(0, LONG_ENOUGH).map(matchChar)));
}

/** Symbols that emoji consist of, and halves of pairs. */
const UNUSUAL = /[\u2000-\u2bff\ud800-\udfff\ufffd]/;

/** Stand in the source for what would be most of it: no folded key and no expression has a no-break space or a soft hyphen. */
const SPACES = '\xa0';
const BREAK = '\xad';

/** The expression of a source, as an index keeps it. */
export const candidatePattern = (source: string): RegExp =>
  new RegExp(
    source
      .replaceAll(SPACES, '(?:[\\s\\x85]+|[-\\u2010-\\u2013\\ufe63\\uff0d])')
      // A source's line may break between two characters of scripts without spaces.
      .replaceAll(BREAK, '[\\s\\x85]*'),
    'g',
  );

function matchChar(char: string, at: number, key: readonly string[]): string {
  if (char === ' ') return SPACES;
  if (char === "'") return "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";
  const mayBreak = char >= '\u0e00' && at > 0 && key[at - 1]! > '\x7f';
  return (mayBreak ? BREAK : '') + char.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
