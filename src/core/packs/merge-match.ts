import { freeId } from '../model/ids.ts';
import type { Entry, Pack, Statement } from '../model/model.ts';

export interface PackMatch {
  old: ReadonlyMap<string, Entry>;
  entryIds: ReadonlyMap<string, string>;
  statementIds: ReadonlyMap<string, string>;
}

/** Matches entries by id, else by headword and language; statements by their content, else by written ids. */
export function matchPacks(old: Pack, next: Pack, namesStatements: boolean): PackMatch {
  const matched = matchEntries(old, next);
  const entryIds = new Map(next.entries.map(({ id }) => [id, matched.get(id)?.id ?? id]));
  return { old: matched, entryIds, statementIds: matchStatements(old, next, namesStatements) };
}

function matchEntries(old: Pack, next: Pack): Map<string, Entry> {
  const byId = new Map(old.entries.map(entry => [entry.id, entry]));
  const found = new Map<string, Entry>();
  const unmatched = new Set(old.entries);
  for (const { id } of next.entries) {
    const entry = byId.get(id);
    if (entry && unmatched.delete(entry)) found.set(id, entry);
  }
  const byName = queueBy(unmatched, entry => nameOf(entry, old));
  for (const entry of next.entries) {
    if (found.has(entry.id)) continue;
    const same = byName.get(nameOf(entry, next))?.shift();
    if (same) found.set(entry.id, same);
  }
  return found;
}

function nameOf({ headword, forms }: Entry, { language }: Pack): string {
  const own = forms.find(form => form.text === headword)?.language ?? language;
  return `${own.toLowerCase()}\n${headword.normalize('NFC').toLowerCase()}`;
}

function matchStatements(old: Pack, next: Pack, namesStatements: boolean): Map<string, string> {
  const byContent = queueBy(old.statements, contentOf);
  const ids = new Map<string, string>();
  for (const statement of next.statements) {
    const same = byContent.get(contentOf(statement))?.shift();
    if (same) ids.set(statement.id, same.id);
  }
  const used = new Set(ids.values());
  const reserved = new Set([...used, ...old.statements.map(statement => statement.id)]);
  for (const { id } of next.statements) {
    if (ids.has(id)) continue;
    // A written id is that of the old statement, which it replaces.
    const isFree = namesStatements && !used.has(id);
    const given = isFree ? id : freeId(id, reserved);
    ids.set(id, given);
    used.add(given);
    reserved.add(given);
  }
  return ids;
}

function contentOf({ text, by, date }: Statement): string {
  return [text, by ?? '', date ?? ''].join('\n');
}

function queueBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue) queue.push(item);
    else queues.set(keyOf(item), [item]);
  }
  return queues;
}
