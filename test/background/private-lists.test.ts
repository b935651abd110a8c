import { webcrypto } from 'node:crypto';
import browser from 'webextension-polyfill';
import { findHits } from '../../src/core/match/scan-text.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import type { StoreEdit } from '../../src/core/packs/pack-edits.ts';
import { deviceStore } from '../../src/platform/browser/device-store.ts';
import OLD from '../fixtures/stored/private-lists-v1.json';
import { clearStores, deleteStores, inDatabase, readRaw } from '../helpers/pack-stores.ts';
import { makeBundled, makeEntry, makePack } from '../helpers/packs.ts';
import { refusalOf } from '../locale/refusals.ts';

type Context = typeof import('../../src/background/answer-index.ts') &
  typeof import('../../src/background/packs-off.ts') &
  typeof import('../../src/platform/packs/pack-store.ts');

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const { sync } = browser.storage;
const rawSync = chrome.storage.sync as unknown as Record<'get', jest.Mock>;
const SECRET = makePack({ id: 'secret', title: 'Secret', entries: [makeEntry({ headword: 'nightjar' })] });
const OPEN = makePack({
  id: 'open',
  title: 'Open',
  private: false,
  entries: [makeEntry({ headword: 'fanlight' })],
});
const TEXT = 'A nightjar above the fanlight, and the Great Firewall.';

/** A background that was just started: own module state, the same stores. */
function startBackground(): Context {
  let started: unknown;
  jest.isolateModules(() => {
    jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
    started = {
      ...require('../../src/background/answer-index.ts'),
      ...require('../../src/background/packs-off.ts'),
      ...require('../../src/platform/packs/pack-store.ts'),
    };
  });
  return started as Context;
}

/** The words of the text that pages are told to mark. */
async function whatPagesGet(): Promise<string[]> {
  const reply = await startBackground().answerIndex({ haveRevision: null });
  const index = readIndex(reply!.bytes)!;
  return findHits(TEXT, index).map(({ start, end }) => TEXT.slice(start, end));
}

const store = (...edits: StoreEdit[]): Promise<unknown> => startBackground().applyEdits(edits);
const say = (pack: string, isPrivate: boolean | undefined): StoreEdit => ({
  type: 'edit-pack',
  pack,
  edits: [{ type: 'head', fields: { private: isPrivate } }],
});
/** While storage.sync rejects each read. */
async function withoutSync<T>(work: () => Promise<T>): Promise<T> {
  const usual = rawSync.get.getMockImplementation();
  rawSync.get.mockImplementation((...args: unknown[]) => {
    Object.assign(chrome.runtime, { lastError: { message: 'sync is off' } });
    (args.at(-1) as () => void)();
    Reflect.deleteProperty(chrome.runtime, 'lastError');
  });
  return work().finally(() => rawSync.get.mockImplementation(usual));
}

beforeEach(async () => {
  await clearStores();
  await sync.clear();
});
afterEach(async () => {
  await deleteStores();
  await new Promise(done => (indexedDB.deleteDatabase('sidelight-index').onsuccess = done));
});

test('while sync cannot be read, only lists of which the reader has said so are shown', async () => {
  await store({ type: 'add-pack', pack: SECRET }, { type: 'add-pack', pack: OPEN });
  expect(await whatPagesGet()).toEqual(['nightjar', 'fanlight', 'Great Firewall']);
  await sync.set({ settings: { version: 1, packsPrivate: ['secret'] } });
  expect(await whatPagesGet()).toEqual(['fanlight', 'Great Firewall']);
  expect(await withoutSync(whatPagesGet)).toEqual(['fanlight', 'Great Firewall']);
  expect(await whatPagesGet()).toEqual(['fanlight', 'Great Firewall']);
});

test.each([
  { settings: { version: 1, packsPrivate: ['secret', null] } },
  { settings: { version: 1, packsPrivate: 'secret' } },
  { settings: { version: 1, packsPrivate: [null] }, 'settings/packsPrivate/3': ['other'] },
  { settings: { version: 1 }, 'settings/packsPrivate/3': ['secret', 7] },
  { settings: 'secret' },
  { settings: ['secret'] },
])('%j: ids that cannot be read hide what nobody has called public', async items => {
  await store({ type: 'add-pack', pack: SECRET }, { type: 'add-pack', pack: OPEN });
  await sync.set(items);
  expect(await whatPagesGet()).toEqual(['fanlight', 'Great Firewall']);
});

test.each(['settings', 'settings-rest'])('so do foreign %s on this device', async key => {
  await store({ type: 'add-pack', pack: SECRET });
  await deviceStore.set({ [key]: 7 });
  expect(await whatPagesGet()).toEqual(['Great Firewall']);
  await deviceStore.remove(key);
});

test('what the record says outlives a cleared sync area', async () => {
  await store({ type: 'add-pack', pack: SECRET }, say('secret', true));
  await sync.set({ settings: { version: 1, packsPrivate: ['secret'] } });
  await sync.clear();
  expect(await whatPagesGet()).toEqual(['Great Firewall']);
  await store(say('secret', undefined));
  expect(await whatPagesGet()).toEqual(['nightjar', 'Great Firewall']);
});

