import type { Phrase, PhraseKey } from '../../core/phrase.ts';
import { aboutField } from '../text/make-fault.ts';
import { toPartialDate } from '../../core/dates/date-parts.ts';
import { parseYearFirst } from '../../core/dates/parse-date.ts';
import { TEXT_PATTERNS, type TextPattern } from '../../core/model/shape.ts';
import { countBytes, MAX_FIELD_BYTES } from '../../core/text/field-text.ts';
import { formatCodePoint } from '../../core/text/unseen-characters.ts';
import { quote } from '../text/show-text.ts';

const EXPECTED: Record<TextPattern, PhraseKey> = {
  language: 'wantedLanguage',
  link: 'wantedLink',
  sha256: 'wantedSha256',
  date: 'wantedDate',
};

/** Null where nothing is wrong. */
export function findPatternFault(pattern: TextPattern, value: string): Phrase | null {
  const isRight = TEXT_PATTERNS[pattern].test(value) && (pattern !== 'date' || isRealDate(value));
  return isRight
    ? null
    : aboutField('faultMustBeSays', { wanted: { key: EXPECTED[pattern] }, given: quote(value) });
}

function isRealDate(value: string): boolean {
  const parts = parseYearFirst(value);
  return parts !== null && toPartialDate(parts) !== null;
}

// Control and bidirectional control characters can hide or reorder what stands beside them.
const REFUSED = /[\p{Cc}\p{Bidi_Control}]/u;
const HALF = /[\uD800-\uDFFF]/u;

/** Why a cleaned text of a field is refused; null if it is not. */
export function findTextFault(text: string): Phrase | null {
  const refused = REFUSED.exec(text)?.[0];
  if (refused !== undefined) {
    const key = /\p{Cc}/u.test(refused) ? 'faultControl' : 'faultDirection';
    return aboutField(key, { character: formatCodePoint(refused) });
  }
  const half = HALF.exec(text)?.[0];
  if (half !== undefined) return aboutField('faultHalfCharacter', { character: formatCodePoint(half) });
  const bytes = countBytes(text);
  return bytes > MAX_FIELD_BYTES ? aboutField('faultBytes', { bytes, limit: MAX_FIELD_BYTES }) : null;
}
