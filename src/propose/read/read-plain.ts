import { paragraphPlace, type PlacedParagraph, type PlacedText } from './document.ts';

/** "P12: …". */
const LABEL = /^(\p{Lu}{0,3}\d{1,4}):\s+/u;
const MAX_HEADING_CHARS = 120;

/** The title is empty where there is none. Paragraphs are separated by empty lines, or by line ends where there are none. */
export function readPlain(text: string, name: string): PlacedText {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\u000C', '\n\n');
  const blocks = splitBlocks(clean);
  const paragraphs = blocks.map((block, i): PlacedParagraph => {
    const label = LABEL.exec(block)?.[1];
    return {
      text: label ? block.slice(block.indexOf(':') + 1).trim() : block,
      place: label ?? paragraphPlace(i + 1),
      heading: isHeading(block),
    };
  });
  const first = paragraphs[0];
  const hasTitle = first !== undefined && first.heading && paragraphs.length > 1;
  return { title: hasTitle ? first.text : nameOf(name), language: null, paragraphs };
}

export const titleOf = (paragraphs: readonly PlacedParagraph[], name: string): string =>
  paragraphs.find(({ heading }) => heading)?.text || nameOf(name);

function nameOf(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,8}$/, '');
}

function splitBlocks(text: string): string[] {
  const byBlank = text.split(/\n[^\S\n]*\n\s*/);
  const lines = text.split('\n');
  // Wrapped text has its paragraphs between empty lines; other text has a paragraph a line.
  const isWrapped = byBlank.length > 1 && byBlank.length * 12 > lines.length;
  const isLabelled = lines.filter(line => LABEL.test(line)).length * 2 > lines.length;
  const blocks = isWrapped && !isLabelled ? byBlank : lines;
  return blocks.map(block => block.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

export function isHeading(line: string): boolean {
  return (
    line.length <= MAX_HEADING_CHARS &&
    !/[.!?:;,。！？：；]["”’)]*$/.test(line) &&
    line.split(/\s+/).length <= 14
  );
}
