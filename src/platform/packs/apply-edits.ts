import type { StoreEdit } from '../../core/packs/pack-edits.ts';
import { readBundledPack } from '../assets/bundled-pack.ts';
import { purgeBin } from './pack-bin.ts';
import { applyStoreEdit } from './apply-store-edit.ts';
import { openPackDatabase } from './pack-database.ts';
import { writePacks, type NotifyWritten } from './write-transaction.ts';

export async function readRevision(): Promise<number> {
  return Number((await (await openPackDatabase()).get('meta', 'revision')) ?? 0);
}

export async function applyEditsAfter(
  revision: number,
  edits: readonly StoreEdit[],
  notify: NotifyWritten,
): Promise<boolean> {
  try {
    await applyEdits(edits, notify, { after: revision });
    return true;
  } catch (error) {
    if (error instanceof StaleRevision) return false;
    throw error;
  }
}

class StaleRevision extends Error {}

export async function applyEdits(
  edits: readonly StoreEdit[],
  notify: NotifyWritten,
  { now = Date.now(), after }: { now?: number; after?: number } = {},
): Promise<StoreEdit[]> {
  const bundled = (await readBundledPack()).id;
  const put = new Map(edits.flatMap(putEntries));
  return writePacks(notify, async (transaction, revision) => {
    if (after !== undefined && revision !== after + 1) throw new StaleRevision();
    await purgeBin(transaction, now);
    const undo: StoreEdit[][] = [];
    const context = { transaction, revision, now, bundled, put, hidden: new Set<string>() };
    for (const edit of edits) undo.push(await applyStoreEdit(context, edit));
    return undo.reverse().flat();
  });
}

function putEntries(edit: StoreEdit): [entry: string, pack: string][] {
  if (edit.type !== 'edit-pack') return [];
  return edit.edits.flatMap(one =>
    one.type === 'put-entries' ? one.items.map(({ item }): [string, string] => [item.id, edit.pack]) : [],
  );
}
