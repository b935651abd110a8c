import type { PlacedParagraph } from './document.ts';

/** A piece of text of a page where it stands: its left end and base line from the page's lower left corner. */
export interface PageText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

type Line = Omit<PageText, 'width'>;

/** A line that stands on at least so many pages, and on this share of them, is a running header or footer. */
const MIN_RUNNING_PAGES = 3;
const MIN_RUNNING_SHARE = 0.4;

export function joinPages(pages: readonly (readonly PageText[])[]): PlacedParagraph[] {
  const lines = pages.map(joinLines);
  const running = findRunning(lines);
  const paragraphs: PlacedParagraph[] = [];
  const usual = medianOf(lines.flat().map(({ height }) => height));
  const kept = lines.map(page =>
    page.filter((line, at) => !isAtEdge(page, at) || !running.has(plainOf(line.text))),
  );
  const gaps = kept.flatMap(page => page.slice(1).map((line, i) => page[i]!.y - line.y));
  const pitch = medianOf(gaps.filter(gap => gap > 0));
  kept.forEach((page, i) => {
    paragraphs.push(...joinParagraphs(page, { place: `page ${i + 1}`, usual, pitch }));
  });
  return mergeAcrossPages(paragraphs);
}

function joinLines(pieces: readonly PageText[]): Line[] {
  const lines: (Line & { end: number })[] = [];
  for (const { text, x, y, width, height } of pieces) {
    const last = lines.at(-1);
    const isSame =
      last && Math.abs(last.y - y) < Math.max(2, Math.min(last.height, height || last.height) * 0.5);
    if (isSame && x >= last.x - 1) {
      const gap = x - last.end;
      const parts = gap > Math.max(1, last.height * 0.15) && !/\s$/.test(last.text) && !/^\s/.test(text);
      last.text += parts ? ` ${text}` : text;
      last.end = x + width;
      last.height = Math.max(last.height, height);
    } else if (text.trim()) lines.push({ text, x, y, height, end: x + width });
  }
  return lines.map(({ text, x, y, height }) => ({ text: text.replace(/\s+/g, ' ').trim(), x, y, height }));
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
  { place, usual, pitch }: { place: string; usual: number; pitch: number },
): PlacedParagraph[] {
  const paragraphs: PlacedParagraph[] = [];
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
    if (isNew) paragraphs.push({ text: line.text, place, heading });
    else last.text = joinTexts(last.text, line.text);
  });
  return paragraphs;
}

/** Two lines as one: a hyphen between small letters parted a word. */
function joinTexts(a: string, b: string): string {
  if (/\p{Ll}[-‐\u00AD]$/u.test(a) && /^\p{Ll}/u.test(b)) return a.slice(0, -1) + b;
  if (/[-‐]$/.test(a) && /^[\p{L}\p{N}]/u.test(b)) return a + b;
  // Chinese and Japanese lines need no space between.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u.test(a) && /^\p{Script=Han}/u.test(b))
    return a + b;
  return `${a} ${b}`;
}

function mergeAcrossPages(paragraphs: readonly PlacedParagraph[]): PlacedParagraph[] {
  const merged: PlacedParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = merged.at(-1);
    const goesOn =
      last &&
      last.place !== paragraph.place &&
      !last.heading &&
      !paragraph.heading &&
      /[\p{L},;‐-]$/u.test(last.text) &&
      /^\p{Ll}/u.test(paragraph.text);
    if (goesOn) last.text = joinTexts(last.text, paragraph.text);
    else merged.push({ ...paragraph });
  }
  return merged;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
