import { isSame } from '../is-same.ts';
import { listChanges, mergeEntry, renameEntry, type EntryField } from './merge-entry.ts';
import { matchPacks } from './merge-match.ts';
import type { Entry, Pack, Statement, Topic } from '../model/model.ts';
import { atEnd, withoutEmpty, type HeadFields, type StoreEdit } from './pack-edits.ts';

/** `add`: what the next list does not have stays. `replace`: the list becomes the next one. */
export type MergeMode = 'add' | 'replace';

export interface ComparedEntry {
  state: 'new' | 'changed' | 'unchanged';
  entry: Entry;
  old: Entry | null;
  fields: EntryField[];
}

export interface MergeWork {
  old: Pack | null;
  next: Pack;
  mode: MergeMode;
  /** Somebody wrote the ids of the next list's statements. */
  namesStatements: boolean;
}

export interface Merge {
  compared: ComparedEntry[];
  rest: Entry[];
  statements: Statement[];
  changed: ReadonlySet<string>;
  head: HeadFields;
}

export function comparePacks({ old, next, mode, namesStatements }: MergeWork): Merge {
  if (!old) return compareNew(next);
  const match = matchPacks(old, next, namesStatements);
  // Forms of another language have to name it in the merged list.
  const language = old.language.toLowerCase() === next.language.toLowerCase() ? null : next.language;
  const before = new Map(old.statements.map(statement => [statement.id, statement]));
  const statements = next.statements.map((written): Statement => {
    const renamed = renameStatement(written, match.statementIds);
    return mode === 'add' ? { ...before.get(renamed.id), ...renamed } : renamed;
  });
  const changes = statements.filter(statement => !isSame(statement, before.get(statement.id)));
  const changed = new Set(changes.map(({ id }) => id));
  const compared = next.entries.map((written): ComparedEntry => {
    const renamed = renameEntry(written, match, language);
    const oldEntry = match.old.get(written.id);
    if (!oldEntry) return { state: 'new', entry: renamed, old: null, fields: [] };
    const entry = mode === 'add' ? mergeEntry(oldEntry, renamed) : renamed;
    const fields = listChanges(oldEntry, entry, changed);
    return { state: fields.length > 0 ? 'changed' : 'unchanged', entry, old: oldEntry, fields };
  });
  const matched = new Set(match.old.values());
  const rest = old.entries.filter(entry => !matched.has(entry));
  return { compared, rest, statements, changed, head: changeHead(old, renameHead(next, match.entryIds)) };
}

function compareNew(next: Pack): Merge {
  return {
    compared: next.entries.map(entry => ({ state: 'new', entry, old: null, fields: [] })),
    rest: [],
    statements: next.statements,
    changed: new Set(next.statements.map(({ id }) => id)),
    head: {},
  };
}

function renameStatement(statement: Statement, ids: ReadonlyMap<string, string>): Statement {
  const { disagrees } = statement;
  return {
    ...statement,
    id: ids.get(statement.id) ?? statement.id,
    ...(disagrees ? { disagrees: disagrees.map(id => ids.get(id) ?? id) } : {}),
  };
}

export const renameEvidence = (topic: Topic, rename: (id: string) => string): Topic =>
  changeEvidence(topic, ids => [...new Set(ids.map(rename))]);

function renameHead({ licence, source, topic, decoys }: Pack, ids: ReadonlyMap<string, string>): HeadFields {
  const renamed = topic && renameEvidence(topic, id => ids.get(id) ?? id);
  return { licence, source, topic: renamed, decoys };
}

function changeEvidence(topic: Topic, change: (ids: string[]) => string[]): Topic {
  const { strong, weak, telling } = topic;
  return {
    ...topic,
    strong: change(strong),
    weak: change(weak),
    ...(telling ? { telling: change(telling) } : {}),
  };
}

function changeHead(old: Pack, next: HeadFields): HeadFields {
  const changed = Object.entries(next).filter(
    ([name, field]: [string, unknown]) => field !== undefined && !isSame(field, old[name as keyof Pack]),
  );
  return Object.fromEntries(changed);
}

export function mergeEdits({ old, next, mode }: MergeWork, merge: Merge): StoreEdit[] {
  if (!old) return [{ type: 'add-pack', pack: next }];
  const { compared, rest, statements, changed, head } = merge;
  const entries = compared.filter(({ state }) => state !== 'unchanged').map(({ entry }) => entry);
  const edits = withoutEmpty([
    { type: 'head', fields: head },
    { type: 'put-statements', items: statements.filter(({ id }) => changed.has(id)).map(atEnd) },
    { type: 'put-entries', items: entries.map(atEnd) },
  ]);
  if (mode === 'replace') {
    const isUnchanged = edits.length === 0 && rest.length === 0;
    return isUnchanged ? [] : [{ type: 'add-pack', pack: replacePack(old, merge), replace: true }];
  }
  return edits.length > 0 ? [{ type: 'edit-pack', pack: old.id, edits }] : [];
}

function replacePack(old: Pack, { compared, statements, head }: Merge): Pack {
  const entries = compared.map(({ entry }) => entry);
  const topic = head.topic ?? old.topic;
  const present = new Set(entries.map(({ id }) => id));
  const left = topic && changeEvidence(topic, ids => ids.filter(id => present.has(id)));
  return { ...old, ...head, ...(left ? { topic: left } : {}), entries, statements };
}
