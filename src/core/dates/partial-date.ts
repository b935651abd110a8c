import type { PartialDate } from '../model/model.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

export type DateFault =
  | { code: 'unreadable'; text: string }
  | { code: 'month'; month: number }
  /** `month` is a partial date, and `days` how many that month has. */
  | { code: 'day'; day: number; month: PartialDate; days: number };

type WrittenDate = { ok: true; date: PartialDate | undefined } | { ok: false; fault: DateFault };

/** Reads a date as far as it is known: `2015-12-17`, `2015-12`, `2015`, "17 December 2015", "Dec 2015"; nothing is no date. */
export function readPartialDate(written: string): WrittenDate {
  const text = written.trim();
  if (text === '') return { ok: true, date: undefined };
  const parts = readNumbers(text) ?? readNames(text);
  if (!parts) return fail({ code: 'unreadable', text });
  const { year, month, day } = parts;
  if (month !== undefined && (month < 1 || month > 12)) return fail({ code: 'month', month });
  const last = new Date(Date.UTC(year, month ?? 1, 0));
  // Years under 100 would be read as of the last century.
  last.setUTCFullYear(year, month ?? 1, 0);
  const days = last.getUTCDate();
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  const upToMonth = [pad(year, 4), ...(month === undefined ? [] : [pad(month, 2)])].join('-');
  if (day === undefined) return { ok: true, date: upToMonth };
  if (day < 1 || day > days) return fail({ code: 'day', day, month: upToMonth, days });
  return { ok: true, date: `${upToMonth}-${pad(day, 2)}` };
}

interface Parts {
  year: number;
  month?: number;
  day?: number;
}

const fail = (fault: DateFault): WrittenDate => ({ ok: false, fault });

function readNumbers(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(text) ?? [];
  if (!year) return null;
  return { year: Number(year), ...numbered(month, day) };
}

function numbered(month?: string, day?: string): Partial<Parts> {
  return {
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** "17 December 2015", "December 17, 2015", "Dec. 2015". */
function readNames(text: string): Parts | null {
  const words = text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .split(/[\s,.]+/)
    .filter(Boolean);
  const names = words.filter(word => /^[a-z]{3,}$/.test(word));
  const month = MONTHS.findIndex(name => names.length === 1 && name.startsWith(names[0])) + 1;
  const years = words.filter(word => /^\d{4}$/.test(word));
  const days = words.filter(word => /^\d{1,2}$/.test(word));
  if (!month || years.length !== 1 || days.length > 1 || words.length !== 2 + days.length) return null;
  return { year: Number(years[0]), month, ...(days.length ? { day: Number(days[0]) } : {}) };
}
