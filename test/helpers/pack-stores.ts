import { openDB, type IDBPDatabase } from 'idb';
import browser from 'webextension-polyfill';
import { deviceStore } from '../../src/platform/browser/device-store.ts';
import { makeBundled } from './packs.ts';

export type Store = typeof import('../../src/platform/packs/pack-store.ts');

/** A store as another context has it: own module state, own connection, the same database. */
export function openContext(): Store {
  let context: unknown;
  jest.isolateModules(() => {
    jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
    context = require('../../src/platform/packs/pack-store.ts');
  });
  return context as Store;
}

/** Before each test: nothing stored, and a small pack that comes with the extension. */
export async function clearStores(): Promise<void> {
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  await browser.storage.local.clear();
}

/** After each test. Every context gives way, as it does to a newer version. */
export async function deleteStores(): Promise<void> {
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase('sidelight');
    request.onsuccess = () => done();
    request.onblocked = () => fail(new Error('a connection is still open'));
  });
}

/** Looks into the database, or writes what no code of ours would write. */
export async function inDatabase<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('sidelight', 2);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** All records of a store of the database. */
export function readRaw(name: string): Promise<Record<string, unknown>[]> {
  return inDatabase(database => database.getAll(name)) as Promise<Record<string, unknown>[]>;
}

/** All items of the device store. */
export async function deviceItems(): Promise<Record<string, unknown>> {
  const database = await openDB('sidelight-device');
  try {
    const [keys, values] = [await database.getAllKeys('items'), await database.getAll('items')];
    return Object.fromEntries(keys.map((key, at) => [key, values[at]]).filter(([key]) => key !== 'adopted'));
  } finally {
    database.close();
  }
}

export async function clearDevice(): Promise<void> {
  for (const key of Object.keys(await deviceStore.get('adopted').then(deviceItems)))
    await deviceStore.remove(key);
}
