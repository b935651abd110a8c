import {
  APOSTROPHE,
  CLASS,
  DROP,
  FOLD,
  HYPHEN,
  MARK,
  OTHER,
  SOLO,
  SPACE,
  SURROGATE,
  WORD,
  classOfCodePoint,
  classify,
  foldCluster,
  plainCluster,
} from './chars.ts';

/** How to fold: `exact` keeps case and accents, for forms that match their exact letters. */
export type Exactness = 'loose' | 'exact';

/** The class of the character at a position, surrogate pairs resolved; OTHER at the end of the text. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  const found = CLASS[unit] || classify(unit);
  return found === SURROGATE ? classOfCodePoint(text.codePointAt(at)!) : found;
}

/** Length in units of the character at a position; 1 for half of one. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** The first position at or after `at` whose character is not dropped. */
export function skipDropped(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === DROP) at += widthAt(text, at);
  return at;
}

/**
 * Reads a text one folded character at a time; the reader itself holds what was read, so that nothing is made anew
 * for each character. White space runs and hyphens both read as one space: words joined by either are the same.
 */
export class FoldReader {
  /** Folded units of the character last read. */
  units = '';
  /** Its class: WORD, SOLO, SPACE, HYPHEN, APOSTROPHE or OTHER. */
  found = OTHER;
  /** Its place in the source, marks included. */
  start = 0;
  end = 0;
  #at: number;

  constructor(
    private readonly text: string,
    at = 0,
    private readonly exactness: Exactness = 'loose',
  ) {
    this.#at = at;
  }

  /** Reads the next character; false at the end of the text. */
  next(): boolean {
    const { text } = this;
    const at = skipDropped(text, this.#at);
    if (at >= text.length) return false;
    const unit = text.charCodeAt(at);
    const found = classAt(text, at);
    if (found === SPACE) return this.#readSpace(at);
    this.start = at;
    this.end = this.#at = at + widthAt(text, at);
    this.found = found === MARK ? OTHER : found;
    if (found === HYPHEN) this.units = ' ';
    else if (found === APOSTROPHE) this.units = "'";
    else if (found === WORD || found === SOLO) this.#readLetter(unit);
    else this.units = plainWidth(text.slice(at, this.end));
    return true;
  }

  #readLetter(unit: number): void {
    const { text } = this;
    const letterEnd = this.end;
    let at = letterEnd;
    // Marks may follow, with dropped characters between; a dropped character after the last mark is not part of this.
    while (at < text.length && text.charCodeAt(at) >= 128) {
      const after = skipDropped(text, at);
      if (classAt(text, after) !== MARK) break;
      this.end = at = after + widthAt(text, after);
    }
    this.#at = this.end;
    if (this.exactness === 'loose' && this.end === letterEnd && FOLD[unit] !== 0) {
      this.units = String.fromCharCode(FOLD[unit]!);
      return;
    }
    const cluster = withoutDropped(text.slice(this.start, this.end));
    this.units = this.exactness === 'exact' ? plainCluster(cluster) : foldCluster(cluster);
  }

  #readSpace(at: number): boolean {
    const { text } = this;
    const afterSolo = this.found === SOLO;
    let end = at;
    let breaks = false;
    for (;;) {
      const found = classAt(text, end);
      if (end >= text.length || (found !== SPACE && found !== DROP)) break;
      breaks ||= text.charCodeAt(end) === 0x0a;
      end += widthAt(text, end);
    }
    this.#at = end;
    // A line break between two Han characters is the source's wrapping, not a space between words.
    if (breaks && afterSolo && classAt(text, end) === SOLO) return this.next();
    this.start = at;
    this.end = end;
    this.found = SPACE;
    this.units = ' ';
    return true;
  }
}

function withoutDropped(text: string): string {
  let kept = '';
  for (const char of text) if (classOfCodePoint(char.codePointAt(0)!) !== DROP) kept += char;
  return kept;
}

function plainWidth(char: string): string {
  const unit = char.charCodeAt(0);
  return unit >= 0xff00 && unit <= 0xffef ? char.normalize('NFKC') : char;
}

/** A folded text with the place of each of its units in the source. */
export interface Folded {
  text: string;
  /** Source offset where the character of folded unit i starts. */
  starts: Uint32Array;
  /** Source offset where it ends, marks included. */
  ends: Uint32Array;
}

/** Folds a whole text, with a map back to source offsets. */
export function fold(text: string, exactness: Exactness = 'loose'): Folded {
  const reader = new FoldReader(text, 0, exactness);
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  while (reader.next()) {
    folded += reader.units;
    for (let i = 0; i < reader.units.length; i++) {
      starts.push(reader.start);
      ends.push(reader.end);
    }
  }
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A form's text as it is matched, without spaces at its ends; empty if nothing of it can match. */
export function foldForm(text: string, exactness: Exactness = 'loose'): string {
  return (isAscii(text) ? foldAscii(text, exactness) : fold(text, exactness).text).trim();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

/** The same as `fold` for text of ASCII alone: lists have a hundred thousand such forms. */
function foldAscii(text: string, exactness: Exactness): string {
  const joined = text.replace(/[\t-\r ]+/g, ' ').replaceAll('-', ' ');
  return exactness === 'exact' ? joined : joined.toLowerCase();
}
