import { APOSTROPHE, CLASS, FOLD, HYPHEN, OTHER, SOLO, SPACE } from '../text/chars.ts';
import { WORD_HASH_MASK, WORD_HASH_START, WORD_HASH_FACTOR } from '../index/word-hash.ts';

const BLANK = 0x20;
const LOWER_S = 0x73;
/** Scripts without spaces start here (Thai); below, a folded unit is part of a word. */
const FIRST_SOLO = 0x0e00;

/** Beyond ASCII, words may start in ways that the fast path does not know. */
const PLAIN_END = 0x80;

/** Bit sets of classes: between words, and at the end of a word. Class 0, not looked up yet, is in neither. */
const BETWEEN = (1 << OTHER) | (1 << SPACE) | (1 << HYPHEN) | (1 << APOSTROPHE);
const ENDS = BETWEEN | (1 << SOLO);

/** False where other characters may continue the word. */
export const endsWord = (found: number): boolean => ((ENDS >>> found) & 1) === 1;

/** The last word read: end, hash, hash without the last unit, that unit. Reused, to allocate nothing per word. */
export const word = { end: 0, hash: 0, before: 0, last: 0 };

/** The word before it: start, -1 for none, and hash. Reused. */
export const previous = { start: -1, hash: 0 };

/**
 * Stops at a word that passes the filter or starts after `limit`, at anything but a plain word, or at a symbol that
 * passes. Runs for nearly every character of every page: it does the same for every word, since engines compile early
 * what they have seen and deoptimise where something new comes.
 */
export function skipWords(
  text: string,
  filter: Uint16Array,
  at: number,
  limit: number,
  symbols: boolean,
): number {
  // As locals and without calls: a bundle looks up its top-level names at each use.
  const table = FOLD;
  const classes = CLASS;
  const [between, ends] = [BETWEEN, ENDS];
  const step = WORD_HASH_FACTOR;
  const bits = WORD_HASH_MASK;
  const mask = filter.length - 1;
  const { length } = text;
  let { start: wordStart, hash: wordHash } = previous;
  let stop = length;
  let hash = WORD_HASH_START;
  let before = hash;
  let last = 0;
  while (at < length) {
    const start = at;
    let unit = text.charCodeAt(at);
    hash = WORD_HASH_START;
    last = 0;
    let folded = unit < FIRST_SOLO ? table[unit]! : 0;
    while (folded !== 0) {
      before = hash;
      hash = ((hash * step) ^ folded) & bits;
      last = folded;
      unit = ++at < length ? text.charCodeAt(at) : BLANK;
      folded = unit < FIRST_SOLO ? table[unit]! : 0;
    }
    if (last === 0) {
      if (unit === BLANK || (!symbols && ((between >>> classes[unit]!) & 1) === 1)) {
        at++;
        continue;
      }
      hash = ((hash * step) ^ unit) & bits;
    }
    let found = (1 << (hash & 15)) | (1 << ((hash >>> 4) & 15));
    let stops = (filter[((hash >>> 8) ^ hash) & mask]! & found) === found;
    let pair = ((wordHash << 4) ^ (wordHash >>> 9) ^ hash) & bits;
    found = (1 << (pair & 15)) | (1 << ((pair >>> 4) & 15));
    if ((filter[((pair >>> 8) ^ pair) & mask]! & found) === found) stops = true;
    if (last === LOWER_S) {
      found = (1 << (before & 15)) | (1 << ((before >>> 4) & 15));
      if ((filter[((before >>> 8) ^ before) & mask]! & found) === found) stops = true;
      pair = ((wordHash << 4) ^ (wordHash >>> 9) ^ before) & bits;
      found = (1 << (pair & 15)) | (1 << ((pair >>> 4) & 15));
      if ((filter[((pair >>> 8) ^ pair) & mask]! & found) === found) stops = true;
    }
    if (
      stops ||
      ((ends >>> classes[unit]!) & 1) === 0 ||
      (last === 0 && unit >= PLAIN_END) ||
      start > limit
    ) {
      stop = start;
      break;
    }
    if (last === 0) at++;
    else {
      wordStart = start;
      wordHash = hash;
    }
  }
  word.end = at;
  word.hash = hash;
  word.before = before;
  word.last = last;
  previous.start = wordStart;
  previous.hash = wordHash;
  return stop;
}
