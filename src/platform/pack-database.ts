import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One of the reader's packs as it is stored; the document may be of any version, or damaged. */
export interface PackRecord {
  id: string;
  /** Orders the packs. */
  place: number;
  pack: unknown;
}

/** A record that could not be read and had to make way. */
export interface AsideRecord {
  id: string;
  pack: unknown;
  reason: string;
}

/** The stores of the extension's database. */
export interface PackSchema extends DBSchema {
  packs: { key: string; value: PackRecord };
  aside: { key: number; value: AsideRecord };
  /** `revision`: a name for the state of all packs, new with each write. */
  meta: { key: string; value: string };
}

const NAME = 'sidelight';
const VERSION = 1;

let opening: Promise<IDBPDatabase<PackSchema>> | null = null;

const forget = (): void => {
  opening = null;
};

/** The database, opened once in this context and again after it had to be closed. */
export function openPackDatabase(): Promise<IDBPDatabase<PackSchema>> {
  opening ??= open().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

function open(): Promise<IDBPDatabase<PackSchema>> {
  return openDB<PackSchema>(NAME, VERSION, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('aside', { autoIncrement: true });
      database.createObjectStore('meta');
    },
    // A newer Sidelight waits in another context: give way. (When we are blocked, that context does the same.)
    blocking: (_current, _blocked, event) => {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
}
