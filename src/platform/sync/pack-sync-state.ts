import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import browser from 'webextension-polyfill';
import { isSame } from '../../core/is-same.ts';
import { PACK_ITEM_PREFIX } from '../../core/sync/pack-sync-items.ts';
import type { PackSyncState, StoredRecord } from '../../core/sync/pack-sync.ts';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';
import { watchStorage } from '../browser/watch-storage.ts';

interface SyncSchema extends DBSchema {
  records: { key: string; value: StoredRecord };
}

/** A database of its own: without it the lists are whole, and only have to be chosen for sync once more. */
export async function inSyncRecords<T>(work: (database: IDBPDatabase<SyncSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<SyncSchema>('sidelight-sync', 1, {
    upgrade: created => void created.createObjectStore('records', { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return work(database).finally(() => database.close());
}

export async function readSyncStates(): Promise<PackSyncState[]> {
  const stored = await browser.storage.local.get(STORAGE_KEYS.packSyncStates);
  return (stored[STORAGE_KEYS.packSyncStates] as PackSyncState[] | undefined) ?? [];
}

export async function keepSyncStates(states: readonly PackSyncState[]): Promise<void> {
  if (isSame(await readSyncStates(), states)) return;
  await browser.storage.local.set({ [STORAGE_KEYS.packSyncStates]: states });
}

export function watchSyncStates(onChange: () => void, signal: AbortSignal): void {
  watchStorage((area, keys) => {
    if (area === 'local' && keys.includes(STORAGE_KEYS.packSyncStates)) onChange();
  }, signal);
}

/** Calls back with what calls for a pass: the reader's choice, what came from another device, or a change of lists. */
export function watchSyncCauses(
  onCause: (cause: 'asked' | 'came' | 'edited') => void,
  signal: AbortSignal,
): void {
  watchStorage((area, keys) => {
    if (area === 'sync' && keys.some(key => key.startsWith(PACK_ITEM_PREFIX))) onCause('came');
    if (area === 'local' && keys.includes(STORAGE_KEYS.packSyncRequest)) onCause('asked');
    if (area === 'local' && keys.includes(STORAGE_KEYS.packsRevision)) onCause('edited');
  }, signal);
}
