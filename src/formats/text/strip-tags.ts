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

/** A name as it is read: plugins write `&amp;` in it. A name that has tags is about these: `<dl>`. */
export function readEntities(name: string): string {
  return /<\/?[a-z!]/i.test(name) ? name : stripTags(name);
}

const BREAKS = new Set('br p div li ul ol dt dd td tr h1 h2 h3 h4 blockquote'.split(' '));
