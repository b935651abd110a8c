import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SyncRecord } from '../../core/sync/pack-sync-step.ts';

/** What this device keeps of a pack that it syncs. */
export interface StoredSync extends SyncRecord {
  /** Since when items of it are missing, in ms since 1970; null where none is. */
  partialSince: number | null;
}

interface SyncSchema extends DBSchema {
  records: { key: string; value: StoredSync };
}

/** A database of its own: without it the lists are whole, and are compared anew with what is in sync. */
async function withDatabase<T>(work: (database: IDBPDatabase<SyncSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<SyncSchema>('sidelight-sync', 1, {
    upgrade: created => void created.createObjectStore('records', { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The packs that this device syncs. */
export function listSyncRecords(): Promise<StoredSync[]> {
  return withDatabase(database => database.getAll('records'));
}

/** Keeps what this device knows of a synced pack. */
export async function putSyncRecord(record: StoredSync): Promise<void> {
  await withDatabase(database => database.put('records', record));
}

/** Forgets that this device syncs a pack. */
export async function dropSyncRecord(id: string): Promise<void> {
  await withDatabase(database => database.delete('records', id));
}
