import type { PartialDate, StatementKind } from '../../core/model.ts';

/** The kinds of statement by their names: told apart by the word first, by colour second. */
export const STATEMENT_NAMES: Record<StatementKind, string> = {
  reported: 'Reported',
  position: 'Position',
  commentary: 'Commentary',
  characterisation: 'Wording',
};

/** "1 mention", "2 mentions", "1,200 entries". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A date as far as it is known: "17 December 2015", "December 2015", "2015"; what is no date comes back as it is. */
export function sayDate(date: PartialDate): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const [, month, day] = date.split('-');
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return date;
  return time.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  });
}

/** The name of a site as a reader knows it. */
export function saySite(site: string): string {
  return site === 'files' ? 'files on this device' : site;
}
