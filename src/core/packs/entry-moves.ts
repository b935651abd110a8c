import { freeId } from '../model/ids.ts';
import type { Entry, Pack, Statement } from '../model/model.ts';
import { atEnd, type PackEdit } from './pack-edits.ts';

export interface EntryMove {
  from: Pack;
  to: Pack;
  ids: ReadonlySet<string>;
}

/** Taken ids become others; references to what stays behind are left out; a statement keeps its source. */
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
  const edits: PackEdit[] = [{ type: 'put-entries', items: entries.map(entry => atEnd(placeEntry(entry))) }];
  if (statements.length > 0) {
    const items = statements.map(statement => atEnd(placeStatement(statement)));
    edits.unshift({ type: 'put-statements', items });
  }
  return edits;
}

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

export function dropEntries(pack: Pick<Pack, 'entries' | 'statements'>, ids: Iterable<string>): PackEdit[] {
  const dropped = new Set(ids);
  const orphans = new Set<string>();
  for (const { id, statements } of pack.entries)
    if (dropped.has(id)) for (const name of statements) orphans.add(name);
  for (const { id, statements } of orphans.size > 0 ? pack.entries : [])
    if (!dropped.has(id)) for (const name of statements) orphans.delete(name);
  const edits: PackEdit[] = [{ type: 'drop-entries', ids: [...dropped] }];
  if (orphans.size > 0) edits.push({ type: 'drop-statements', ids: [...orphans] });
  return edits;
}
