import { IDBFactory } from 'fake-indexeddb';
import type { Entry, Pack } from '../../../src/core/model/model.ts';
import { makeEntry } from '../../helpers/packs.ts';

type Items = Record<string, unknown>;
type Sync = typeof import('../../../src/platform/sync/pack-sync.ts');
type Store = typeof import('../../../src/platform/packs/pack-store.ts') &
  typeof import('../../../src/platform/packs/record-private.ts') &
  typeof import('../../../src/platform/settings/settings-store.ts');

/** Every device's browser brings these to every other, at once. */
export let cloud: Items = {};

export const resetCloud = (items: Items = {}): void => {
  cloud = items;
};

/** The sync area goes wrong by these: each may throw in place of what it stands for, or give other items. */
export interface SyncFaults {
  read(items: Items): Items;
  write(): void;
}

let clock = 1000;
export const clockNow = (): number => clock;

/** A device: a browser's storage, a database and the code that runs there. */
export class Device {
  readonly #database = new IDBFactory();
  #local: Items = {};
  /** Makes the next writes to sync fail. */
  refuses = false;
  faults: SyncFaults | null = null;
  readonly #modules: Sync & Store;

  constructor() {
    const area = (items: () => Items) => ({
      get: async (keys: null | string | string[]) => {
        const isSync = items() === cloud;
        const all = Object.entries((isSync && this.faults?.read(items())) || items());
        return structuredClone(
          Object.fromEntries(keys === null ? all : all.filter(([key]) => [keys].flat().includes(key))),
        );
      },
      set: async (values: Items) => {
        if (items() === cloud && this.refuses) throw new Error('QUOTA_BYTES quota exceeded');
        if (items() === cloud) this.faults?.write();
        Object.assign(items(), structuredClone(values));
      },
      remove: async (keys: string | string[]) => {
        if (items() === cloud) this.faults?.write();
        for (const key of [keys].flat()) delete items()[key];
      },
    });
    const browser = {
      storage: {
        sync: area(() => cloud),
        local: area(() => this.#local),
        onChanged: { addListener() {}, removeListener() {} },
      },
      runtime: { getManifest: () => ({ version: '0' }), getURL: (path: string) => path },
    };
    let modules: unknown;
    jest.isolateModules(() => {
      jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
      modules = {
        ...require('../../../src/platform/sync/pack-sync.ts'),
        ...require('../../../src/platform/packs/pack-store.ts'),
        ...require('../../../src/platform/packs/record-private.ts'),
        ...require('../../../src/platform/settings/settings-store.ts'),
      };
    });
    this.#modules = modules as Sync & Store;
  }

  /** Runs something on this device. */
  run<T>(work: (here: Sync & Store) => Promise<T>): Promise<T> {
    globalThis.indexedDB = this.#database;
    return work(this.#modules);
  }

  /** As it was when it was new. */
  async forget(): Promise<void> {
    this.#local = {};
    for (const { name } of await this.#database.databases()) {
      await new Promise<void>((done, fail) => {
        const request = this.#database.deleteDatabase(name!);
        request.onsuccess = () => done();
        request.onblocked = () => fail(new Error(`${name}: a connection is still open`));
      });
    }
  }

  sync({ late = false, now = ++clock } = {}): Promise<number | null> {
    return this.run(here => here.syncPacks(late, now));
  }

  read(): Promise<Pack | null> {
    return this.run(here => here.readPack('p'));
  }

  put(id: string, summary: string): Promise<unknown> {
    const item = { ...makeEntry(), id, summary };
    const edits = [{ type: 'put-entries' as const, items: [{ item, before: null }] }];
    return this.run(here => here.applyEdits([{ type: 'edit-pack', pack: 'p', edits }]));
  }

  async states(): Promise<string[]> {
    return (await this.run(here => here.readSyncStates())).map(({ id, state }) => `${id} ${state}`);
  }
}

const noise = (length: number): string => {
  let seed = length;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  }).join('');
};
export const makeLong = (count: number, length: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({ ...makeEntry(), id: `e${i}`, summary: noise(length + i) }));
