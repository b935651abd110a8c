import type { PartialDate } from '../model/model.ts';
import { toPartialDate } from './date-parts.ts';
import { formatDate } from './format-date.ts';
import { joinParts, parseNamedMonth, parseYearFirst } from './parse-date.ts';

/** A date that a reader wrote: how it is stored, or a sentence on what is wrong with it. */
export type WrittenDate = { ok: true; date: PartialDate | undefined } | { ok: false; fault: string };

export function readPartialDate(written: string): WrittenDate {
  const text = written.trim();
  if (text === '') return { ok: true, date: undefined };
  const parts = parseYearFirst(text) ?? parseNamedMonth(text);
  if (!parts) return fail(`Write the date as 2015-12-17, 2015-12 or 2015; “${text}” is none of them.`);
  const date = toPartialDate(parts);
  if (date !== null) return { ok: true, date };
  const month = Number(parts.month);
  if (month < 1 || month > 12) return fail(`There is no month ${month}.`);
  const last = new Date(0);
  // Date.UTC would read years under 100 as of the last century.
  last.setUTCFullYear(Number(parts.year), month, 0);
  const shown = formatDate(joinParts({ ...parts, day: undefined }));
  return fail(`There is no day ${Number(parts.day)} in ${shown}: it has ${last.getUTCDate()} days.`);
}

const fail = (fault: string): WrittenDate => ({ ok: false, fault });
