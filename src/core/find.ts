import {
  APOSTROPHE,
  CLASS,
  DROP,
  FOLD,
  MARK,
  OTHER,
  SOLO,
  SURROGATE,
  WORD,
  classify,
  dropsAccents,
} from './chars.ts';
import { FoldReader, classAt, widthAt } from './fold.ts';
import type { ContextFault } from './context.ts';
import { HASH_START, addToHash, hashOf, hashPair, spread } from './hash.ts';
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

const LOWER_S = 0x73;

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
  limit = Infinity,
): number {
  const { filter, slotStart } = index;
  const filterMask = filter.length * 32 - 1;
  const slotShift = 32 - index.counts.slotBits;
  const symbols = index.counts.symbols === 1;
  const length = text.length;
  let at = from;
  let wordStart = -1;
  let wordHash = 0;
  let waiting: Match | null = null;
  let waitingStart = 0;

  const lookUp = (hash: number, start: number): Match | null => {
    const mixed = spread(hash);
    const bit = mixed & filterMask;
    if (!(filter[bit >>> 5] & (1 << (bit & 31)))) return null;
    const slot = mixed >>> slotShift;
    return slotStart[slot] === slotStart[slot + 1] ? null : matchAt(text, start, index, slot);
  };
  /** The match of a key that begins with the waiting word and this next one. */
  const lookUpPair = (hash: number, withoutS: number | null): Match | null => {
    const match = lookUp(hashPair(wordHash, hash), wordStart);
    return withoutS === null ? match : longer(match, lookUp(hashPair(wordHash, withoutS), wordStart), index);
  };
  const release = () => {
    if (waiting) emit({ start: waitingStart, end: waiting.end, forms: waiting.forms });
    waiting = null;
  };
  const waitsBeyond = (offset: number) => waiting !== null && waiting.end > offset;

  while (at < length) {
    if (at > limit && !waiting && wordStart > from) return wordStart;
    const start = at;
    let unit = text.charCodeAt(at);
    let found = CLASS[unit] || classify(unit);
    if (found === SURROGATE) found = classAt(text, at);
    let hash = HASH_START;
    let before = HASH_START;
    let last = 0;
    if (found === WORD || found === SOLO) {
      let simple = true;
      const alone = found === SOLO;
      for (;;) {
        if (found === WORD || found === SOLO) {
          last = FOLD[unit];
          if (last === 0) simple = false;
          before = hash;
          hash = addToHash(hash, last);
        } else if (found === MARK && !dropsAccents(last)) simple = false;
        at += unit >= 0xd800 && unit < 0xdc00 ? widthAt(text, at) : 1;
        if (at >= length) break;
        unit = text.charCodeAt(at);
        found = CLASS[unit] || classify(unit);
        if (found === SURROGATE) found = classAt(text, at);
        if (found !== MARK && found !== DROP && (alone || found !== WORD)) break;
      }
      if (!simple) {
        hash = before = HASH_START;
        const reader = new FoldReader(text.slice(start, at));
        while (reader.next()) {
          for (let i = 0; i < reader.units.length; i++) {
            last = reader.units.charCodeAt(i);
            before = hash;
            hash = addToHash(hash, last);
          }
        }
      }
    } else if (symbols && (found === OTHER || found === APOSTROPHE)) {
      at += widthAt(text, at);
      if (waitsBeyond(start)) continue;
      const match = lookUp(addToHash(HASH_START, symbolUnit(unit, found)), start);
      if (!match) continue;
      // A form that began with the word before and goes on across the symbol stands further left: ASP.NET, not .NET.
      const next = wordStart < 0 ? '' : nextWord(text, at);
      const across = next
        ? lookUpPair(hashOf(next), next.endsWith('s') ? hashOf(next.slice(0, -1)) : null)
        : null;
      if (across && across.end > start) {
        emit({ start: wordStart, end: across.end, forms: across.forms });
        waiting = null;
        at = across.end;
      } else {
        release();
        emit({ start, end: match.end, forms: match.forms });
        at = Math.max(at, match.end);
      }
      wordStart = -1;
      continue;
    } else {
      at += unit >= 0xd800 && unit < 0xdc00 ? widthAt(text, at) : 1;
      continue;
    }

    const plural = last === LOWER_S;
    if (wordStart >= 0) {
      const match = lookUpPair(hash, plural ? before : null);
      if (match && match.end > start) {
        emit({ start: wordStart, end: match.end, forms: match.forms });
        waiting = null;
        wordStart = -1;
        at = match.end;
        continue;
      }
      release();
    }
    waiting = lookUp(hash, start);
    if (plural) waiting = longer(waiting, lookUp(before, start), index);
    waitingStart = start;
    wordStart = start;
    wordHash = hash;
  }
  release();
  return length;
}

function symbolUnit(unit: number, found: number): number {
  if (found === APOSTROPHE) return 0x27;
  return unit >= 0xff00 && unit <= 0xffef ? String.fromCharCode(unit).normalize('NFKC').charCodeAt(0) : unit;
}

/** The folded units of the first word at or after an offset. */
function nextWord(text: string, at: number): string {
  const reader = new FoldReader(text, at);
  let word = '';
  while (reader.next()) {
    const { found } = reader;
    if (found === WORD) word += reader.units;
    else if (word) return word;
    else if (found === SOLO) return reader.units;
  }
  return word;
}
