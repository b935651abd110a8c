import { Lazy } from '../../core/lazy.ts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import browser from 'webextension-polyfill';
import * as STORAGE_KEYS from './storage-keys.ts';

type Items = Record<string, unknown>;

interface DeviceSchema extends DBSchema {
  items: { key: string; value: unknown };
}

const { deviceNotice: NOTICE, settings, settingsOverflow, settingsQuarantine } = STORAGE_KEYS;
const { packSyncStates, importColumns, lastList, sample } = STORAGE_KEYS;

/** Versions up to 0.1.0 kept these in `storage.local`. */
const FORMER_KEYS = [
  settings,
  settingsOverflow,
  settingsQuarantine,
  packSyncStates,
  importColumns,
  lastList,
  sample,
];

/** Set once the former items are here: what appears there later was written by a page's process. */
const ADOPTED = 'adopted';

const opened = new Lazy(openAdopted);

const open = (): Promise<IDBPDatabase<DeviceSchema>> => opened.get();

async function openAdopted(): Promise<IDBPDatabase<DeviceSchema>> {
  const database = await openDB<DeviceSchema>('sidelight-device', 1, {
    upgrade: created => void created.createObjectStore('items'),
    blocking: (_current, _blocked, event) => {
      opened.forget();
      (event.target as IDBDatabase).close();
    },
    terminated: () => opened.forget(),
  });
  try {
    if (!(await database.get('items', ADOPTED))) await adopt(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

async function adopt(database: IDBPDatabase<DeviceSchema>): Promise<void> {
  const former = await browser.storage.local.get(FORMER_KEYS);
  const { store, done } = database.transaction('items', 'readwrite');
  // Another context may have been here since.
  const isDone = await store.get(ADOPTED);
  const puts = isDone
    ? []
    : Object.entries({ ...former, [ADOPTED]: true }).map(([key, value]) => store.put(value, key));
  await Promise.all([...puts, done]);
  if (Object.keys(former).length) await browser.storage.local.remove(FORMER_KEYS).catch(() => undefined);
}

/** Items of this device alone. Pages read `storage.local`, and a page's process can write it; here none gets. */
export const deviceStore = {
  async get(keys: string | readonly string[]): Promise<Items> {
    const { store } = (await open()).transaction('items');
    const wanted = typeof keys === 'string' ? [keys] : keys;
    const found = await Promise.all(wanted.map(async key => [key, await store.get(key)] as const));
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  },

  async set(items: Items): Promise<void> {
    const { store, done } = (await open()).transaction('items', 'readwrite');
    await Promise.all([...Object.entries(items).map(([key, value]) => store.put(value, key)), done]);
    await notify(Object.keys(items));
  },

  async remove(key: string): Promise<void> {
    await (await open()).delete('items', key);
    await notify([key]);
  },
};

/** The database has no event for other contexts, and none that wakes the background. Never rejects: it is stored. */
async function notify(keys: string[]): Promise<void> {
  await browser.storage.local.set({ [NOTICE]: { keys, turn: crypto.randomUUID() } }).catch(() => undefined);
}
