import type { Pack } from '../core/model.ts';
import { applyEdits } from './pack-edit.ts';
import { listSummaries, readPack } from './pack-reader.ts';

export { readBundledPack } from './bundled-pack.ts';
export { listAside, listUnreadablePacks, readAside } from './pack-aside.ts';
export type { AsideFile, UnreadablePack } from './pack-aside.ts';
export { packsRevision, watchPacks } from './pack-bell.ts';
export { forgetBin, listBin } from './pack-bin.ts';
export { applyEdits } from './pack-edit.ts';
export { findEntries, listOwnPacks, listPacks, listSummaries, readPack } from './pack-reader.ts';
export type { FoundEntry } from './pack-reader.ts';

/** Stores a pack at the end. Rejects where the id is taken, unless it may `replace` an own pack. */
export async function addPack(
  pack: Pack,
  options: { replace?: boolean; place?: number } = {},
): Promise<void> {
  const taken = (await listSummaries()).some(({ head }) => head.id === pack.id);
  if (taken && !options.replace) throw new Error(`There already is a list with the id “${pack.id}”.`);
  await applyEdits([{ type: 'add-pack', pack, replace: options.replace }]);
}

/** Changes an own pack and returns it as it is now stored. Only for callers that still change packs as a whole. */
export async function editPack(id: string, edit: (pack: Pack) => Pack): Promise<Pack> {
  const run = async (): Promise<Pack> => {
    const pack = await readPack(id);
    if (!pack) throw new Error(`There is no list with the id “${id}”.`);
    const { entries, statements, ...head } = { ...edit(pack), id };
    const { format: _format, version: _version, id: _id, ...fields } = head;
    await applyEdits([
      {
        type: 'edit-pack',
        pack: id,
        edits: [
          { type: 'head', fields },
          ...difference(pack.entries, entries, 'entries'),
          ...difference(pack.statements, statements, 'statements'),
        ],
      },
    ]);
    return (await readPack(id)) ?? pack;
  };
  return navigator.locks ? navigator.locks.request('sidelight-edit-pack', run) : run();
}

function difference(old: readonly { id: string }[], now: readonly { id: string }[], kind: string): never[] {
  const ids = new Set(now.map(item => item.id));
  const dropped = old.map(item => item.id).filter(item => !ids.has(item));
  const known = new Set<unknown>(old);
  const items = now.flatMap((item, at) =>
    known.has(item) ? [] : [{ item, before: now.slice(at + 1).find(next => known.has(next))?.id ?? null }],
  );
  return [
    ...(dropped.length ? [{ type: `drop-${kind}`, ids: dropped }] : []),
    ...(items.length ? [{ type: `put-${kind}`, items }] : []),
  ] as never[];
}

/** Deletes an own pack and returns it with its place; null where there is none. */
export async function removePack(id: string): Promise<{ pack: Pack; place: number } | null> {
  const place = (await listSummaries()).findIndex(({ head }) => head.id === id);
  const pack = await readPack(id);
  if (place < 0 && pack) throw new Error('The bundled list cannot be changed.');
  if (!pack) return null;
  await applyEdits([{ type: 'remove-pack', pack: id }]);
  return { pack, place };
}
