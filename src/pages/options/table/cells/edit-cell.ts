import type { Entry, Form } from '../../../../core/model/model.ts';
import { makeId } from '../../../../core/model/ids.ts';
import { say } from '../../../../locale/say.ts';
import { cleanField } from '../../../../core/text/field-text.ts';
import { findLengthFault } from '../../../../ui/editor/length-fault.ts';
import { isOther, isTranslation, textOf, type CellName, type CellTexts } from './cell-text.ts';
import { readTranslation, type List } from './translation-language.ts';

export interface CellFault {
  column: CellName;
  fault: string;
}

export type CellEdit = { fields: Partial<Entry> } | CellFault;

/** The change of an entry by a text written into a cell, or why it cannot be kept. */
export function editCell(entry: Entry, column: CellName, typed: string, list: List): CellEdit {
  const text = cleanField(typed);
  const refuse = (fault: string): CellFault => ({ column, fault });
  const lengthFault = findLengthFault(text);
  if (lengthFault !== undefined) return refuse(lengthFault);
  if (column === 'summary') return { fields: { summary: text } };
  if (column === 'headword') {
    if (text === '') return refuse(say('cellNoName', { term: entry.headword }));
    return { fields: rename(entry, text, list.language) };
  }
  const forms = column === 'translation' ? translate(entry, text, list) : spell(entry, text, list);
  return typeof forms === 'string' ? refuse(forms) : { fields: { forms } };
}

/** The entry of a row that was written or pasted; `taken` are the ids of the list. */
export function makeEntry(texts: CellTexts, list: List, taken: Iterable<string>): Entry | CellFault {
  const headword = cleanField(texts.headword);
  if (headword === '') return { column: 'headword', fault: say('cellNoTerm') };
  let entry: Entry = {
    id: makeId(headword, taken),
    headword,
    kind: 'concept',
    summary: '',
    forms: [{ text: headword, gate: 'always' }],
    related: [],
    statements: [],
  };
  for (const column of ['headword', 'summary', 'translation', 'spellings'] as const) {
    const edit = editCell(entry, column, texts[column], list);
    if ('fault' in edit) return edit;
    entry = { ...entry, ...edit.fields };
  }
  return entry;
}

/** `known` are the terms of the list in lower case. */
export const findRepetition = (headword: string, known: ReadonlySet<string>): string | null =>
  known.has(headword.toLowerCase()) ? say('cellRepeated', { term: headword }) : null;

/** The spelling that is the term itself follows its name. */
function rename(entry: Entry, headword: string, language: string): Partial<Entry> {
  const isOwn = (form: Form, text: string): boolean => form.text === text && !isTranslation(form, language);
  const isThere = entry.headword !== headword && entry.forms.some(form => isOwn(form, headword));
  const forms = entry.forms.flatMap(form =>
    isOwn(form, entry.headword) ? (isThere ? [] : { ...form, text: headword }) : form,
  );
  return { headword, forms };
}

function translate(entry: Entry, text: string, list: List): Form[] | string {
  const old = entry.forms.filter(form => isTranslation(form, list.language));
  if (isOneText(entry, 'translation', list)) return say('cellSemicolon');
  const forms: Form[] = [];
  for (const each of split(text)) {
    const kept = old.find(form => form.text === each);
    const { text: translated, language } = readTranslation(each, list);
    if (!kept && language === null) return say('cellNoLanguage', { text: each });
    const first = entry.forms[0];
    forms.push(kept ?? { text: translated, gate: first?.gate ?? 'always', language: language! });
  }
  return [...entry.forms.filter(form => !isTranslation(form, list.language)), ...forms];
}

function spell(entry: Entry, text: string, list: List): Form[] | string {
  if (isOneText(entry, 'spellings', list)) return say('cellSemicolon');
  const { language } = list;
  const own = entry.forms.filter(form => form.text === entry.headword && !isTranslation(form, language));
  const others = split(text)
    .filter(each => each !== entry.headword)
    .map(
      each =>
        entry.forms.find(form => form.text === each && !isTranslation(form, language)) ?? {
          text: each,
          gate: entry.forms[0]?.gate ?? 'always',
        },
    );
  if (own.length + others.length === 0) return say('cellNoSpelling');
  return [...own, ...others, ...entry.forms.filter(form => isTranslation(form, language))];
}

/** A semicolon inside a text cannot be told from one between texts. */
const isOneText = (entry: Entry, column: 'translation' | 'spellings', { language }: List): boolean =>
  entry.forms.some(
    form =>
      form.text.includes(';') &&
      (column === 'translation' ? isTranslation(form, language) : isOther(form, entry, language)),
  );

const split = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;；]/)
      .map(cleanField)
      .filter(each => each !== ''),
  ),
];

export const isChanged = (entry: Entry, column: CellName, typed: string, { language }: List): boolean =>
  cleanField(typed) !== textOf(entry, column, language);
