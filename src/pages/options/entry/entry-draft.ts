import type { Entry, Form, Pack, Statement } from '../../../core/model/model.ts';
import { findLinkFault } from '../../../core/text/link-fault.ts';
import { cleanField, isTooLong } from '../../../core/text/field-text.ts';
import { isSame } from '../../../core/is-same.ts';
import { cleanStatement } from '../../../ui/editor/statement-draft.ts';

/** A reader writes these of an entry; a statement's date is as it was typed. */
export interface EntryDraft extends Pick<Entry, 'headword' | 'kind' | 'summary' | 'forms' | 'related'> {
  links: string[];
  statements: Statement[];
}

export const EMPTY_DRAFT: EntryDraft = {
  headword: '',
  kind: 'concept',
  summary: '',
  forms: [{ text: '', gate: 'always' }],
  related: [],
  links: [],
  statements: [],
};

export function draftOf(entry: Entry, { statements }: Pick<Pack, 'statements'>): EntryDraft {
  const { headword, kind, summary, forms, related, links = [] } = entry;
  const wanted = new Set(entry.statements);
  const found = byId(statements.filter(({ id }) => wanted.has(id)));
  const own = entry.statements.flatMap(id => found.get(id) ?? []);
  return { headword, kind, summary, forms, related, links, statements: own };
}

export function entryFrom(id: string, { statements, links, ...fields }: EntryDraft): Entry {
  return {
    id,
    ...fields,
    statements: statements.map(each => each.id),
    ...(links.length ? { links } : {}),
  };
}

/** Fields that cannot be stored stay as in `base`; an incomplete new statement is left out. */
export function cleanDraft(draft: EntryDraft, base: EntryDraft = EMPTY_DRAFT): EntryDraft {
  const texts = draft.forms.map((form): Form => ({ ...form, text: cleanField(form.text) }));
  const stored = byId(base.statements);
  return {
    headword: fit(draft.headword, base.headword),
    kind: draft.kind,
    summary: fit(draft.summary, base.summary),
    forms: texts.filter(form => form.text !== '' && !isTooLong(form.text)),
    related: draft.related,
    links: draft.links
      .map(link => link.trim())
      .filter(link => link !== '' && (!findLinkFault(link) || base.links.includes(link))),
    statements: draft.statements.flatMap(each => cleanStatement(each, stored.get(each.id)) ?? []),
  };
}

const fit = (text: string, stored: string): string => {
  const clean = cleanField(text);
  return isTooLong(clean) ? stored : clean;
};

export function followHeadword(draft: EntryDraft, fields: Partial<EntryDraft>): EntryDraft {
  const next = { ...draft, ...fields };
  const [first, ...rest] = next.forms;
  const follows = fields.headword !== undefined && first?.text === draft.headword;
  return follows ? { ...next, forms: [{ ...first, text: next.headword }, ...rest] } : next;
}

/** Fields that the reader has not touched follow the stored entry, in statements too. */
export function followStored(draft: EntryDraft, base: EntryDraft, stored: EntryDraft): EntryDraft {
  const cleaned = cleanDraft(draft, base);
  const next = { ...draft, ...followFields({ draft, cleaned, base, stored }) };
  return { ...next, statements: followStatements(draft, base, stored) };
}

interface Following<T> {
  draft: T;
  cleaned: T;
  base: T;
  stored: T;
}

function followFields<T extends object>({ draft, cleaned, base, stored }: Following<T>): Partial<T> {
  const keys = Object.keys({ ...draft, ...stored }) as (keyof T)[];
  const followed = keys.filter(
    key => isSame(cleaned[key], base[key]) && !isSame(cleaned[key], stored[key]) && key !== 'statements',
  );
  return Object.fromEntries(followed.map(key => [key, stored[key]])) as Partial<T>;
}

function followStatements(draft: EntryDraft, base: EntryDraft, stored: EntryDraft): Statement[] {
  const [bases, olds] = [byId(base.statements), byId(draft.statements)];
  const follow = (now: Statement): Statement => {
    const [old, was] = [olds.get(now.id), bases.get(now.id)];
    if (!old || !was) return old ?? now;
    const cleaned = cleanStatement(old, was) ?? was;
    return { ...old, ...followFields({ draft: old, cleaned, base: was, stored: now }) };
  };
  const ids = draft.statements.map(({ id }) => id);
  // Statements that were written here and are not stored yet come last, unless the reader has moved them.
  const unmoved = [...[...bases.keys()].filter(id => olds.has(id)), ...ids.filter(id => !bases.has(id))];
  const isMoved = !isSame(ids, unmoved);
  const now = byId(stored.statements);
  // Those that were written here and are not stored yet stay; those that are gone from the store go.
  const kept = draft.statements.filter(({ id }) => now.has(id) || !bases.has(id));
  const isRemoved = (id: string): boolean => bases.has(id) && !olds.has(id);
  const added = stored.statements.filter(({ id }) => !olds.has(id) && !isRemoved(id));
  if (isMoved) return [...kept.map(each => (now.has(each.id) ? follow(now.get(each.id)!) : each)), ...added];
  return [
    ...stored.statements.filter(({ id }) => !isRemoved(id)).map(follow),
    ...kept.filter(({ id }) => !now.has(id)),
  ];
}

const byId = (statements: readonly Statement[]): Map<string, Statement> =>
  new Map(statements.map(each => [each.id, each]));
