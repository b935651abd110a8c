import { phrase, type Phrase } from '../../core/phrase.ts';
import { SaxesParser } from 'saxes';
import { pagePlace, paragraphPlace, type PlacedParagraph } from './document.ts';

/** No document nests deeper; one that does is made to exhaust the stack. */
const MAX_DEPTH = 400;

const HEADING = /^(?:heading|title|subtitle|berschrift|überschrift|titre|título|titulo)\s*\d?/i;

export class WordError extends Error {
  constructor(readonly reason: Phrase) {
    super(reason.key);
  }
}

/** Parses XML without a document type; throws where there is one, or where it is broken. */
function parseXml(
  xml: Iterable<string>,
  on: {
    open: (name: string, attributes: Record<string, string>) => void;
    close: (name: string) => void;
    text: (text: string) => void;
  },
): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new WordError(phrase('documentDoctype'));
  });
  parser.on('error', error => {
    throw new Error(error.message.replace(/^[^:]*:\d+:\d+:\s*/, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) throw new WordError(phrase('documentNested'));
    on.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    on.close(name);
  });
  parser.on('text', on.text);
  for (const piece of xml) parser.write(piece);
  parser.close();
}

interface Paragraph {
  text: string;
  /** Asked at each page: to look at the text so far would take the square of its length. */
  isBlank: boolean;
  heading: boolean;
  page: number;
}

/** The XML may come in pieces: a long text need not be in the memory as a whole. */
export function readWordText(xml: Iterable<string>): {
  paragraphs: PlacedParagraph[];
  language: string | null;
} {
  const found: Paragraph[] = [];
  let language: string | null = null;
  let page = 1;
  let hasPages = false;
  let skipping = 0;
  let inText = false;
  /** Paragraphs may stand inside others, in text boxes. */
  const open: Paragraph[] = [];
  parseXml(xml, {
    open(name, attributes) {
      // Word writes the text box again, for older programs.
      if (skipping || name === 'mc:Fallback') {
        skipping++;
        return;
      }
      const paragraph = open.at(-1);
      const value = attributes['w:val'];
      if (name === 'w:p') open.push({ text: '', isBlank: true, heading: false, page });
      else if (name === 'w:t') inText = true;
      else if (name === 'w:lastRenderedPageBreak') {
        page++;
        hasPages = true;
        if (paragraph?.isBlank) paragraph.page = page;
      } else if (!paragraph) return;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') paragraph.text += ' ';
      else if (name === 'w:noBreakHyphen') {
        paragraph.text += '-';
        paragraph.isBlank = false;
      } else if (name === 'w:pStyle' || name === 'w:outlineLvl') {
        paragraph.heading ||= name === 'w:outlineLvl' ? Number(value) < 9 : HEADING.test(value ?? '');
      } else if (name === 'w:lang') language ??= value ?? null;
    },
    close(name) {
      if (skipping) {
        skipping--;
        return;
      }
      if (name === 'w:t') inText = false;
      if (name !== 'w:p') return;
      const done = open.pop();
      if (done && !done.isBlank) found.push({ ...done, text: done.text.replace(/\s+/g, ' ').trim() });
    },
    text(text) {
      const paragraph = open.at(-1);
      if (skipping || !inText || !paragraph) return;
      paragraph.text += text;
      paragraph.isBlank &&= text.trim() === '';
    },
  });
  const paragraphs = found.map(({ text, heading, page: at }, i) => ({
    text,
    heading,
    place: hasPages ? pagePlace(at) : paragraphPlace(i + 1),
  }));
  return { paragraphs, language };
}

export function readWordProperties(xml: Iterable<string>): { title: string; date: string } {
  const found = new Map<string, string>();
  let open = '';
  parseXml(xml, {
    open: name => void (open = name),
    close: () => void (open = ''),
    text: text => void found.set(open, (found.get(open) ?? '') + text),
  });
  const get = (name: string): string => found.get(name)?.replace(/\s+/g, ' ').trim() ?? '';
  return { title: get('dc:title'), date: get('dcterms:modified') || get('dcterms:created') };
}
