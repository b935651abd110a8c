import { phrase, type Phrase } from '../../core/phrase.ts';
import { cleanText } from '../../core/text/field-text.ts';
import { formatCodePoint } from '../../core/text/unseen-characters.ts';

export function showText(text: string): string {
  const shown = cleanText(text.slice(0, 1000)).replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, formatCodePoint);
  const chars = Array.from(shown);
  return chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : shown;
}

export const quote = (text: string): Phrase => phrase('quoted', { text: showText(text) });
