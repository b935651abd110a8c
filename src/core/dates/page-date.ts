import type { PartialDate } from '../model/model.ts';
import { toPartialDate } from './date-parts.ts';

/** Texts of a page that may hold its date, each list the most trusted first. They are read one by one, and no further than needed. */
export interface DateTexts {
  jsonLd: Iterable<string>;
  plain: Iterable<string>;
}

/** Names of meta tags that hold a page's date, the most exact first, in lower case. */
export const DATE_NAMES =
  'article:published_time datepublished dc.date.issued dc.date date pubdate citation_publication_date citation_date'.split(
    ' ',
  );

const EARLIEST_YEAR = 1990;
/** Real pages have a few dozen objects in one JSON-LD script. */
const MAX_JSON_LD_ITEMS = 300;

// A year alone, with a month, or with a month and a day; what may follow a day is a time or a time zone.
const DATE = /^\s*(\d{4})(?:([-/.]?)(\d\d?)(?:\2(\d\d?)(?:[T\s]\s*\d\d?[:\d].*|Z|[+-]\d\d:?\d\d)?)?)?\s*$/is;

/** To its day in the page's own time zone; null for what is ambiguous, before 1990 or after the next year. */
export function readDate(text: string, thisYear: number): PartialDate | null {
  const [, year, joint, month, day] = DATE.exec(text) ?? [];
  if (!year || Number(year) < EARLIEST_YEAR || Number(year) > thisYear + 1) return null;
  // Without a joint, only four digits tell the month from the day.
  if (month && !joint && month.length + (day?.length ?? 0) < 4) return null;
  return toPartialDate({ year, month, day });
}

/** The page's own date: the first that can be read as one, JSON-LD's `datePublished` before all others; never throws. */
export function findPageDate({ jsonLd, plain }: DateTexts, thisYear: number): PartialDate | null {
  for (const text of candidatesIn(jsonLd, plain)) {
    const date = readDate(text, thisYear);
    if (date) return date;
  }
  return null;
}

function* candidatesIn(jsonLd: Iterable<string>, plain: Iterable<string>): Generator<string> {
  for (const text of jsonLd) yield* publishedIn(text);
  yield* plain;
}

function publishedIn(text: string): string[] {
  const found: string[] = [];
  let items: unknown[];
  try {
    items = [JSON.parse(text)];
  } catch {
    return found;
  }
  for (let at = 0; at < items.length && at < MAX_JSON_LD_ITEMS; at++) {
    const item = items[at];
    // Not by spreading: a list of a page's choosing may be longer than a call may have arguments.
    if (Array.isArray(item)) items = items.concat(item.slice(0, MAX_JSON_LD_ITEMS));
    else if (typeof item === 'object' && item !== null) {
      const { datePublished, mainEntity, '@graph': graph } = item as Record<string, unknown>;
      if (typeof datePublished === 'string') found.push(datePublished);
      items.push(graph, mainEntity);
    }
  }
  return found;
}

/** Tells whether a page is more than two years newer than a source, whatever the parts that their dates leave open. */
export function isMuchNewer(page: PartialDate, source: PartialDate): boolean {
  const later = Number(source.slice(0, 4)) + 2 + source.slice(4);
  const length = Math.min(page.length, later.length);
  return page.slice(0, length) > later.slice(0, length);
}
