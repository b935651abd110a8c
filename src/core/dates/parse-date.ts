import type { DateParts } from './date-parts.ts';

const YEAR_FIRST =
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?)?)?$/;
const CHINESE = /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/;
const DAY_FIRST = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?: \d{1,2}:\d\d.*)?$/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: \d{1,2}:\d\d.*)?$/;
const PDF = /^\s*D:(?<year>\d{4})(?<month>\d\d)?(?<day>\d\d)?/;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const partsOf = (match: RegExpExecArray | null): DateParts | null =>
  match ? { ...(match.groups as unknown as DateParts) } : null;

/** The parts with hyphens between, also where the calendar has no such date. */
export const joinParts = ({ year, month, day }: DateParts): string =>
  [year, month, day].flatMap(part => part?.padStart(2, '0') ?? []).join('-');

export const parseYearFirst = (text: string): DateParts | null => partsOf(YEAR_FIRST.exec(text));

/** `D:20260115100000Z`, as PDF files have it. */
export const parsePdfDate = (text: string): DateParts | null => partsOf(PDF.exec(text));

/** Only the year is known if day and month cannot be told apart (3/4/2015). */
export function parseTableDate(text: string): DateParts | null {
  const named = parseYearFirst(text) ?? partsOf(CHINESE.exec(text) ?? DAY_FIRST.exec(text));
  if (named) return named;
  const slashes = SLASHES.exec(text);
  if (!slashes) return null;
  const [first, second, year] = slashes.slice(1) as [string, string, string];
  if (Number(first) > 12) return { year, month: second, day: first };
  return Number(second) > 12 || first === second ? { year, month: first, day: second } : { year };
}

/** "17 December 2015", "December 17th, 2015", "Dec. 2015". */
export function parseNamedMonth(text: string): DateParts | null {
  const words = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .split(/[\s,.]+/)
    .filter(Boolean);
  const [name, ...names] = words.filter(word => /^[a-z]{3,}$/.test(word));
  const [year, ...years] = words.filter(word => /^\d{4}$/.test(word));
  const [day, ...days] = words.filter(word => /^\d{1,2}$/.test(word));
  const month = name === undefined ? 0 : MONTHS.findIndex(each => each.startsWith(name)) + 1;
  const isOnce = names.length + years.length + days.length === 0;
  if (!month || !isOnce || year === undefined || words.length !== (day === undefined ? 2 : 3)) return null;
  return { year, month: String(month), day };
}
