import type { Pack } from '../model/model.ts';
import type { Named, PackEdit, Placed } from './pack-edits.ts';

export function applyEdit(pack: Pack, edit: PackEdit): Pack {
  const { entries, statements } = pack;
  switch (edit.type) {
    case 'head': {
      const { format, version, id } = pack;
      return setFields(pack, { ...edit.fields, format, version, id, entries, statements });
    }
    case 'put-entries':
      return { ...pack, entries: put(entries, edit.items) };
    case 'change-entry':
      return { ...pack, entries: change(entries, edit) };
    case 'drop-entries':
      return { ...pack, entries: drop(entries, edit.ids) };
    case 'put-statements':
      return { ...pack, statements: put(statements, edit.items) };
    case 'change-statement':
      return { ...pack, statements: change(statements, edit) };
    case 'drop-statements':
      return { ...pack, statements: drop(statements, edit.ids) };
  }
}

function setFields<T extends object>(value: T, fields: Partial<T>): T {
  const all = Object.entries({ ...value, ...fields });
  return Object.fromEntries(all.filter(([, field]) => field !== undefined)) as T;
}

function change<T extends Named>(list: readonly T[], { id, fields }: { id: string; fields: object }): T[] {
  return list.map(item => (item.id === id ? setFields(item, { ...fields, id } as Partial<T>) : item));
}

function drop<T extends Named>(list: readonly T[], ids: readonly string[]): T[] {
  const gone = new Set(ids);
  return list.filter(({ id }) => !gone.has(id));
}

/** Gives the list that putting one item after the other would give, in one pass. */
function put<T extends Named>(list: readonly T[], items: readonly Placed<T>[]): T[] {
  const newest = new Map(items.map(({ item }) => [item.id, item]));
  const known = new Set(list.map(({ id }) => id));
  const ahead = new Map<string, T[]>();
  const last: T[] = [];
  for (const { item, before } of items) {
    if (known.has(item.id)) continue;
    const isPlaced = before !== null && known.has(before);
    const queue = isPlaced ? (ahead.get(before) ?? []) : last;
    queue.push(item);
    if (isPlaced) ahead.set(before, queue);
    known.add(item.id);
  }
  return [...list, ...last].flatMap(item => withAhead(item, ahead)).map(item => newest.get(item.id) ?? item);
}

/** The item behind all that is put before it, and before that; a long chain would exhaust the stack of a recursion. */
function withAhead<T extends Named>(item: T, ahead: Map<string, T[]>): T[] {
  const done: T[] = [];
  const waiting = [item];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const first = ahead.get(next.id);
    if (!first) done.push(next);
    else {
      ahead.delete(next.id);
      waiting.push(next);
      for (const one of first.toReversed()) waiting.push(one);
    }
  }
  return done;
}
