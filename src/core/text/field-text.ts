/** The longest that one field may be, in UTF-8. */
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

/** Without what could hide or reorder what stands beside it: such a text every format can hold. */
export const cleanField = (text: string): string =>
  cleanText(cleanText(text).replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ''));

export const isTooLong = (text: string): boolean => countBytes(text) > MAX_FIELD_BYTES;

/** In UTF-8; of a text that is short in any case the units of UTF-16, which are no more. */
export function countBytes(text: string): number {
  // No form of UTF-8 needs more than three bytes for a UTF-16 unit, so most texts need no count.
  if (text.length * 3 <= MAX_FIELD_BYTES) return text.length;
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
