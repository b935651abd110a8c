import { parseHtml } from './parse-html.ts';

export function stripTags(text: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:#\w+|[a-z]+\d*);/i.test(text)) return text;
  let words = '';
  // Blocks and line breaks part words.
  const part = (name: string): void => {
    if (BREAKS.has(name)) words += ' ';
  };
  const isRead = parseHtml(text, { text: each => void (words += each), open: part, close: part });
  if (!isRead) return text;
  return words.replace(/\s+/g, ' ').trim() || text;
}

const BREAKS = new Set('br p div li ul ol dt dd td tr h1 h2 h3 h4 blockquote'.split(' '));

/** The text with `&amp;` and its like read, but with its tags: a name that has some is about these: `<dl>`. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:[a-z]{2,30}\d{0,2}|#\d{2,7}|#x[\da-f]{2,6});/gi, entity => {
    let read = '';
    parseHtml(entity, { text: each => void (read += each), open: () => {}, close: () => {} });
    return read;
  });
}

/** Markup has ends or breaks; a text that only names an element ("the <dl> element") has none. */
const MARKUP = /<\/[a-z][a-z\d]{0,9}\s*>|<(?:br|p|hr|li)\s*\/?>/i;

export const readMarkup = (text: string): string =>
  MARKUP.test(text) ? stripTags(text) : readEntities(text);
