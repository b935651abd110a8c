import type { PartialDate } from '../model/model.ts';

/** A date as far as a text gives it, in its digits; the parts need not be ones of the calendar. */
export interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

/** Null where the calendar has no such month or day. */
export function toPartialDate({ year, month, day }: DateParts): PartialDate | null {
  if (!month) return year;
  const time = new Date(`${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`);
  // 30 February is 2 March in one browser and no date in another.
  return time.getUTCMonth() + 1 === Number(month) ? time.toISOString().slice(0, day ? 10 : 7) : null;
}
