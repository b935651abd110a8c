import { APOSTROPHE, CLASS, DROP, FOLD, MARK, OTHER, SOLO, SPACE, WORD, classify } from './chars.ts';
import type { ContextFault } from './context.ts';
import { FoldReader, classAt, widthAt } from './fold.ts';
import { HASH_START, addToHash, hashPair, secondBit, spread } from './hash.ts';
import type { Index } from './index-read.ts';
import { longer, matchAt, type Match } from './match-at.ts';

/** A place in a text where one or more forms stand. */
export interface Hit {
  /** UTF-16 offsets in the text that was searched. */
  start: number;
  end: number;
  /** Numbers of the forms in the index, in the order of packs. */
  forms: number[];
  /** Why the text around it holds it back, if it does. */
  fault?: ContextFault;
  /** The longer name that it is part of, if that is something else. */
  inside?: string;
}

const BLANK = 0x20;
const LOWER_S = 0x73;
const APOSTROPHE_UNIT = 0x27;
/** Characters of scripts without spaces start here (Thai); below, a folded form says that a unit is part of a word. */
const FIRST_SOLO = 0x0e00;

/** The word last read: where it ends, its hash, its hash without the last unit, and that unit. Reused: one a character would be too many. */
const word = { end: 0, hash: 0, before: 0, last: 0 };

/**
 * Finds the leftmost-longest hits of a text from offset `from` and hands them to `emit` in order. Stops at the first
 * word that starts after `limit` and returns where to go on: the text's length when all of it is read.
 * Each word is hashed as it is read; a filter says whether a key may start with it, or with it and the word before.
 */
export function find(
  text: string,
  index: Index,
  emit: (hit: Hit) => void,
  from = 0,
  limit = text.length,
): number {
  const { filter } = index;
  // As a local: what a bundle declares at its top is looked up anew at each use.
  const table = FOLD;
  const mask = filter.length * 32 - 1;
  const symbols = index.counts.symbols === 1;
  const length = text.length;
  let at = from;
  let wordStart = -1;
  let wordHash = 0;
  let waiting: Match | null = null;

  while (at < length) {
    let unit = text.charCodeAt(at);
    if (unit === BLANK) {
      at++;
      continue;
    }
    if (at > limit && waiting === null && wordStart > from) return wordStart;
    const start = at;
    let hash = HASH_START;
    let before = hash;
    let last = 0;
    // The fast way, spelled out here since it runs for nearly every character of every page.
    let folded = unit < FIRST_SOLO ? table[unit] : 0;
    while (folded !== 0) {
      before = hash;
      hash = addToHash(hash, folded);
      last = folded;
      if (++at === length) break;
      unit = text.charCodeAt(at);
      folded = unit < FIRST_SOLO ? table[unit] : 0;
    }
    // Beyond ASCII a word may start or go on in ways that the fast way does not know.
    if (last === 0 && unit < 128 && !symbols) {
      at++;
      continue;
    }
    if (at < length && (last === 0 || (unit >= 128 && goesOn(unit)))) {
      if (readWord(text, start)) {
        ({ hash, before, last, end: at } = word);
      } else {
        at = start + widthAt(text, start);
        if (!symbols || (waiting && waiting.end > start)) continue;
        const match = matchSymbol(text, start, index);
        if (!match) continue;
        const across = wordStart < 0 ? null : matchAcross(text, { wordStart, wordHash, next: at }, index);
        if (across && across.end > start) {
          emit({ start: wordStart, end: across.end, forms: across.forms });
          at = across.end;
        } else {
          if (waiting) emit({ start: wordStart, end: waiting.end, forms: waiting.forms });
          emit({ start, end: match.end, forms: match.forms });
          at = match.end;
        }
        wordStart = -1;
        waiting = null;
        continue;
      }
    }
    const plural = last === LOWER_S;
    if (wordStart >= 0) {
      let match: Match | null = null;
      let mixed = spread(hashPair(wordHash, hash));
      if (filter[(mixed & mask) >>> 5] & (1 << (mixed & 31))) match = matchIn(text, wordStart, index, mixed);
      if (plural) {
        mixed = spread(hashPair(wordHash, before));
        if (filter[(mixed & mask) >>> 5] & (1 << (mixed & 31))) {
          match = longer(match, matchIn(text, wordStart, index, mixed), index);
        }
      }
      // A match may end before this word where it is a first word with symbols, such as "C++".
      if (match && match.end > start) {
        emit({ start: wordStart, end: match.end, forms: match.forms });
        waiting = null;
        wordStart = -1;
        at = match.end;
        continue;
      }
      if (waiting) emit({ start: wordStart, end: waiting.end, forms: waiting.forms });
      waiting = null;
    }
    let mixed = spread(hash);
    if (filter[(mixed & mask) >>> 5] & (1 << (mixed & 31))) waiting = matchIn(text, start, index, mixed);
    if (plural) {
      mixed = spread(before);
      if (filter[(mixed & mask) >>> 5] & (1 << (mixed & 31))) {
        waiting = longer(waiting, matchIn(text, start, index, mixed), index);
      }
    }
    wordStart = start;
    wordHash = hash;
  }
  if (waiting) emit({ start: wordStart, end: waiting.end, forms: waiting.forms });
  return length;
}

