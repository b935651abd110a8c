import type { IDBPTransaction, StoreNames } from 'idb';
import { migratePack } from '../../core/model/migrations.ts';
import { storePack } from './pack-chunks.ts';
import type { PackSchema, Writing } from './pack-records.ts';

type Upgrade = IDBPTransaction<PackSchema, StoreNames<PackSchema>[], 'versionchange'>;

/** Version 1 held each pack in one record. One that cannot be read stays as it is. */
export async function upgradePacks(transaction: Upgrade): Promise<void> {
  const packs = transaction.objectStore('packs');
  const records = await packs.getAll();
  const writing = transaction as unknown as Writing;
  for (const { id, place, pack } of records) {
    const read = migratePack(pack);
    if (!read.ok) continue;
    await storePack(writing, { pack: { ...read.pack, id }, place, revision: 1 });
    await packs.delete(id);
  }
  const meta = transaction.objectStore('meta');
  await meta.put(1, 'revision');
  await meta.put(crypto.randomUUID(), 'database');
}
