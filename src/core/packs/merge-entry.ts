import type { Entry, Form, Pack } from '../model/model.ts';
import { isSame } from '../is-same.ts';
import type { PackMatch } from './merge-match.ts';

/** What of an entry may change. */
export const ENTRY_FIELDS = [
  'headword',
  'kind',
  'summary',
  'forms',
  'statements',
  'related',
  'links',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** An entry of the next list with the ids, and the languages, that it has in the old one. */
export function moveEntry(entry: Entry, { match, language }: Move): Entry {
  const { entryIds, statementIds } = match;
  return {
    ...entry,
    id: entryIds.get(entry.id) ?? entry.id,
    forms:
      language === null
        ? entry.forms
        : entry.forms.map(form => ({ ...form, language: form.language ?? language })),
    related: entry.related.map(id => entryIds.get(id) ?? id),
    statements: entry.statements.map(id => statementIds.get(id) ?? id),
  };
}

/** Where an entry goes to; `language` is that of its list where the other list has another one. */
export interface Move {
  match: PackMatch;
  language: string | null;
}

/** The language that forms of a list must name in another list; null where both have the same. */
export function languageToName(old: Pack, next: Pack): string | null {
  return old.language.toLowerCase() === next.language.toLowerCase() ? null : next.language;
}

/** The old entry with what the next one says besides; what the next one leaves out stays. */
export function mergeEntry(old: Entry, next: Entry): Entry {
  const links = union(old.links ?? [], next.links ?? []);
  return {
    ...old,
    headword: next.headword,
    // Formats without kinds give all their entries this one.
    kind: next.kind === 'concept' ? old.kind : next.kind,
    summary: next.summary || old.summary,
    forms: mergeForms(old.forms, next.forms),
    related: union(old.related, next.related),
    statements: union(old.statements, next.statements),
    ...(links.length > 0 ? { links } : {}),
  };
}

function mergeForms(old: readonly Form[], next: readonly Form[]): Form[] {
  const keyOf = ({ text, language }: Form): string => `${language ?? ''}\n${text}`;
  const said = new Map(next.map(form => [keyOf(form), form]));
  const merged = old.map(form => {
    const now = said.get(keyOf(form)) ?? said.get(`\n${form.text}`);
    if (now) said.delete(keyOf(now));
    return now && !isPlain(now) ? { ...form, ...now } : form;
  });
  return [...merged, ...said.values()];
}

/** True for a form that says nothing but its text: formats without gates make such ones. */
function isPlain({ text: _text, language: _language, gate, ...rest }: Form): boolean {
  return gate === 'always' && Object.values(rest).every(value => value === undefined);
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

/** The fields in which two entries differ; `changed` are ids of statements that say something else now. */
export function listChanges(old: Entry, now: Entry, changed: ReadonlySet<string>): EntryField[] {
  return ENTRY_FIELDS.filter(
    field =>
      !isSame(old[field], now[field]) ||
      (field === 'statements' && now.statements.some(id => changed.has(id))),
  );
}
