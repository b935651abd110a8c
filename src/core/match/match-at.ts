import { APOSTROPHE, DROP, MARK, SOLO, WORD } from '../text/chars.ts';
import { FoldReader, classAt, foldForm, skipDropped, widthAt } from '../text/fold.ts';
import { OPEN, PLURAL, packOf } from '../index/index-layout.ts';
import { exactTextOf, type Index } from '../index/index-read.ts';

export interface Match {
  end: number;
  forms: number[];
}

const ENCLITICS = new Set(['', 's', 'd', 'll', 're', 've', 'm']);

/** Narrows the sorted keys of a slot byte by byte, and returns the longest that ends at a word edge. */
export function matchAt(text: string, start: number, index: Index, slot: number): Match | null {
  const { keyStart } = index;
  let low = index.slotStart[slot]!;
  let high = index.slotStart[slot + 1]!;
  let depth = 0;
  let best: Match | null = null;
  const narrow = (byte: number): void => {
    low = firstKey(index, low, high, depth, byte);
    high = firstKey(index, low, high, depth, byte + 1);
    depth++;
  };
  const reader = new FoldReader(text, start);
  while (low < high && reader.next()) {
    const { units } = reader;
    for (let i = 0; i < units.length && low < high; i++) {
      const unit = units.charCodeAt(i);
      // Inlined `eachByte`: this runs for every character that may belong to a key.
      if (unit < 0x80) narrow(unit);
      else if (unit < 0x800) {
        narrow(0xc0 | (unit >> 6));
        narrow(0x80 | (unit & 63));
      } else {
        narrow(0xe0 | (unit >> 12));
        narrow(0x80 | ((unit >> 6) & 63));
        narrow(0x80 | (unit & 63));
      }
    }
    if (low < high && depth === keyStart[low + 1]! - keyStart[low]!) {
      best = longer(best, endHere(text, start, reader, index, low), index);
    }
  }
  return best && startsAtEdge(text, start) ? best : null;
}

/** At the same length, both: a word may be a form and the plural of another. */
export function longer(a: Match | null, b: Match | null, index: Index): Match | null {
  if (!a || !b) return a ?? b;
  if (a.end !== b.end) return a.end > b.end ? a : b;
  const all = [...new Set([...a.forms, ...b.forms])];
  // A spelled-out form is more certain than a decoy that takes any word.
  const spelledOut = all.filter(form => !(index.formFlags[form]! & OPEN));
  const forms = spelledOut.length ? spelledOut : all;
  return { end: a.end, forms: forms.sort((x, y) => packOf(index.formRef[x]!) - packOf(index.formRef[y]!)) };
}

/** The first key whose byte at `depth` is at least `byte`; shorter keys sort first. */
function firstKey(index: Index, low: number, high: number, depth: number, byte: number): number {
  const { keyBytes, keyStart } = index;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = keyStart[middle]! + depth;
    if (at >= keyStart[middle + 1]! || keyBytes[at]! < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endHere(text: string, start: number, reader: FoldReader, index: Index, key: number): Match | null {
  const { end, found } = reader;
  if (isEdge(text, end, found)) {
    const forms = acceptedForms(index, key, text.slice(start, end), false);
    return forms.length ? endOpen(text, { end, forms }, index) : null;
  }
  if (found !== WORD) return null;
  const after = new FoldReader(text, end);
  if (!after.next() || after.units !== 's' || !isEdge(text, after.end, WORD)) return null;
  const isSmallS = foldForm(text.slice(after.start, after.end), 'exact') === 's';
  const forms = acceptedForms(index, key, text.slice(start, end), !isSmallS);
  const plurals = forms.filter(form => index.formFlags[form]! & PLURAL);
  return plurals.length ? { end: after.end, forms: plurals } : null;
}

/** An open decoy matches only with a capitalised word after it, which it includes. */
function endOpen(text: string, { end, forms }: Match, index: Index): Match | null {
  const others = forms.filter(form => !(index.formFlags[form]! & OPEN));
  if (others.length === forms.length) return { end, forms };
  const next = /^\s+\p{Lu}[\p{L}\p{M}]*/u.exec(text.slice(end, end + MAX_NAME_LENGTH));
  if (next) return { end: end + next[0].length, forms };
  return others.length ? { end, forms: others } : null;
}

const MAX_NAME_LENGTH = 60;

/** An exact form accepts no plural in any other letter than a small s. */
function acceptedForms(index: Index, key: number, source: string, otherPlural: boolean): number[] {
  const forms: number[] = [];
  let letters: string | null = null;
  for (let form = index.keyForms[key]!; form < index.keyForms[key + 1]!; form++) {
    const exact = exactTextOf(index, form);
    if (exact !== null) {
      letters ??= foldForm(source, 'exact');
      if (otherPlural || exact !== letters) continue;
    }
    forms.push(form);
  }
  return forms;
}

function isEdge(text: string, end: number, last: number): boolean {
  const at = skipDropped(text, end);
  const next = classAt(text, at);
  if (last !== WORD) return last !== SOLO || next !== MARK;
  if (next === WORD || next === MARK) return false;
  return next !== APOSTROPHE || ENCLITICS.has(wordAt(text, at + widthAt(text, at)));
}

/** An apostrophe joins what follows to the word before: the "s" of "Google's" and the "t" of "don't" are not words. */
function startsAtEdge(text: string, start: number): boolean {
  const own = classAt(text, start);
  if (own !== WORD && own !== APOSTROPHE) return true;
  const before = characterBefore(text, start);
  const found = classAt(text, before);
  if (own === APOSTROPHE) return found !== WORD;
  if (found !== APOSTROPHE || classAt(text, characterBefore(text, before)) !== WORD) return true;
  const word = wordAt(text, start);
  return word !== 't' && !ENCLITICS.has(word);
}

/** Folded letters, cut once they are longer than any enclitic. */
function wordAt(text: string, at: number): string {
  let letters = '';
  const reader = new FoldReader(text, at);
  while (letters.length < 3 && reader.next() && reader.found === WORD) letters += reader.units;
  return letters;
}

/** Start of the previous character, ignoring marks and dropped characters; the text's length if there is none. */
function characterBefore(text: string, at: number): number {
  while (at > 0) {
    at -= at > 1 && widthAt(text, at - 2) === 2 ? 2 : 1;
    const found = classAt(text, at);
    if (found !== DROP && found !== MARK) return at;
  }
  return text.length;
}
