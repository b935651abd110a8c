import type { Entry, Form } from '../model/model.ts';
import { isSame } from '../is-same.ts';
import type { PackMatch } from './merge-match.ts';

const ENTRY_FIELDS = ['headword', 'kind', 'summary', 'forms', 'statements', 'related', 'links'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export function renameEntry(
  entry: Entry,
  { entryIds, statementIds }: PackMatch,
  language: string | null,
): Entry {
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
  const unmatched = new Map(next.map(form => [keyOf(form), form]));
  const merged = old.map(form => {
    const now = unmatched.get(keyOf(form)) ?? unmatched.get(`\n${form.text}`);
    if (now) unmatched.delete(keyOf(now));
    return now && !isPlain(now) ? { ...form, ...now } : form;
  });
  return [...merged, ...unmatched.values()];
}

/** True for a form that is its text alone, as formats without gates make them. */
function isPlain({ text: _text, language: _language, gate, ...rest }: Form): boolean {
  return gate === 'always' && Object.values(rest).every(value => value === undefined);
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

export function listChanges(old: Entry, now: Entry, changed: ReadonlySet<string>): EntryField[] {
  return ENTRY_FIELDS.filter(
    field =>
      !isSame(old[field], now[field]) ||
      (field === 'statements' && now.statements.some(id => changed.has(id))),
  );
}
