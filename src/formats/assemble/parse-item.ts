import { ENTRY_KINDS, GATES, type Entry, type Form, type ExcludedContexts } from '../../core/model/model.ts';
import type { WrittenItem, WrittenStatement } from './read-list.ts';
import { noteFault, parseLanguage, parseLink, parseText, type Place } from './parse-field.ts';

/** An item whose texts are clean and checked, before it has an id and its references are resolved. */
export interface TakenItem {
  place: string;
  id?: string;
  entry: Omit<Entry, 'id' | 'related' | 'statements'>;
  /** Related entries as they were named. */
  related: string[];
  statementIds: string[];
  statements: WrittenStatement[];
}

/** Cleans and checks an item; undefined where it has no headword that may be kept. */
export function parseItem(at: Place, item: WrittenItem): TakenItem | undefined {
  const before = at.faults.length;
  const headword = parseText(at, 'headword', item.headword);
  if (headword === undefined) {
    return at.faults.length > before ? undefined : noteFault(at, 'headword', 'is missing');
  }
  const forms = (item.forms ?? []).flatMap(form => takeForm(at, form) ?? []);
  const links = takeAll(item.links, link => parseLink(at, 'link', link));
  return {
    place: item.place,
    id: parseText(at, 'id', item.id),
    entry: {
      headword,
      kind: parseOneOf({ at, field: 'kind', names: ENTRY_KINDS, value: item.kind, otherwise: 'concept' }),
      summary: parseText(at, 'summary', item.summary) ?? '',
      forms: forms.length ? dropRepeats(forms) : [{ text: headword, gate: 'always' }],
      ...(links.length ? { links } : {}),
    },
    related: takeAll(item.related, name => parseText(at, 'related', name)),
    statementIds: takeAll(item.statementIds, id => parseText(at, 'statement', id)),
    statements: [...(item.statements ?? [])],
  };
}

function takeForm(at: Place, form: Partial<Form>): Form | undefined {
  const text = parseText(at, 'form', form.text);
  if (text === undefined) return undefined;
  const gate = parseOneOf({ at, field: 'gate', names: GATES, value: form.gate, otherwise: 'always' });
  const taken: Form = { text, gate };
  const language = parseLanguage(at, 'language', form.language);
  if (language !== undefined) taken.language = language;
  for (const flag of ['case', 'compound', 'inflect'] as const) {
    const value = form[flag];
    if (value !== undefined) taken[flag] = value;
  }
  const not = form.not && takeNot(at, form.not);
  if (not) taken.not = not;
  return taken;
}

function takeNot(at: Place, { before, after }: ExcludedContexts): ExcludedContexts | undefined {
  const not: ExcludedContexts = {};
  const earlier = (before ?? []).flatMap(word => parseText(at, 'before', word) ?? []);
  const later = (after ?? []).flatMap(word => parseText(at, 'after', word) ?? []);
  if (earlier.length) not.before = earlier;
  if (later.length) not.after = later;
  return earlier.length || later.length ? not : undefined;
}

/** Takes each of a list once. */
function takeAll(
  written: readonly string[] | undefined,
  take: (one: string) => string | undefined,
): string[] {
  return [...new Set((written ?? []).flatMap(one => take(one) ?? []))];
}

interface OneOf<T> {
  at: Place;
  field: string;
  names: readonly T[];
  value: T | undefined;
  otherwise: T;
}

/** One of the names that a field may have; readers may pass what a file says as it is. */
export function parseOneOf<T extends string>({ at, field, names, value, otherwise }: OneOf<T>): T {
  const text = parseText(at, field, value);
  if (text === undefined) return otherwise;
  const name = names.find(each => each === text.toLowerCase());
  if (name !== undefined) return name;
  noteFault(at, field, `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`);
  return otherwise;
}

/** Forms without those that are the same in every way as an earlier one. */
export function dropRepeats(forms: Form[]): Form[] {
  if (forms.length < 2) return forms;
  return [...new Map(forms.map(form => [JSON.stringify(form), form])).values()];
}
