import type { PartialDate } from '../../core/model/model.ts';
import { readDate } from '../../core/dates/page-date.ts';

/** There is no clock here; no real document is dated later. */
export const ANY_YEAR = 9998;

/**
 * The date in a file's properties, to its day: `2026-01-15T10:00:00Z`, or as in a PDF `D:20260115100000Z`; null if it is
 * none.
 */
export function readFileDate(written: string): PartialDate | null {
  const [, year, month = '', day = ''] = /^\s*D:(\d{4})(\d\d)?(\d\d)?/.exec(written) ?? [];
  return readDate(year ? [year, month, day].filter(Boolean).join('-') : written, ANY_YEAR);
}
