const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?)?$/;
const DAY_FIRST = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: \d{1,2}:\d\d.*)?$/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: \d{1,2}:\d\d.*)?$/;
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;

/**
 * A date as packs have it, where a text is one that spreadsheets and terminology tools write; else the text itself.
 * Where day and month cannot be told apart (3/4/2015), only the year is known.
 */
export function readDate(text: string): string {
  const iso = ISO.exec(text) ?? CHINESE.exec(text);
  if (iso) return joinDate(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return joinDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const [, first, second, year] = SLASHES.exec(text) ?? [];
  if (!year) return text;
  if (Number(first) > 12) return joinDate(year, second, first);
  if (Number(second) > 12 || first === second) return joinDate(year, first, second);
  return year;
}

function joinDate(...parts: (string | undefined)[]): string {
  return parts
    .filter(part => part !== undefined)
    .map(part => part.padStart(2, '0'))
    .join('-');
}
