import type { Phrase, PhraseKey } from '../../core/phrase.ts';
import { aboutField } from '../text/make-fault.ts';
import { toPartialDate } from '../../core/dates/date-parts.ts';
import { parseYearFirst } from '../../core/dates/parse-date.ts';
import { TEXT_PATTERNS, type TextPattern } from '../../core/model/shape.ts';
import { quote } from '../text/clean-text.ts';

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
