import { cleanText } from '../../formats/text/clean-text.ts';
import { findLanguageFault, findLinkFault } from '../../formats/pack/field-faults.ts';
import type { PlacedText } from './document.ts';

/** Characters that no pack holds, or that only say where a line may end. */
const UNSEEN = /[\p{Bidi_Control}\p{Cs}\u00AD\u200B\u2060\uFEFF]/gu;
const CONTROL = /\p{Cc}/gu;

/** No document has a longer title; what does has its first paragraph there. */
const MAX_TITLE_CHARS = 200;

/** The document as a pack can hold it: its texts without control characters, its language and address only if valid. */
export function cleanDocument({ title, language, link, date, paragraphs }: PlacedText): PlacedText {
  const name = clean(title).slice(0, MAX_TITLE_CHARS).trim();
  const tag = language?.replaceAll('_', '-') ?? null;
  return {
    title: name || 'Document',
    language: tag !== null && findLanguageFault(tag) === null ? tag : null,
    ...(link !== undefined && findLinkFault(link) === null ? { link } : {}),
    ...(date ? { date } : {}),
    paragraphs: paragraphs.flatMap(({ text, defined, ...rest }) => {
      const cleaned = clean(text);
      if (cleaned === '') return [];
      const terms = defined?.map(clean).filter(term => term !== '');
      return { ...rest, text: cleaned, ...(terms?.length ? { defined: terms } : {}) };
    }),
  };
}

const clean = (text: string): string =>
  cleanText(text.replace(UNSEEN, '').replace(CONTROL, ' ').replace(/ {2,}/g, ' '));
