import { webcrypto } from 'node:crypto';
import browser from 'webextension-polyfill';
import { readIndex } from '../../src/core/index/index-read.ts';
import { findHits } from '../../src/core/match/scan-text.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { IS_LONG } from '../helpers/long-run.ts';
import { clearStores, deleteStores, deviceItems, inDatabase } from '../helpers/pack-stores.ts';
import { makeEntry, makePack } from '../helpers/packs.ts';
import { makeRandom } from '../core/random.ts';

type Context = typeof import('../../src/background/answer-index.ts') &
  typeof import('../../src/background/packs-off.ts') &
  typeof import('../../src/platform/packs/pack-store.ts') &
  typeof import('../../src/platform/packs/record-private.ts') &
  typeof import('../../src/platform/settings/settings-store.ts') &
  typeof import('../../src/platform/browser/device-store.ts');
type Items = Record<string, unknown>;
type Callback = (result?: Items) => void;

const SCHEDULES = IS_LONG ? 10_000 : 25;
const STEPS = 8;

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

/** One list is private by its record, one by the settings alone, as versions up to 0.1.0 left it; the third is public. */
const PACKS: Pack[] = [
  makePack({
    id: 'recorded',
    title: 'Recorded',
    private: true,
    entries: [makeEntry({ headword: 'nightjar' })],
  }),
  makePack({ id: 'named', title: 'Named', entries: [makeEntry({ headword: 'bittern' })] }),
  makePack({ id: 'open', title: 'Open', private: false, entries: [makeEntry({ headword: 'fanlight' })] }),
];
const PRIVATE = /nightjar|bittern|Recorded|Named/;
const TEXT = 'A nightjar, a bittern and the fanlight.';
const FOREIGN: readonly unknown[] = [7, 'text', null, [['named']], { named: true }, ['named', 7]];
/** In place of all settings: an object would be settings, of which nothing else tells that they are not whole. */
const FOREIGN_ITEMS = FOREIGN.filter(
  value => value === null || Array.isArray(value) || typeof value !== 'object',
);

let random: () => number;
let chance = 0;
let faults = 0;
/** Foreign values that were stored where settings are, as JSON. */
let planted: string[] = [];

const happens = (): boolean => {
  const isFault = random() < chance;
  if (isFault) faults++;
  return isFault;
};
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

function fail(callback: Callback, message: string): void {
  Object.assign(chrome.runtime, { lastError: { message } });
  callback();
  Reflect.deleteProperty(chrome.runtime, 'lastError');
}

/** An answer in which the settings are not what was stored: a read that went wrong, and not for good. */
function damage(items: Items): Items {
  const keys = Object.keys(items).filter(key => key.startsWith('settings'));
  if (!keys.length) return items;
  const key = pick(keys);
  const value = items[key];
  if (random() < 0.5 || typeof value !== 'object' || value === null)
    return { ...items, [key]: pick(FOREIGN) };
  const { packsPrivate, ...rest } = value as Items;
  return packsPrivate === undefined ? items : { ...items, [key]: { ...rest, packsPrivate: pick(FOREIGN) } };
}

/** Puts faults into an area of the browser's storage. */
function disturb(name: 'sync' | 'local', misreads: boolean): () => void {
  const area = chrome.storage[name] as unknown as Record<'get' | 'set' | 'remove', jest.Mock>;
  const usual = { get: area.get.getMockImplementation()!, set: area.set.getMockImplementation()! };
  area.get.mockImplementation((keys: unknown, callback: Callback) => {
    if (happens()) return fail(callback, 'storage is corrupted');
    return usual.get(keys, (items: Items) => callback(misreads && happens() ? damage(items) : items));
  });
  area.set.mockImplementation((items: Items, callback: Callback) =>
    happens() ? fail(callback, 'QUOTA_BYTES quota exceeded') : usual.set(items, callback),
  );
  return () => {
    area.get.mockImplementation(usual.get);
    area.set.mockImplementation(usual.set);
  };
}

/** Makes requests to the database throw, as on a full or failing disk. */
function disturbDatabase(): () => void {
  const methods = ['get', 'getAll', 'put', 'add'] as const;
  const spies = methods.map(method => {
    const usual = IDBObjectStore.prototype[method] as (
      this: IDBObjectStore,
      ...args: unknown[]
    ) => IDBRequest;
    return jest.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (happens()) throw new DOMException('the disk is full', 'QuotaExceededError');
      return usual.apply(this, args);
    } as never);
  });
  return () => spies.forEach(spy => spy.mockRestore());
}

/** One context for all schedules: each has a database of its own, and nothing in memory is of another one. */
function startBackground(): Context {
  let started: unknown;
  jest.isolateModules(() => {
    jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
    started = {
      ...require('../../src/background/answer-index.ts'),
      ...require('../../src/background/packs-off.ts'),
      ...require('../../src/platform/packs/pack-store.ts'),
      ...require('../../src/platform/packs/record-private.ts'),
      ...require('../../src/platform/settings/settings-store.ts'),
      ...require('../../src/platform/browser/device-store.ts'),
    };
  });
  return started as Context;
}

const context = startBackground();
const wordsOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  findHits(TEXT, readIndex(bytes)!)
    .map(({ start, end }) => TEXT.slice(start, end))
    .join();

/** All that pages could get now, as one text. */
async function whatPagesGet(): Promise<string> {
  const reply = await context.answerIndex({ haveRevision: null });
  const off = await context.answerPacksOff({ text: TEXT });
  return [reply ? wordsOf(reply.bytes) : '', ...off].join();
}

