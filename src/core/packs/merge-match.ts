import type { Entry, Pack, Statement } from '../model/model.ts';

/** Which of a list's entries and statements are those of another list: the ids of the one as the other has them. */
export interface PackMatch {
  /** The old entry that each id of the next list stands for, where there is one. */
  old: ReadonlyMap<string, Entry>;
  /** The ids that entries of the next list go by once they are in the old one. */
  entryIds: ReadonlyMap<string, string>;
  /** The same of statements. */
  statementIds: ReadonlyMap<string, string>;
}

/** What is matched. `namesStatements` is true where the ids of the next list's statements were written by somebody. */
export interface MatchWork {
  old: Pack;
  next: Pack;
  namesStatements: boolean;
}

/** Matches entries by id, else by headword and language; statements by what they say, else by written ids. */
export function matchPacks(work: MatchWork): PackMatch {
  const old = matchEntries(work.old, work.next);
  const entryIds = new Map(work.next.entries.map(({ id }) => [id, old.get(id)?.id ?? id]));
  return { old, entryIds, statementIds: matchStatements(work) };
}

function matchEntries(old: Pack, next: Pack): Map<string, Entry> {
  const byId = new Map(old.entries.map(entry => [entry.id, entry]));
  const found = new Map<string, Entry>();
  const left = new Set(old.entries);
  for (const { id } of next.entries) {
    const entry = byId.get(id);
    if (!entry || !left.delete(entry)) continue;
    found.set(id, entry);
  }
  const byName = queueBy(left, entry => nameOf(entry, old));
  for (const entry of next.entries) {
    if (found.has(entry.id)) continue;
    const same = byName.get(nameOf(entry, next))?.shift();
    if (same) found.set(entry.id, same);
  }
  return found;
}

/** The headword, whatever its case, with its language; no headword has a line break. */
function nameOf({ headword, forms }: Entry, { language }: Pack): string {
  const own = forms.find(form => form.text === headword)?.language ?? language;
  return `${own.toLowerCase()}\n${headword.normalize('NFC').toLowerCase()}`;
}

function matchStatements({ old, next, namesStatements }: MatchWork): Map<string, string> {
  const taken = new Set(old.statements.map(({ id }) => id));
  const bySaying = queueBy(old.statements, sayingOf);
  const ids = new Map<string, string>();
  for (const statement of next.statements) {
    const same = bySaying.get(sayingOf(statement))?.shift();
    if (same) ids.set(statement.id, same.id);
  }
  const used = new Set(ids.values());
  for (const { id } of next.statements) {
    if (ids.has(id)) continue;
    const isFree = namesStatements ? !used.has(id) : !taken.has(id) && !used.has(id);
    const given = isFree ? id : freeId(id, [taken, used]);
    ids.set(id, given);
    used.add(given);
  }
  return ids;
}

function sayingOf({ text, by, date }: Statement): string {
  return [text, by, date ?? ''].join('\n');
}

function freeId(id: string, taken: ReadonlySet<string>[]): string {
  for (let count = 2; ; count++) {
    const next = `${id}-${count}`;
    if (!taken.some(ids => ids.has(next))) return next;
  }
}

/** Those of each key, first come first served. */
function queueBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue) queue.push(item);
    else queues.set(keyOf(item), [item]);
  }
  return queues;
}
