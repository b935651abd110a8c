import { freeId } from '../model/free-id.ts';
import type { Pack } from '../model/model.ts';
import type { HeadFields, PackEdit, Placed, StoreEdit } from '../packs/pack-edits.ts';
import { isSameValue, type MergedPacks } from './pack-sync-merge.ts';

interface Named {
  id: string;
}

/** What turns the local pack into the merged one; the local versions that give way go to the bin. */
export function editsOfMerge(local: Pack, { pack, lost, lostStatements }: MergedPacks): StoreEdit[] {
  const binning = binLost(local, { pack, lost, lostStatements });
  const left = local.entries.filter(({ id }) => !lost.has(id));
  const entries = diffLists(left, pack.entries);
  const statements = diffLists(local.statements, pack.statements);
  const fields = diffHeads(local, pack);
  const edits: PackEdit[] = [
    ...(Object.keys(fields).length ? [{ type: 'head' as const, fields }] : []),
    ...(entries.gone.length ? [{ type: 'drop-entries' as const, ids: entries.gone }] : []),
    ...(entries.put.length ? [{ type: 'put-entries' as const, items: entries.put }] : []),
    ...(statements.gone.length ? [{ type: 'drop-statements' as const, ids: statements.gone }] : []),
    ...(statements.put.length ? [{ type: 'put-statements' as const, items: statements.put }] : []),
  ];
  return [binning, edits].flatMap(list =>
    list.length ? [{ type: 'edit-pack' as const, pack: local.id, edits: list }] : [],
  );
}

/** Drops the local versions; they come back as other edits. A statement goes with them under an id that stays free. */
function binLost(local: Pack, { pack, lost, lostStatements }: MergedPacks): PackEdit[] {
  if (!lost.size) return [];
  const taken = new Set([...local.statements, ...pack.statements].map(({ id }) => id));
  const copies = new Map(
    lostStatements.map(statement => {
      const id = freeId(statement.id, taken);
      taken.add(id);
      return [statement.id, { ...statement, id }];
    }),
  );
  const changes = local.entries
    .filter(({ id, statements }) => lost.has(id) && statements.some(name => copies.has(name)))
    .map(({ id, statements }): PackEdit => {
      const fields = { statements: statements.map(name => copies.get(name)?.id ?? name) };
      return { type: 'change-entry', id, fields };
    });
  const items = [...copies.values()].map(item => ({ item, before: null }));
  return [
    ...(items.length ? [{ type: 'put-statements' as const, items }] : []),
    ...changes,
    { type: 'drop-entries', ids: [...lost] },
    ...(items.length ? [{ type: 'drop-statements' as const, ids: items.map(({ item }) => item.id) }] : []),
  ];
}

/** What to drop and what to put so that one list becomes the other, in its order. */
function diffLists<T extends Named>(
  from: readonly T[],
  to: readonly T[],
): { gone: string[]; put: Placed<T>[] } {
  const places = new Map(from.map(({ id }, at) => [id, at]));
  const old = new Map(from.map(item => [item.id, item]));
  const put: Placed<T>[] = [];
  const stays = new Set<string>();
  const moves = new Set<string>();
  let last = -1;
  for (const { id } of to) {
    const place = places.get(id);
    if (place === undefined) continue;
    if (place < last) moves.add(id);
    else {
      last = place;
      stays.add(id);
    }
  }
  // From the end, so that what something stands before is always there already.
  for (let at = to.length - 1; at >= 0; at--) {
    const item = to[at];
    if (stays.has(item.id) && isSameValue(item, old.get(item.id))) continue;
    put.push({ item, before: to[at + 1]?.id ?? null });
  }
  return { gone: from.flatMap(({ id }) => (stays.has(id) ? [] : [id])), put };
}

function diffHeads(from: Pack, to: Pack): HeadFields {
  const { entries: _fromEntries, statements: _fromStatements, ...old } = from;
  const { entries: _toEntries, statements: _toStatements, ...next } = to;
  const names = new Set([...Object.keys(old), ...Object.keys(next)]) as Set<keyof HeadFields>;
  const fields: HeadFields = {};
  for (const name of names) {
    const [before, after]: unknown[] = [(old as HeadFields)[name], (next as HeadFields)[name]];
    if (!isSameValue(before, after)) Object.assign(fields, { [name]: after });
  }
  return fields;
}
