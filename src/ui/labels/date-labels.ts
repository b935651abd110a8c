import type { DateFault } from '../../core/dates/partial-date.ts';
import type { PartialDate } from '../../core/model/model.ts';

/** "17 December 2015", "December 2015" or "2015"; anything but a date is returned unchanged. */
export function formatDate(date: PartialDate): string {
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

/** "written in December 2015; this page is from March 2021". */
export function formatAge(written: PartialDate, page: PartialDate): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written);
  return `written ${isDay ? 'on' : 'in'} ${formatDate(written)}; this page is from ${formatDate(page)}`;
}

export function formatDateFault(fault: DateFault): string {
  switch (fault.code) {
    case 'unreadable':
      return `Write the date as 2015-12-17, 2015-12 or 2015; “${fault.text}” is none of them.`;
    case 'month':
      return `There is no month ${fault.month}.`;
    case 'day':
      return `There is no day ${fault.day} in ${formatDate(fault.month)}: it has ${fault.days} days.`;
  }
}
