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

/** `exact` keeps case and accents. */
export type Exactness = 'loose' | 'exact';

/** Resolves surrogate pairs; OTHER at the end of the text. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  const found = CLASS[unit] || classify(unit);
  return found === SURROGATE ? classOfCodePoint(text.codePointAt(at)!) : found;
}

/** In UTF-16 units; 1 for an unpaired surrogate. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

export function skipDropped(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === DROP) at += widthAt(text, at);
  return at;
}

/** Holds the last character itself, to allocate nothing per character. White space and hyphens read as one space. */
export class FoldReader {
  units = '';
  /** WORD, SOLO, SPACE, HYPHEN, APOSTROPHE or OTHER. */
  found = OTHER;
  /** Source offsets, marks included. */
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
    // Marks may follow after dropped characters; a dropped character after the last mark does not belong here.
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
    // A line break between two Han characters wraps the source and is not a space.
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

export function plainWidth(char: string): string {
  const unit = char.charCodeAt(0);
  return unit >= 0xff00 && unit <= 0xffef ? char.normalize('NFKC') : char;
}

export function fold(text: string, exactness: Exactness = 'loose'): string {
  const reader = new FoldReader(text, 0, exactness);
  let folded = '';
  while (reader.next()) folded += reader.units;
  return folded;
}

/** Trimmed; empty if nothing of the form can match. */
export function foldForm(text: string, exactness: Exactness = 'loose'): string {
  return (isAscii(text) ? foldAscii(text, exactness) : fold(text, exactness)).trim();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

/** Equals `fold` for ASCII: lists have a hundred thousand such forms. */
function foldAscii(text: string, exactness: Exactness): string {
  const joined = text.replace(/[\t-\r ]+/g, ' ').replaceAll('-', ' ');
  return exactness === 'exact' ? joined : joined.toLowerCase();
}
