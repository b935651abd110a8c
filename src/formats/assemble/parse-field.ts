import { joinParts, parseTableDate } from '../../core/dates/parse-date.ts';
import { cleanText, findTextFault } from '../text/clean-text.ts';
import { findDateFault, findLanguageFault, findLinkFault } from '../pack/field-faults.ts';
import { readLanguage } from '../text/read-language.ts';
import type { Fault } from './read-list.ts';

/** A place of a file, and where what is wrong there is noted. */
export interface Place {
  file: string;
  place: string | null;
  faults: Fault[];
}

/** Notes that a field of a place is not taken, and why. */
export function noteFault(at: Place, field: string | null, reason: string): undefined {
  at.faults.push({ file: at.file, place: at.place, field, reason });
}

/** A field's text, cleaned; undefined where there is none or it may not be kept, which is noted. */
export function parseText(at: Place, field: string, written: string | undefined): string | undefined {
  const text = cleanText(written ?? '');
  if (text === '') return undefined;
  const fault = findTextFault(text);
  return fault === null ? text : noteFault(at, field, fault);
}

/** A field's date, also where it is written as spreadsheets do. */
export function parseDateField(at: Place, field: string, written: string | undefined): string | undefined {
  const text = parseText(at, field, written);
  const parts = parseTableDate(text ?? '');
  const value = parts ? joinParts(parts) : text;
  return value && takeChecked({ at, field, value, findFault: findDateFault });
}

/** A field's language as a tag; one that is a tag already stays as it is. */
export function parseLanguage(at: Place, field: string, written: string | undefined): string | undefined {
  const text = parseText(at, field, written);
  const value = text && findLanguageFault(text) === null ? text : readLanguage(text ?? '');
  return text && takeChecked({ at, field, value, findFault: findLanguageFault });
}

/** A field's link; one that starts with `www.` is meant as https. */
export function parseLink(at: Place, field: string, written: string | undefined): string | undefined {
  const text = parseText(at, field, written);
  const value = text?.replace(/^www\./i, 'https://$&');
  return value && takeChecked({ at, field, value, findFault: findLinkFault });
}

interface Checked {
  at: Place;
  field: string;
  value: string;
  findFault: (value: string) => string | null;
}

function takeChecked({ at, field, value, findFault }: Checked): string | undefined {
  const fault = findFault(value) ?? findTextFault(value);
  return fault === null ? value : noteFault(at, field, fault);
}
