import type { Form } from '../../core/model/model.ts';
import { readMarkup } from '../text/strip-tags.ts';
import { splitShortForm } from '../text/short-form.ts';
import type { WrittenItem, WrittenStatement } from './read-list.ts';

/** Vocabularies link some concepts to hundreds of others; a card shows a few. */
export const MAX_LINKS = 50;

/** An item of a file that other tools wrote, as a reader would write it: spellings apart, markup as text. */
export function tidyItem(item: WrittenItem, hasMarkup: boolean): WrittenItem {
  const read = (text: string): string => trimInvisible(hasMarkup ? readMarkup(text) : text);
  const [headword = ''] = splitShortForm(read(item.headword));
  const forms =
    item.forms?.flatMap(form => splitForm(form, read)) ?? splitForm({ text: item.headword }, read);
  return {
    ...item,
    headword,
    forms: forms.length > 1 || item.forms ? forms : undefined,
    summary: item.summary === undefined ? undefined : read(item.summary),
    statements: item.statements?.map((statement): WrittenStatement => ({
      ...statement,
      text: read(statement.text),
    })),
    links: item.links?.slice(0, MAX_LINKS),
  };
}

function splitForm(form: Partial<Form>, read: (text: string) => string): Partial<Form>[] {
  return splitShortForm(read(form.text ?? '')).map(text => ({ ...form, text }));
}

/** Direction marks and other signs that nobody sees, which tools put around texts. */
const INVISIBLE = '[\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\s]';
const AT_START = new RegExp(`^${INVISIBLE}+`);
const IS_INVISIBLE = new RegExp(INVISIBLE);

function trimInvisible(text: string): string {
  let end = text.length;
  while (end > 0 && IS_INVISIBLE.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(AT_START, '');
}
