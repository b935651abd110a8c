import type { StoreEdit } from '../core/pack-edits.ts';
import { readBundledPack } from './bundled-pack.ts';
import { purgeBin } from './pack-bin.ts';
import { makeChange } from './pack-changes.ts';
import { writePacks } from './pack-write.ts';

/**
 * Makes changes of the reader's packs, all of them or none, and returns what undoes them, in the order to apply it. It
 * resolves once they are on the disk. What has been in the bin too long at `now` goes for good.
 */
export async function applyEdits(edits: readonly StoreEdit[], now = Date.now()): Promise<StoreEdit[]> {
  const bundled = (await readBundledPack()).id;
  const put = new Map(edits.flatMap(putEntries));
  return writePacks(async (transaction, revision) => {
    await purgeBin(transaction, now);
    const undo: StoreEdit[][] = [];
    for (const edit of edits) undo.push(await makeChange({ transaction, revision, now, bundled, put }, edit));
    return undo.reverse().flat();
  });
}

/** The entries that an edit puts somewhere, and where. */
function putEntries(edit: StoreEdit): [entry: string, pack: string][] {
  if (edit.type !== 'edit-pack') return [];
  return edit.edits.flatMap(one =>
    one.type === 'put-entries' ? one.items.map(({ item }): [string, string] => [item.id, edit.pack]) : [],
  );
}
