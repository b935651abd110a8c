import { toPartialDate } from '../../core/dates/date-parts.ts';
import { parseYearFirst } from '../../core/dates/parse-date.ts';
import { TEXT_PATTERNS, type TextPattern } from '../../core/model/shape.ts';
import { quote } from '../text/clean-text.ts';

const EXPECTED: Record<TextPattern, string> = {
  language: 'a language tag such as en or zh-Hans',
  link: 'an address that starts with https:// or http://',
  sha256: 'a SHA-256 of 64 hexadecimal digits',
  date: 'a date such as 2015-12-17, 2015-12 or 2015',
};

/** The end of a sentence that starts with the field; null where nothing is wrong. */
export function findPatternFault(pattern: TextPattern, value: string): string | null {
  const isRight = TEXT_PATTERNS[pattern].test(value) && (pattern !== 'date' || isRealDate(value));
  return isRight ? null : `must be ${EXPECTED[pattern]}; it says ${quote(value)}`;
}

function isRealDate(value: string): boolean {
  const parts = parseYearFirst(value);
  return parts !== null && toPartialDate(parts) !== null;
}
