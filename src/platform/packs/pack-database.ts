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

async function open(): Promise<IDBPDatabase<PackSchema>> {
  let failure: unknown;
  const opened = openDB<PackSchema>(NAME, VERSION, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      try {
        if (oldVersion < 1) makeVersion1(database);
        if (oldVersion < 2) {
          makeVersion2(database);
          await upgradePacks(transaction);
        }
      } catch (error) {
        failure = error;
        transaction.done.catch(() => undefined);
        // The database stays in its old version, whole; without this it would take the new one with half of its packs.
        transaction.abort();
      }
    },
    // A newer Sidelight waits in another context: give way. (When we are blocked, that context does the same.)
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
  return opened.catch((error: unknown) => {
    throw failure ?? error;
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
