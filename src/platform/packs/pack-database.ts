import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { Lazy } from '../../core/lazy.ts';
import { migratePack } from '../../core/model/migrations.ts';
import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import { storePack } from './pack-chunks.ts';
import { BUNDLED_PRIVATE, type PackSchema, type Writing } from './pack-records.ts';

const NAME = 'sidelight';
const VERSION = 2;

type Upgrade = IDBPTransaction<PackSchema, StoreNames<PackSchema>[], 'versionchange'>;

const opened = new Lazy(open);

export const openPackDatabase = (): Promise<IDBPDatabase<PackSchema>> => opened.get();

async function open(): Promise<IDBPDatabase<PackSchema>> {
  let failure: unknown;
  const opening = openDB<PackSchema>(NAME, VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      try {
        if (oldVersion < 1) makeVersion1(database);
        if (oldVersion < 2) {
          makeVersion2(database);
          // Nobody has been here yet who could have made the bundled pack private.
          if (oldVersion < 1) await transaction.objectStore('meta').put(false, BUNDLED_PRIVATE);
          await upgradePacks(transaction);
        }
      } catch (error) {
        failure = error;
        transaction.done.catch(() => undefined);
        // So the database keeps its old version, whole; otherwise it would get the new one with half of its packs.
        transaction.abort();
      }
    },
    // A newer Sidelight waits in another context to upgrade the database. When this one waits, that context does the same.
    blocking: (_current, _blocked, event) => {
      opened.forget();
      (event.target as IDBDatabase).close();
    },
    terminated: () => opened.forget(),
  });
  return opening.catch((error: unknown) => {
    const cause = failure ?? error;
    if (!(cause instanceof Error) || cause.name !== 'VersionError') throw cause;
    throw new PhraseError(phrase('storageNewer'), { cause });
  });
}

function makeVersion1(database: IDBPDatabase<PackSchema>): void {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('aside', { autoIncrement: true });
  database.createObjectStore('meta');
}

function makeVersion2(database: IDBPDatabase<PackSchema>): void {
  database.createObjectStore('heads', { keyPath: 'key', autoIncrement: true });
  const keyPath = ['pack', 'kind', 'number'];
  database.createObjectStore('chunks', { keyPath });
  const names = database.createObjectStore('names', { keyPath });
  names.createIndex('names', 'names', { multiEntry: true });
  const bin = database.createObjectStore('bin', { keyPath: 'key', autoIncrement: true });
  bin.createIndex('deleted', 'deleted');
  database.createObjectStore('binned', { keyPath: 'key' });
}

/** Version 1 held each pack in one record. One that cannot be read stays as it is. */
async function upgradePacks(transaction: Upgrade): Promise<void> {
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