/** Reads what lies ready for pages in the storage, whoever may take it. */
async function whatLiesReady(): Promise<string> {
  const { 'small-index': kept } = (await browser.storage.local.get('small-index')) as Record<
    string,
    { bytes: string } | undefined
  >;
  return kept ? wordsOf(Uint8Array.from(atob(kept.bytes), char => char.charCodeAt(0))) : '';
}

async function plant(): Promise<void> {
  const value = pick(FOREIGN);
  const [area, key, item] = pick<[name: 'sync' | 'device', key: string, item: unknown]>([
    ['sync', 'settings', pick(FOREIGN_ITEMS)],
    ['sync', 'settings', { version: 1, hoverDelay: 100, packsPrivate: value }],
    ['sync', 'settings/packsPrivate/2', value],
    ['device', 'settings', pick(FOREIGN_ITEMS)],
    ['device', 'settings', { version: 1, packsPrivate: value }],
    ['device', 'settings-rest', pick(FOREIGN_ITEMS)],
  ]);
  const store = area === 'sync' ? browser.storage.sync : context.deviceStore;
  const { [key]: before } = await store.get(key);
  // An item that is written over is planted no longer.
  planted = planted.filter(each => each !== JSON.stringify(before));
  await store.set({ [key]: item });
  planted.push(JSON.stringify(item));
}

const editHead = (pack: string, title: string): Promise<unknown> =>
  context.applyEdits([{ type: 'edit-pack', pack, edits: [{ type: 'head', fields: { title } }] }]);

const WRITES: readonly (() => Promise<unknown>)[] = [
  () => context.changeSettings(now => ({ ...now, hoverDelay: Math.floor(random() * 1000) })),
  () => context.changeSettings(now => ({ ...now, packsOff: random() < 0.5 ? [] : ['recorded', 'named'] })),
  () => context.changeSettings(now => ({ ...now, known: [...now.known, `open/${random()}`] })),
  async () => context.recordPrivate((await context.readSettings()).packsPrivate, async () => undefined),
  () => editHead(pick(PACKS).id, 'Renamed'),
  () => {
    const { private: _private, ...pack } = PACKS[0]!;
    return context.applyEdits([{ type: 'add-pack', pack, replace: true }]);
  },
  async () => {
    const undo = await context.applyEdits([{ type: 'remove-pack', pack: pick(PACKS).id }]);
    // A list that stays in the bin is none that a page could get.
    chance = 0;
    return context.applyEdits(undo);
  },
];

async function runSchedule(seed: number): Promise<number> {
  random = makeRandom(seed);
  planted = [];
  await clearStores();
  await browser.storage.sync.clear();
  for (const key of ['settings', 'settings-rest', 'settings-aside']) await context.deviceStore.remove(key);
  await browser.storage.sync.set({ settings: { version: 1, packsPrivate: ['named'] } });
  await context.applyEdits(PACKS.map(pack => ({ type: 'add-pack', pack })));
  // As a database of versions up to 0.1.0 has it.
  await inDatabase(database => database.delete('meta', 'bundled-private'));
  let served = 0;
  for (let step = 0; step < STEPS; step++) {
    if (random() < 0.15) await plant();
    chance = pick([0, 0.05, 0.3, 1]);
    const isWrite = random() < 0.6;
    const restore = [disturb('sync', !isWrite), disturb('local', !isWrite), disturbDatabase()];
    try {
      const got = await (isWrite ? pick(WRITES)() : whatPagesGet());
      if (typeof got === 'string') {
        if (PRIVATE.test(got)) throw new Error(`schedule ${seed}, step ${step}: a page got “${got}”`);
        if (got.includes('fanlight')) served++;
      }
    } catch (error) {
      if (String(error).includes(`schedule ${seed}`)) throw error;
    } finally {
      for (const each of restore) each();
      chance = 0;
    }
    const ready = await whatLiesReady();
    if (PRIVATE.test(ready)) throw new Error(`schedule ${seed}, step ${step}: “${ready}” lies ready`);
  }
  const got = await whatPagesGet();
  if (PRIVATE.test(got)) throw new Error(`schedule ${seed}: at the end a page gets “${got}”`);
  const kept = JSON.stringify([await browser.storage.sync.get(null), await deviceItems()]);
  const lost = planted.filter(each => !kept.includes(each));
  if (lost.length) throw new Error(`schedule ${seed}: ${lost.join(' and ')} was overwritten`);
  const stored = await context.listPacks();
  const recorded = stored.find(({ id }) => id === 'recorded');
  if (recorded && recorded.private !== true) throw new Error(`schedule ${seed}: the record says nothing`);
  if (stored.some(({ id }) => id === 'open') && !got.includes('fanlight'))
    throw new Error(`schedule ${seed}: the public list is gone`);
  return served;
}

const BATCH = 25;

test.each(Array.from({ length: SCHEDULES / BATCH }, (_, batch) => batch * BATCH))(
  'no private list gets to a page, and nothing unread is overwritten: schedules from %i',
  async first => {
    faults = 0;
    let served = 0;
    for (let seed = first; seed < first + BATCH; seed++) {
      try {
        served += await runSchedule(seed);
      } finally {
        await deleteStores();
      }
    }
    // So that it is known to have tested something.
    expect(faults).toBeGreaterThan(BATCH);
    expect(served).toBeGreaterThan(BATCH / 4);
  },
  600_000,
);
