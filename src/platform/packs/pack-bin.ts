import type { BinItem } from '../../core/packs/pack-edits.ts';
import { BIN_DAYS, DAY_MS } from '../../core/timing.ts';
import { chunksOf, deleteChunks } from './pack-chunks.ts';
import { openPackDatabase } from './pack-database.ts';
import type { BinRecord, Writing } from './pack-records.ts';
import { writePacks, type NotifyWritten } from './write-transaction.ts';

const MAX_HEADWORDS = 3;

export async function listBin(): Promise<BinItem[]> {
  const records = await (await openPackDatabase()).getAll('bin');
  return records
    .map(({ head: _head, ...item }) => item)
    .sort((a, b) => b.deleted - a.deleted || b.key - a.key);
}

export async function forgetBin(keys: readonly number[], notify: NotifyWritten): Promise<void> {
  await writePacks(notify, async transaction => {
    for (const key of keys) await forgetItem(transaction, key);
  });
}

export async function purgeBin(transaction: Writing, now: number): Promise<void> {
  const old = IDBKeyRange.upperBound(now - BIN_DAYS * DAY_MS, true);
  const keys = await transaction.objectStore('bin').index('deleted').getAllKeys(old);
  for (const key of keys) await forgetItem(transaction, key);
}

export function addToBin(transaction: Writing, item: Omit<BinRecord, 'key'>): Promise<number> {
  // The key is the database's to give.
  const record = { ...item, headwords: item.headwords.slice(0, MAX_HEADWORDS) } as BinRecord;
  return transaction.objectStore('bin').add(record);
}

export async function removeFromBin(transaction: Writing, key: number): Promise<void> {
  await transaction.objectStore('bin').delete(key);
  await transaction.objectStore('binned').delete(key);
}

async function forgetItem(transaction: Writing, key: number): Promise<void> {
  const item = await transaction.objectStore('bin').get(key);
  if (item?.type === 'pack') {
    await deleteChunks(transaction, chunksOf(item.head));
    await transaction.objectStore('heads').delete(item.head);
  }
  await removeFromBin(transaction, key);
}
