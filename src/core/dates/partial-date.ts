import type { PartialDate } from '../model/model.ts';
import { toPartialDate } from './date-parts.ts';
import { joinParts, parseNamedMonth, parseYearFirst } from './parse-date.ts';

export type DateFault =
  | { code: 'unreadable'; text: string }
  | { code: 'month'; month: number }
  /** `month` is a partial date, and `days` how many that month has. */
  | { code: 'day'; day: number; month: PartialDate; days: number };

type WrittenDate = { ok: true; date: PartialDate | undefined } | { ok: false; fault: DateFault };

export function readPartialDate(written: string): WrittenDate {
  const text = written.trim();
  if (text === '') return { ok: true, date: undefined };
  const parts = parseYearFirst(text) ?? parseNamedMonth(text);
  if (!parts) return fail({ code: 'unreadable', text });
  const date = toPartialDate(parts);
  if (date !== null) return { ok: true, date };
  const month = Number(parts.month);
  if (month < 1 || month > 12) return fail({ code: 'month', month });
  const last = new Date(0);
  // Date.UTC would read years under 100 as of the last century.
  last.setUTCFullYear(Number(parts.year), month, 0);
  const shown = joinParts({ ...parts, day: undefined });
  return fail({ code: 'day', day: Number(parts.day), month: shown, days: last.getUTCDate() });
}

const fail = (fault: DateFault): WrittenDate => ({ ok: false, fault });
