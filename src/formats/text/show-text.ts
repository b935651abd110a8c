import { phrase, type Phrase } from '../../core/phrase.ts';
import { aboutField } from './make-fault.ts';

export const MAX_FIELD_BYTES = 10_000;

/** A reader's text as it is kept: composed (NFC), line breaks and tabs read as spaces, nothing at its ends. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  // Whole runs of space are looked at, each once: a pattern that tries at every space of a run takes its square.
  const spaced = text.replace(/[\s\u0085]+/g, run => (BREAK.test(run) ? ' ' : run)).trim();
  // Composing many marks takes the square of their number, and what is this long is refused however it is composed.
  const isCostly = spaced.length > 4 * MAX_FIELD_BYTES || MANY_MARKS.test(spaced);
  return isCostly ? spaced : spaced.normalize('NFC').trim();
}

/** Nearly all texts of many lists: nothing in them is to be done. */
const PLAIN = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
/** No letter of any text bears as many: UAX #15 allows 30 in its Stream-Safe Text Format. */
const MANY_MARKS = /\p{M}{31}/u;
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/;

// Control and bidirectional control characters can hide or reorder what stands beside them.
const REFUSED = /[\p{Cc}\p{Bidi_Control}]/u;
const HALF = /[\uD800-\uDFFF]/u;

/** Why a cleaned text of a field is refused; null if it is not. */
export function findTextFault(text: string): Phrase | null {
  const refused = REFUSED.exec(text)?.[0];
  if (refused !== undefined) {
    const key = /\p{Cc}/u.test(refused) ? 'faultControl' : 'faultDirection';
    return aboutField(key, { character: codePoint(refused) });
  }
  const half = HALF.exec(text)?.[0];
  if (half !== undefined) return aboutField('faultHalfCharacter', { character: codePoint(half) });
  const bytes = utf8Length(text);
  return bytes > MAX_FIELD_BYTES ? aboutField('faultBytes', { bytes, limit: MAX_FIELD_BYTES }) : null;
}

export function showText(text: string): string {
  const shown = cleanText(text.slice(0, 1000)).replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, codePoint);
  const chars = Array.from(shown);
  return chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : shown;
}

export const quote = (text: string): Phrase => phrase('quoted', { text: showText(text) });

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function utf8Length(text: string): number {
  // No form of UTF-8 needs more than three bytes for a UTF-16 unit, so most texts need no count.
  if (text.length * 3 <= MAX_FIELD_BYTES) return text.length;
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
