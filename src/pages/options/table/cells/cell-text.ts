import type { Entry, Form } from '../../../../core/model/model.ts';
import { isSameLanguage } from '../../../../core/text/language-tag.ts';

export const CELLS = [
  ['headword', 'columnTerm'],
  ['summary', 'columnDefinition'],
  ['translation', 'columnTranslation'],
  ['spellings', 'columnSpellings'],
] as const;
export type CellName = (typeof CELLS)[number][0];
export type CellTexts = Record<CellName, string>;

export const EMPTY_ROW: CellTexts = { headword: '', summary: '', translation: '', spellings: '' };

/** A spelling in another language than the list's. */
export const isTranslation = ({ language }: Form, listLanguage: string): boolean =>
  language !== undefined && !isSameLanguage(language, listLanguage);

/** Spellings of the list's language beside the term itself. */
export const isOther = (form: Form, { headword }: Pick<Entry, 'headword'>, listLanguage: string): boolean =>
  form.text !== headword && !isTranslation(form, listLanguage);

/** Several texts have semicolons between them. */
export function textOf(entry: Entry, name: CellName, listLanguage: string): string {
  if (name === 'headword' || name === 'summary') return entry[name];
  const isIn = (form: Form): boolean =>
    name === 'translation' ? isTranslation(form, listLanguage) : isOther(form, entry, listLanguage);
  return entry.forms
    .filter(isIn)
    .map(({ text }) => text)
    .join('; ');
}

export const isEmptyRow = (texts: CellTexts): boolean => CELLS.every(([name]) => texts[name] === '');