test('the bundled pack is private by a record as well, which can be said, taken back, and nothing else of it', async () => {
  const undo = await startBackground().applyEdits([say('bundled', true)]);
  expect(await whatPagesGet()).toEqual([]);
  expect((await startBackground().readPack('bundled'))!.private).toBe(true);
  await store(...undo);
  expect(await whatPagesGet()).toEqual(['Great Firewall']);
  const edits = [{ type: 'head' as const, fields: { private: true, title: 'Mine' } }];
  expect(await refusalOf(store({ type: 'edit-pack', pack: 'bundled', edits }))).toContain(
    'cannot be changed',
  );
  await inDatabase(database => database.put('meta', 'foreign', 'bundled-private'));
  expect(await whatPagesGet()).toEqual([]);
});

test('a private list that is off is not named in an answer to a page', async () => {
  await store({ type: 'add-pack', pack: { ...SECRET, private: true } }, { type: 'add-pack', pack: OPEN });
  await sync.set({ settings: { version: 1, packsOff: ['secret', 'open'] } });
  expect(await startBackground().answerPacksOff({ text: TEXT })).toEqual(['Open']);
});

test('what takes the place of a private list is private: replaced, its deletion or its entries restored, undone', async () => {
  const context = startBackground();
  const privacies = async (): Promise<unknown[]> =>
    (await context.listSummaries()).map(({ head }) => [head.id, head.private]);
  await store({ type: 'add-pack', pack: { ...SECRET, private: false } });
  // One page imports over the list, another makes it private, and the first takes its import back.
  const undo = await context.applyEdits([{ type: 'add-pack', pack: SECRET, replace: true }]);
  await store(say('secret', true));
  await store(...undo);
  expect(await privacies()).toEqual([['secret', true]]);
  await store({ type: 'add-pack', pack: { ...SECRET, private: false }, replace: true });
  expect(await privacies()).toEqual([['secret', true]]);
  const edits = [{ type: 'drop-entries' as const, ids: ['nightjar'] }];
  await store(say('secret', false), { type: 'edit-pack', pack: 'secret', edits });
  await store(say('secret', true), { type: 'remove-pack', pack: 'secret' });
  await store(...(await context.listBin()).map(({ key }): StoreEdit => ({ type: 'restore', bin: key })));
  const all = await privacies();
  expect(all.length).toBeGreaterThan(1);
  for (const each of all) expect(each).toEqual([expect.any(String), true]);
});

describe('what versions up to 0.1.0 have in the settings alone', () => {
  const read = async (): Promise<Record<string, unknown>[][]> =>
    Promise.all(['heads', 'chunks', 'bin', 'binned', 'packs', 'aside'].map(readRaw));
  const record = (): Promise<void> =>
    (
      require('../../src/platform/packs/record-private.ts') as typeof import('../../src/platform/packs/record-private.ts')
    ).recordPrivate(
      OLD.sync.settings.packsPrivate.concat(OLD.sync['settings/packsPrivate/2']),
      async () => undefined,
    );

  beforeEach(async () => {
    await startBackground().listSummaries();
    await inDatabase(async database => {
      await database.delete('meta', 'bundled-private');
      for (const name of ['heads', 'chunks', 'bin', 'binned'] as const)
        for (const stored of OLD[name]) await database.put(name, stored);
    });
    await sync.set(OLD.sync);
  });

  test('counts before it is copied into the records', async () => {
    expect(await whatPagesGet()).toEqual([]);
    expect(await withoutSync(whatPagesGet)).toEqual([]);
  });

  test('is copied into the records of the lists, those in the bin too, and nothing else changes', async () => {
    const before = await read();
    await record();
    const hide = <T extends object>(head: T): T => ({ ...head, private: true });
    const [heads, chunks, bin, binned, ...rest] = before as [never[], never[], never[], never[]];
    const revision = expect.any(Number);
    const named = ['secret', 'deleted'];
    expect(await read()).toEqual([
      heads.map((stored: { id: string; head: object }) =>
        named.includes(stored.id) ? { ...stored, revision, head: hide(stored.head) } : stored,
      ),
      chunks,
      bin,
      binned.map((stored: { head: object }) => ({ ...stored, head: hide(stored.head) })),
      ...rest,
    ]);
    await sync.clear();
    expect(await whatPagesGet()).toEqual([]);
    expect((await startBackground().readPack('bundled'))!.private).toBe(true);
    expect((await startBackground().readPack('open'))!.private).toBeUndefined();
  });

  test('is written once', async () => {
    await record();
    const revision = await inDatabase(database => database.get('meta', 'revision'));
    await record();
    expect(await inDatabase(database => database.get('meta', 'revision'))).toBe(revision);
  });
});

test('the bundled pack of a new reader needs no settings to be shown', async () => {
  expect(await withoutSync(whatPagesGet)).toEqual(['Great Firewall']);
  expect(makeBundled().private).toBeUndefined();
});
