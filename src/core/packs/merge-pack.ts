import { isSame } from '../is-same.ts';
import { languageToName, listChanges, mergeEntry, moveEntry, type EntryField } from './merge-entry.ts';
import { matchPacks } from './merge-match.ts';
import type { Entry, Pack, Statement } from '../model/model.ts';
import type { HeadFields, PackEdit, Placed, StoreEdit } from './pack-edits.ts';

/** `add`: what the next list does not have stays. `replace`: the list becomes as the next one says. */
export type MergeMode = 'add' | 'replace';

/** An entry of the next list beside the one that it changes. */
export interface ComparedEntry {
  state: 'new' | 'changed' | 'unchanged';
  /** As it will be. */
  entry: Entry;
  old: Entry | null;
  /** What of the old one changes. */
  fields: EntryField[];
}

/** What a list is compared with. `namesStatements` is true where the ids of statements were written by somebody. */
export interface MergeWork {
  /** Null for a list that is not there yet. */
  old: Pack | null;
  next: Pack;
  mode: MergeMode;
  namesStatements: boolean;
}

/** What a merge would do to each entry, and to the rest of the list. */
export interface Merge {
  compared: ComparedEntry[];
  /** Entries that only the old list has: they stay, or go where it is replaced. */
  rest: Entry[];
  /** The next list's statements as they will be; `said` are the ids of those that are new or say something else. */
  statements: Statement[];
  said: ReadonlySet<string>;
  /** What of the list itself changes. */
  head: HeadFields;
}

/** Compares a list with the one that it goes into, entry by entry. Nothing is changed. */
export function comparePacks({ old, next, mode, namesStatements }: MergeWork): Merge {
  if (!old) return compareNew(next);
  const match = matchPacks({ old, next, namesStatements });
  const move = { match, language: languageToName(old, next) };
  const before = new Map(old.statements.map(statement => [statement.id, statement]));
  const statements = next.statements.map((written): Statement => {
    const moved = moveStatement(written, match.statementIds);
    return mode === 'add' ? { ...before.get(moved.id), ...moved } : moved;
  });
  const changed = statements.filter(statement => !isSame(statement, before.get(statement.id)));
  const said = new Set(changed.map(({ id }) => id));
  const compared = next.entries.map((written): ComparedEntry => {
    const moved = moveEntry(written, move);
    const was = match.old.get(written.id);
    if (!was) return { state: 'new', entry: moved, old: null, fields: [] };
    const entry = mode === 'add' ? mergeEntry(was, moved) : moved;
    const fields = listChanges(was, entry, said);
    return { state: fields.length > 0 ? 'changed' : 'unchanged', entry, old: was, fields };
  });
  const met = new Set(match.old.values());
  const rest = old.entries.filter(entry => !met.has(entry));
  return { compared, rest, statements, said, head: changeHead(old, moveHead(next, match.entryIds)) };
}

function compareNew(next: Pack): Merge {
  return {
    compared: next.entries.map(entry => ({ state: 'new', entry, old: null, fields: [] })),
    rest: [],
    statements: next.statements,
    said: new Set(next.statements.map(({ id }) => id)),
    head: {},
  };
}

function moveStatement(statement: Statement, ids: ReadonlyMap<string, string>): Statement {
  const { disagrees } = statement;
  return {
    ...statement,
    id: ids.get(statement.id) ?? statement.id,
    ...(disagrees ? { disagrees: disagrees.map(id => ids.get(id) ?? id) } : {}),
  };
}

/** What a list says of its source and subject. Name, language and mark are the reader's own. */
function moveHead({ licence, source, topic, decoys }: Pack, ids: ReadonlyMap<string, string>): HeadFields {
  const moved = (list: string[]): string[] => list.map(id => ids.get(id) ?? id);
  const subject = topic && {
    ...topic,
    strong: moved(topic.strong),
    weak: moved(topic.weak),
    ...(topic.telling ? { telling: moved(topic.telling) } : {}),
  };
  return { licence, source, topic: subject, decoys };
}

function changeHead(old: Pack, next: HeadFields): HeadFields {
  const isNew = ([field, value]: [string, unknown]): boolean =>
    value !== undefined && !isSame(value, old[field as keyof Pack]);
  return Object.fromEntries(Object.entries(next).filter(isNew));
}

/** The changes of what is stored that make a merge, all or nothing; none where nothing is new. */
export function mergeEdits({ old, next, mode }: MergeWork, merge: Merge): StoreEdit[] {
  if (!old) return [{ type: 'add-pack', pack: next }];
  const { compared, rest, statements, said, head } = merge;
  const changed = compared.filter(({ state }) => state !== 'unchanged').map(({ entry }) => entry);
  if (mode === 'replace') {
    const count = changed.length + rest.length + said.size + Object.keys(head).length;
    return count === 0 ? [] : [{ type: 'add-pack', pack: replacePack(old, merge), replace: true }];
  }
  const edits: PackEdit[] = [];
  if (Object.keys(head).length > 0) edits.push({ type: 'head', fields: head });
  const sayings = statements.filter(({ id }) => said.has(id));
  if (sayings.length > 0) edits.push({ type: 'put-statements', items: sayings.map(atEnd) });
  if (changed.length > 0) edits.push({ type: 'put-entries', items: changed.map(atEnd) });
  return edits.length > 0 ? [{ type: 'edit-pack', pack: old.id, edits }] : [];
}

const atEnd = <T>(item: T): Placed<T> => ({ item, before: null });

function replacePack(old: Pack, { compared, statements, head }: Merge): Pack {
  const entries = compared.map(({ entry }) => entry);
  const topic = head.topic ?? old.topic;
  const there = new Set(entries.map(({ id }) => id));
  const stays = (ids: string[]): string[] => ids.filter(id => there.has(id));
  const subject = topic && {
    ...topic,
    strong: stays(topic.strong),
    weak: stays(topic.weak),
    ...(topic.telling ? { telling: stays(topic.telling) } : {}),
  };
  return { ...old, ...head, ...(subject ? { topic: subject } : {}), entries, statements };
}
