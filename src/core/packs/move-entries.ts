import { freeId } from '../model/free-id.ts';
import type { Entry, Pack, Statement } from '../model/model.ts';
import type { PackEdit } from './pack-edits.ts';

/** Entries of one pack on their way to another. */
export interface EntryMove {
  from: Pack;
  to: Pack;
  ids: ReadonlySet<string>;
}

/**
 * What puts entries of a pack, with their statements, at the end of another one. Ids that are taken there become others;
 * what names an entry or a statement that stays behind is left out; a statement keeps the source that it had.
 */
export function copyEntries({ from, to, ids }: EntryMove): PackEdit[] {
  const entries = from.entries.filter(({ id }) => ids.has(id));
  const wanted = new Set(entries.flatMap(entry => entry.statements));
  const statements = from.statements.filter(({ id }) => wanted.has(id));
  const entryIds = renameTaken(entries, to.entries);
  const statementIds = renameTaken(statements, to.statements);
  const rename = (names: readonly string[], ids: ReadonlyMap<string, string>): string[] =>
    names.flatMap(name => ids.get(name) ?? []);
  const source = from.source && from.source.title !== to.source?.title ? from.source.title : null;

  const placeEntry = (entry: Entry): Entry => ({
    ...entry,
    id: entryIds.get(entry.id)!,
    related: rename(entry.related, entryIds),
    statements: rename(entry.statements, statementIds),
  });
  const placeStatement = (statement: Statement): Statement => ({
    ...statement,
    id: statementIds.get(statement.id)!,
    ...(statement.disagrees && { disagrees: rename(statement.disagrees, statementIds) }),
    ...(source !== null && !statement.source && { source: { title: source } }),
  });
  const edits: PackEdit[] = [
    { type: 'put-entries', items: entries.map(entry => ({ item: placeEntry(entry), before: null })) },
  ];
  if (statements.length > 0) {
    const items = statements.map(statement => ({ item: placeStatement(statement), before: null }));
    edits.unshift({ type: 'put-statements', items });
  }
  return edits;
}

/** Each one's id to the one that it gets where the ids of `others` are taken. */
function renameTaken(
  items: readonly { id: string }[],
  others: readonly { id: string }[],
): Map<string, string> {
  const taken = new Set(others.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id } of items) {
    const free = freeId(id, taken);
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}
