import { say } from '../../locale/say.ts';

/** The longest that one field may be, in bytes of UTF-8; lists are exchanged with the same limit. */
const MOST_BYTES = 10_000;

const BREAKS = /[\s\u0085]*[\t\n\v\f\r\u0085\u2028\u2029][\s\u0085]*/g;

/** A text that every format can hold: one line, composed, without what could hide or reorder what stands beside it. */
export function cleanField(text: string): string {
  return text
    .replace(BREAKS, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
    .normalize('NFC')
    .trim();
}

export function isTooLong(text: string): boolean {
  // No character needs more than three bytes for a UTF-16 unit.
  return text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES;
}

/** What is wrong with a text that cannot be saved as it is; undefined for any other. */
export const findLengthFault = (text: string): string | undefined =>
  isTooLong(text) ? say('fieldTooLong') : undefined;
