import { APOSTROPHE, DROP, FOLD, MARK, OTHER, SOLO, WORD } from '../text/chars.ts';
import type { Hit } from './hit.ts';
import { FoldReader, classAt, widthAt } from '../text/fold.ts';
import type { Index } from '../index/index-read.ts';
import { longer, matchAt, type Match } from './match-at.ts';
import { endsWord, previous, skipWords, word } from './skip-words.ts';
import {
  slotOf,
  WORD_HASH_START,
  addLetter,
  filterBitsOf,
  hashWordPair,
  filterWordOf,
} from '../index/word-hash.ts';

const LOWER_S = 0x73;
const APOSTROPHE_UNIT = 0x27;

const EVERYTHING = Uint16Array.of(0xffff);

/** Leftmost-longest hits. Stops at the first word that starts after `limit` and returns where to continue. */
export function find(
  text: string,
  index: Index,
  emit: (hit: Hit) => void,
  from = 0,
  limit = text.length,
): number {
  const { filter } = index;
  const symbols = index.counts.symbols === 1;
  const { length } = text;
  let at = from;
  let wordStart = -1;
  let wordHash = 0;
  let waiting: Match | null = null;

  while (at < length) {
    previous.start = wordStart;
    previous.hash = wordHash;
    // The word after a match decides whether a longer one matches, so it must not be skipped.
    const start = skipWords(text, waiting ? EVERYTHING : filter, at, limit, symbols);
    wordStart = previous.start;
    wordHash = previous.hash;
    if (start === length) break;
    if (start > limit && waiting === null && wordStart > from) return wordStart;
    at = word.end;
    if (at === start || (at < length && !endsWord(classAt(text, at)))) {
      if (readWord(text, start)) at = word.end;
      else {
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
    const { hash, before, last } = word;
    const plural = last === LOWER_S;
    if (wordStart >= 0) {
      let match = lookUp(text, wordStart, index, hashWordPair(wordHash, hash));
      if (plural)
        match = longer(match, lookUp(text, wordStart, index, hashWordPair(wordHash, before)), index);
      // A first word with symbols, such as "C++", may end before this word.
      if (match && match.end > start) {
        emit({ start: wordStart, end: match.end, forms: match.forms });
        waiting = null;
        wordStart = -1;
        at = match.end;
        continue;
      }
      if (waiting) emit({ start: wordStart, end: waiting.end, forms: waiting.forms });
    }
    waiting = lookUp(text, start, index, hash);
    if (plural) waiting = longer(waiting, lookUp(text, start, index, before), index);
    wordStart = start;
    wordHash = hash;
  }
  if (waiting) emit({ start: wordStart, end: waiting.end, forms: waiting.forms });
  return length;
}

/** Also with combining marks, dropped characters, or in scripts without spaces. */
function readWord(text: string, start: number): boolean {
  const first = classAt(text, start);
  if (first !== WORD && first !== SOLO) return false;
  let end = start + widthAt(text, start);
  for (; end < text.length; end += widthAt(text, end)) {
    const next = classAt(text, end);
    if (next !== MARK && next !== DROP && (first === SOLO || next !== WORD)) break;
  }
  word.end = end;
  word.hash = word.before = WORD_HASH_START;
  const folded = FOLD[text.charCodeAt(start)]!;
  if (end === start + 1 && folded !== 0) addUnit(folded);
  else {
    const reader = new FoldReader(text.slice(start, end));
    while (reader.next()) for (let i = 0; i < reader.units.length; i++) addUnit(reader.units.charCodeAt(i));
  }
  return true;
}

function addUnit(unit: number): void {
  word.before = word.hash;
  word.hash = addLetter(word.hash, unit);
  word.last = unit;
}

/** Keys that start with a symbol, such as ".NET" or "'80s". */
function matchSymbol(text: string, start: number, index: Index): Match | null {
  const found = classAt(text, start);
  if (found === APOSTROPHE) return lookUp(text, start, index, addLetter(WORD_HASH_START, APOSTROPHE_UNIT));
  if (found !== OTHER) return null;
  const unit = text.charCodeAt(start);
  const plain = unit >= 0xff00 && unit <= 0xffef ? text[start]!.normalize('NFKC').charCodeAt(0) : unit;
  return lookUp(text, start, index, addLetter(WORD_HASH_START, plain));
}

/** "ASP.NET" starts further left than ".NET", but is known only after the next word. */
function matchAcross(
  text: string,
  { wordStart, wordHash, next }: { wordStart: number; wordHash: number; next: number },
  index: Index,
): Match | null {
  let at = next;
  while (at < text.length && !readWord(text, at)) at += widthAt(text, at);
  if (at >= text.length) return null;
  const { hash, before, last } = word;
  const match = lookUp(text, wordStart, index, hashWordPair(wordHash, hash));
  return last === LOWER_S
    ? longer(match, lookUp(text, wordStart, index, hashWordPair(wordHash, before)), index)
    : match;
}

function lookUp(text: string, start: number, index: Index, hash: number): Match | null {
  const { filter, keyBytes, keyStart, slotStart } = index;
  const bits = filterBitsOf(hash);
  if ((filter[filterWordOf(hash, filter.length - 1)]! & bits) !== bits) return null;
  const slot = slotOf(hash, index.counts.slotBits);
  const first = FOLD[text.charCodeAt(start)]!;
  for (let key = slotStart[slot]!; key < slotStart[slot + 1]!; key++) {
    // False positives of the filter mostly differ in the first letter.
    if (first === 0 || first >= 128 || keyBytes[keyStart[key]!] === first)
      return matchAt(text, start, index, slot);
  }
  return null;
}