/** Looks a hash up whose first bit is in the filter. */
function matchIn(text: string, start: number, index: Index, mixed: number): Match | null {
  const { filter, keyBytes, keyStart, slotStart } = index;
  const bit = secondBit(mixed, index.counts.filterBits);
  if (!(filter[bit >>> 5] & (1 << (bit & 31)))) return null;
  const slot = mixed >>> (32 - index.counts.slotBits);
  const first = FOLD[text.charCodeAt(start)];
  for (let key = slotStart[slot]; key < slotStart[slot + 1]; key++) {
    // Most of what the filter lets through by mistake differs in the first letter.
    if (first === 0 || first >= 128 || keyBytes[keyStart[key]] === first)
      return matchAt(text, start, index, slot);
  }
  return null;
}

/** True if a word may go on with this unit. */
function goesOn(unit: number): boolean {
  const found = CLASS[unit] || classify(unit);
  return found !== SOLO && found !== OTHER && found !== SPACE;
}

/**
 * Reads any word at an offset into `word`: with combining marks, dropped characters, letters that fold to several,
 * scripts without spaces. False if none starts there.
 */
function readWord(text: string, start: number): boolean {
  const first = classAt(text, start);
  if (first !== WORD && first !== SOLO) return false;
  let end = start + widthAt(text, start);
  for (; end < text.length; end += widthAt(text, end)) {
    const next = classAt(text, end);
    if (next !== MARK && next !== DROP && (first === SOLO || next !== WORD)) break;
  }
  word.end = end;
  word.hash = word.before = HASH_START;
  const folded = FOLD[text.charCodeAt(start)];
  if (end === start + 1 && folded !== 0) addUnit(folded);
  else {
    const reader = new FoldReader(text.slice(start, end));
    while (reader.next()) for (let i = 0; i < reader.units.length; i++) addUnit(reader.units.charCodeAt(i));
  }
  return true;
}

function addUnit(unit: number): void {
  word.before = word.hash;
  word.hash = addToHash(word.hash, unit);
  word.last = unit;
}

/** The match of a key that starts with a symbol, such as ".NET" or "'80s". */
function matchSymbol(text: string, start: number, index: Index): Match | null {
  const found = classAt(text, start);
  if (found === APOSTROPHE) return lookUp(text, start, index, addToHash(HASH_START, APOSTROPHE_UNIT));
  if (found !== OTHER) return null;
  const unit = text.charCodeAt(start);
  const plain = unit >= 0xff00 && unit <= 0xffef ? text[start].normalize('NFKC').charCodeAt(0) : unit;
  return lookUp(text, start, index, addToHash(HASH_START, plain));
}

/**
 * The match of a key that begins with the word before a symbol and goes on with the next one after it: it stands
 * further left than the symbol's own ("ASP.NET", not ".NET"), yet is known only once the next word is read.
 */
function matchAcross(
  text: string,
  { wordStart, wordHash, next }: { wordStart: number; wordHash: number; next: number },
  index: Index,
): Match | null {
  let at = next;
  while (at < text.length && !readWord(text, at)) at += widthAt(text, at);
  if (at >= text.length) return null;
  const { hash, before, last } = word;
  const match = lookUp(text, wordStart, index, hashPair(wordHash, hash));
  return last === LOWER_S
    ? longer(match, lookUp(text, wordStart, index, hashPair(wordHash, before)), index)
    : match;
}

/** The match of a key with this hash, if there is one. */
function lookUp(text: string, start: number, index: Index, hash: number): Match | null {
  const mixed = spread(hash);
  const bit = mixed & (index.filter.length * 32 - 1);
  return index.filter[bit >>> 5] & (1 << (bit & 31)) ? matchIn(text, start, index, mixed) : null;
}
