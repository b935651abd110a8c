import { openDB, type IDBPDatabase } from 'idb';
import type { PackSchema } from './pack-records.ts';
import { upgradePacks } from './pack-upgrade.ts';

const NAME = 'sidelight';
const VERSION = 2;

let opening: Promise<IDBPDatabase<PackSchema>> | null = null;

const forget = (): void => {
  opening = null;
};

/** The database, opened once in this context and again after it had to be closed. */
export function openPackDatabase(): Promise<IDBPDatabase<PackSchema>> {
  opening ??= open().catch((error: unknown) => {
    forget();
    throw isNewer(error)
      ? new Error(
          'Your lists were stored by a newer Sidelight. They are safe; update Sidelight to see them.',
          {
            cause: error,
          },
        )
      : error;
  });
  return opening;
}

const isNewer = (error: unknown): boolean => error instanceof Error && error.name === 'VersionError';

function open(): Promise<IDBPDatabase<PackSchema>> {
  return openDB<PackSchema>(NAME, VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) {
        database.createObjectStore('packs', { keyPath: 'id' });
        database.createObjectStore('aside', { autoIncrement: true });
        database.createObjectStore('meta');
      }
      if (oldVersion < 2) {
        const heads = database.createObjectStore('heads', { keyPath: 'key', autoIncrement: true });
        heads.createIndex('id', 'id');
        const chunks = database.createObjectStore('chunks', { keyPath: ['pack', 'kind', 'number'] });
        chunks.createIndex('names', 'names', { multiEntry: true });
        const bin = database.createObjectStore('bin', { keyPath: 'key', autoIncrement: true });
        bin.createIndex('deleted', 'deleted');
        database.createObjectStore('binned', { keyPath: 'key' });
        await upgradePacks(transaction);
      }
    },
    // A newer Sidelight waits in another context: give way. (When we are blocked, that context does the same.)
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
}
