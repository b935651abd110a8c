import type { DateFault } from '../../core/dates/partial-date.ts';
import type { PartialDate } from '../../core/model/model.ts';
import { readerLanguage, say } from '../../locale/say.ts';

/** "17 December 2015", "December 2015" or "2015"; anything but a date is returned unchanged. */
export const formatDate = (date: PartialDate): string => format(date, 'long');

/** "17 Dec 2015", "Dec 2015" or "2015". */
export const formatShortDate = (date: PartialDate): string => format(date, 'short');

function format(date: PartialDate, style: 'long' | 'short'): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const [, month, day] = date.split('-');
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return date;
  return time.toLocaleDateString(readerLanguage(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? style : undefined,
    day: day ? 'numeric' : undefined,
  });
}

/** "2 years before this page"; of a page that is at least a year newer. */
export function formatAge(written: PartialDate, page: PartialDate): string {
  const [from, to] = [written, page].map(date => date.split('-').map(Number));
  const [year = 0, month] = from!;
  const [pageYear = 0, pageMonth] = to!;
  const months = month !== undefined && pageMonth !== undefined ? pageMonth - month : 0;
  return say('yearsBeforePage', { count: Math.round(pageYear - year + months / 12) });
}

export function formatDateFault(fault: DateFault): string {
  switch (fault.code) {
    case 'unreadable':
      return say('dateUnreadable', { text: fault.text });
    case 'month':
      return say('dateNoMonth', { month: fault.month });
    case 'day':
      return say('dateNoDay', { day: fault.day, month: formatDate(fault.month), count: fault.days });
  }
}
