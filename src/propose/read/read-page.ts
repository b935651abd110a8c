import type { PageText } from '../../core/messages/protocol.ts';
import type { PlacedText } from './document.ts';

const MAX_TERM_CHARS = 80;

export function readPage({ title, url, language, date, blocks }: PageText): PlacedText {
  const paragraphs = blocks
    .filter(({ text }) => text !== '')
    .map(({ text, heading, defined = [] }, i) => {
      const terms = defined.filter(term => term.length <= MAX_TERM_CHARS);
      return { text, heading, place: `paragraph ${i + 1}`, ...(terms.length ? { defined: terms } : {}) };
    });
  const isLinkable = /^https?:/.test(url);
  const name = title.replace(/\s+/g, ' ').trim();
  return {
    title: name || paragraphs.find(({ heading }) => heading)?.text || 'A page',
    language,
    ...(isLinkable ? { link: url } : {}),
    ...(date ? { date } : {}),
    paragraphs,
  };
}
