import type { Pack } from '../model/model.ts';
import { withoutEmpty, type Named, type PackEdit, type Placed } from './pack-edits.ts';

/** The edits that undo an edit of the pack as it is before it, places included, in the order to apply them. */
export function invertEdit(pack: Pack, edit: PackEdit): PackEdit[] {
  const { entries, statements } = pack;
  switch (edit.type) {
    case 'head':
      return [{ type: 'head', fields: fieldsNow(pack, edit.fields, FIXED) }];
    case 'put-entries':
      return undoPut('entries', entries, edit.items);
    case 'put-statements':
      return undoPut('statements', statements, edit.items);
    case 'change-entry':
      return undoChange(entries, edit).map(fields => ({ ...edit, fields }));
    case 'change-statement':
      return undoChange(statements, edit).map(fields => ({ ...edit, fields }));
    case 'drop-entries':
      return withoutEmpty([{ type: 'put-entries', items: placesOf(entries, new Set(edit.ids)) }]);
    case 'drop-statements':
      return withoutEmpty([{ type: 'put-statements', items: placesOf(statements, new Set(edit.ids)) }]);
  }
}

const FIXED = ['format', 'version', 'id', 'entries', 'statements'];

function fieldsNow(value: object, fields: object, fixed: readonly string[]): object {
  const now = new Map(Object.entries(value) as [string, unknown][]);
  const names = Object.keys(fields).filter(name => !fixed.includes(name));
  return Object.fromEntries(names.map(name => [name, now.get(name)]));
}

function undoChange(list: readonly Named[], { id, fields }: { id: string; fields: object }): object[] {
  const item = list.find(one => one.id === id);
  return item ? [fieldsNow(item, fields, ['id'])] : [];
}

function undoPut<T extends Named>(
  kind: 'entries' | 'statements',
  list: readonly T[],
  items: readonly Placed<T>[],
): PackEdit[] {
  const put = new Set(items.map(({ item }) => item.id));
  const old = placesOf(list, put);
  const known = new Set(old.map(({ item }) => item.id));
  const ids = [...put].filter(id => !known.has(id));
  return withoutEmpty([
    { type: `drop-${kind}`, ids },
    { type: `put-${kind}`, items: old },
  ] as PackEdit[]);
}

function placesOf<T extends Named>(list: readonly T[], ids: ReadonlySet<string>): Placed<T>[] {
  const placed: Placed<T>[] = [];
  let before: string | null = null;
  for (const item of list.toReversed()) {
    if (ids.has(item.id)) placed.push({ item, before });
    else before = item.id;
  }
  return placed.reverse();
}
