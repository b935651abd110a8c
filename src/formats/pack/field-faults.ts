import { toPartialDate } from '../../core/dates/date-parts.ts';
import { parseYearFirst } from '../../core/dates/parse-date.ts';
import { TEXT_PATTERNS } from '../../core/model/shape.ts';
import { quote } from '../text/clean-text.ts';

// Each answer is the end of a sentence that starts with the field, or null where nothing is wrong.

export function findLanguageFault(value: string): string | null {
  return TEXT_PATTERNS.language.test(value) ? null : mustBe('a language tag such as en or zh-Hans', value);
}

export function findLinkFault(value: string): string | null {
  return TEXT_PATTERNS.link.test(value)
    ? null
    : mustBe('an address that starts with https:// or http://', value);
}

export function findHashFault(value: string): string | null {
  return TEXT_PATTERNS.sha256.test(value) ? null : mustBe('a SHA-256 of 64 hexadecimal digits', value);
}

export function findDateFault(value: string): string | null {
  const parts = TEXT_PATTERNS.date.test(value) ? parseYearFirst(value) : null;
  return parts && toPartialDate(parts) !== null
    ? null
    : mustBe('a date such as 2015-12-17, 2015-12 or 2015', value);
}

function mustBe(what: string, value: string): string {
  return `must be ${what}; it says ${quote(value)}`;
}
