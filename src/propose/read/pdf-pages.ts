import type { PhraseValue } from '../../core/phrase.ts';
import { pagePlace, type PlacedParagraph } from './document.ts';

/** A piece of text of a page where it stands: its left end and base line from the page's lower left corner. */
export interface PageText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

type Line = Omit<PageText, 'width'>;

type LinedParagraph = Omit<PlacedParagraph, 'text'> & { text: JoinedLines };

/** A line that stands on at least so many pages, and on this share of them, is a running header or footer. */
const MIN_RUNNING_PAGES = 3;
const MIN_RUNNING_SHARE = 0.4;

export function joinPages(pages: readonly (readonly PageText[])[]): PlacedParagraph[] {
  const lines = pages.map(joinLines);
  const running = findRunning(lines);
  const paragraphs: LinedParagraph[] = [];
  const usual = medianOf(lines.flat().map(({ height }) => height));
  const kept = lines.map(page =>
    page.filter((line, at) => !isAtEdge(page, at) || !running.has(plainOf(line.text))),
  );
  const gaps = kept.flatMap(page => page.slice(1).map((line, i) => page[i]!.y - line.y));
  const pitch = medianOf(gaps.filter(gap => gap > 0));
  kept.forEach((page, i) => {
    for (const each of joinParagraphs(page, { place: pagePlace(i + 1), usual, pitch })) paragraphs.push(each);
  });
  return mergeAcrossPages(paragraphs);
}

function joinLines(pieces: readonly PageText[]): Line[] {
  const lines: (Omit<Line, 'text'> & { parts: string[]; end: number; endsInSpace: boolean })[] = [];
  for (const { text, x, y, width, height } of pieces) {
    const last = lines.at(-1);
    const endsInSpace = /\s/.test(text.slice(-1));
    const isSame =
      last && Math.abs(last.y - y) < Math.max(2, Math.min(last.height, height || last.height) * 0.5);
    if (isSame && x >= last.x - 1) {
      const isParted = x - last.end > Math.max(1, last.height * 0.15);
      const needsSpace = isParted && !last.endsInSpace && !/^\s/.test(text);
      last.parts.push(needsSpace ? ` ${text}` : text);
      if (needsSpace || text !== '') last.endsInSpace = text === '' || endsInSpace;
      last.end = x + width;
      last.height = Math.max(last.height, height);
    } else if (text.trim()) lines.push({ parts: [text], x, y, height, end: x + width, endsInSpace });
  }
  return lines.map(({ parts, x, y, height }) => {
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    return { text, x, y, height };
  });
}

const plainOf = (text: string): string => text.replace(/\d+/g, '#');

const isAtEdge = (page: readonly Line[], at: number): boolean => at < 2 || at >= page.length - 2;

function findRunning(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(page.filter((_, at) => isAtEdge(page, at)).map(({ text }) => plainOf(text)));
    for (const text of edges) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const needed = Math.max(MIN_RUNNING_PAGES, pages.length * MIN_RUNNING_SHARE);
  const found = [...counts].filter(([text, count]) => count >= needed || text === '#');
  return new Set(found.map(([text]) => text));
}

function joinParagraphs(
  lines: readonly Line[],
  { place, usual, pitch }: { place: PhraseValue; usual: number; pitch: number },
): LinedParagraph[] {
  const paragraphs: LinedParagraph[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1]!;
    const heading = line.height > usual * 1.15 && line.text.length <= 120;
    const last = paragraphs.at(-1);
    const gap = before ? before.y - line.y : 0;
    const isNew =
      !before ||
      !last ||
      gap > pitch * 1.35 ||
      (gap < 0 && /[.!?:]["”’)]?$/.test(before.text)) ||
      Math.abs(before.height - line.height) > usual * 0.12 ||
      (line.x > before.x + usual * 0.8 && /[.!?:]["”’)]?$/.test(before.text)) ||
      /^(?:[•▪–—*]|\d{1,2}[.)])\s/.test(line.text);
    if (isNew) paragraphs.push({ text: new JoinedLines(line.text), place, heading });
    else last.text.add(line.text);
  });
  return paragraphs;
}

/** The text of several lines. It looks at its end alone, for a paragraph may have all lines of a long document. */
class JoinedLines {
  readonly #parts: string[] = [];
  #end = '';

  constructor(line: string) {
    this.#push(line);
  }

  get end(): string {
    return this.#end;
  }

  add(line: string): void {
    // A hyphen between small letters parted a word.
    if (/\p{Ll}[-‐\u00AD]$/u.test(this.#end) && /^\p{Ll}/u.test(line)) {
      this.#parts.push(this.#parts.pop()!.slice(0, -1));
      this.#end = this.#end.slice(0, -1);
      this.#push(line);
    } else if (/[-‐]$/.test(this.#end) && /^[\p{L}\p{N}]/u.test(line)) this.#push(line);
    // Chinese and Japanese lines need no space between.
    else if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(this.#end) &&
      /^\p{Script=Han}/u.test(line)
    )
      this.#push(line);
    else this.#push(` ${line}`);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#end = (this.#end + text.slice(-4)).slice(-4);
  }

  toString(): string {
    return this.#parts.join('');
  }
}

function mergeAcrossPages(paragraphs: readonly LinedParagraph[]): PlacedParagraph[] {
  const merged: LinedParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = merged.at(-1);
    const text = String(paragraph.text);
    const goesOn =
      last &&
      last.place !== paragraph.place &&
      !last.heading &&
      !paragraph.heading &&
      /[\p{L},;‐-]$/u.test(last.text.end) &&
      /^\p{Ll}/u.test(text);
    if (goesOn) last.text.add(text);
    else merged.push(paragraph);
  }
  return merged.map(paragraph => ({ ...paragraph, text: String(paragraph.text) }));
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
