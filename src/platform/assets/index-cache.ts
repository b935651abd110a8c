import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Smaller indexes are built sooner than they are read. */
const MIN_BYTES = 100_000;

interface IndexSchema extends DBSchema {
  index: { key: 'last'; value: { key: string; sha256: string; bytes: Uint8Array<ArrayBuffer> } };
}

/** A database of its own: what is in it can be made again, and may be deleted at any time. */
const open = (): Promise<IDBPDatabase<IndexSchema>> =>
  openDB<IndexSchema>('sidelight-index', 1, {
    upgrade: database => void database.createObjectStore('index'),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

/** The index that was kept under the key; null if there is none, or if its bytes are not what was kept. Never rejects. */
export async function loadIndex(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return attempt(async database => {
    const kept = await database.get('index', 'last');
    return kept?.key === key && (await hashOf(kept.bytes)) === kept.sha256 ? kept.bytes : null;
  });
}

/** Keeps an index in place of the last one, where that saves time. Never rejects: a full disk costs time, nothing else. */
export async function keepIndex(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (bytes.byteLength < MIN_BYTES) return;
  await attempt(async database => {
    const sha256 = await hashOf(bytes);
    await database.put('index', { key, sha256, bytes }, 'last');
  });
}

async function attempt<T>(work: (database: IDBPDatabase<IndexSchema>) => Promise<T>): Promise<T | null> {
  let database: IDBPDatabase<IndexSchema> | null = null;
  try {
    database = await open();
    return await work(database);
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
