import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import browser from 'webextension-polyfill';
import type { Pack } from '../../src/core/model.ts';
import { makeBundled, makeEntry, makePack } from '../support/packs.ts';

type Store = typeof import('../../src/platform/pack-store.ts');

/** A store as another context has it: own module state, own connection, the same database. */
function openContext(): Store {
  let context: unknown;
  jest.isolateModules(() => {
    jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
    context = require('../../src/platform/pack-store.ts');
  });
  return context as Store;
}

const getPack = async (from: Store, id: string): Promise<Pack | undefined> =>
  (await from.listPacks()).find(pack => pack.id === id);
const addEntry = (headword: string) => (pack: Pack) => ({
  ...pack,
  entries: [...pack.entries, makeEntry({ headword })],
});
const putRaw = async (id: string, pack: unknown): Promise<void> => {
  const database = await openDB('sidelight', 1);
  await database.put('packs', { id, place: 1, pack });
  database.close();
};
const readRaw = async (name: 'packs' | 'aside'): Promise<unknown[]> => {
  const database = await openDB('sidelight', 1);
  const all = (await database.getAll(name)) as unknown[];
  database.close();
  return all;
};

let store: Store;
let other: Store;

beforeEach(async () => {
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  await browser.storage.local.clear();
  store = openContext();
  other = openContext();
  await store.listOwnPacks();
});

afterEach(async () => {
  // Every context gives way, as it does to a newer version.
  await new Promise<void>((done, fail) => {
    const request = indexedDB.deleteDatabase('sidelight');
    request.onsuccess = () => done();
    request.onblocked = () => fail(new Error('a connection is still open'));
  });
});

test('the bundled pack is first, then own packs in the order they were added', async () => {
  await store.addPack(makePack({ id: 'b' }));
  await other.addPack(makePack({ id: 'a' }));
  expect((await store.listPacks()).map(pack => pack.id)).toEqual(['bundled', 'b', 'a']);
  expect(await getPack(store, 'a')).toEqual(makePack({ id: 'a' }));
  expect(await getPack(store, 'bundled')).toEqual(makeBundled());
});

test('an id that is taken is refused unless it may be replaced; the place is kept', async () => {
  await store.addPack(makePack({ id: 'a', title: 'old' }));
  await store.addPack(makePack({ id: 'b' }));
  await expect(store.addPack(makePack({ id: 'a', title: 'new' }))).rejects.toThrow('already');
  expect((await getPack(store, 'a'))?.title).toBe('old');
  await store.addPack(makePack({ id: 'a', title: 'new' }), { replace: true });
  expect((await store.listOwnPacks()).map(pack => pack.title)).toEqual(['new', 'My terms']);
});

test('the bundled pack cannot be replaced, edited or removed', async () => {
  await expect(store.addPack(makeBundled(), { replace: true })).rejects.toThrow('bundled');
  await expect(store.editPack('bundled', pack => pack)).rejects.toThrow('bundled');
  await expect(store.removePack('bundled')).rejects.toThrow('bundled');
  expect(await readRaw('packs')).toEqual([]);
});

test('two contexts with 100 concurrent edits each keep all 200', async () => {
  await store.addPack(makePack());
  await Promise.all(
    Array.from({ length: 100 }, (_, i) => [
      store.editPack('my-terms', addEntry(`one ${i}`)),
      other.editPack('my-terms', addEntry(`two ${i}`)),
    ]).flat(),
  );
  const entries = (await getPack(store, 'my-terms'))?.entries ?? [];
  expect(new Set(entries.map(entry => entry.headword)).size).toBe(200);
});

test('an edit that throws changes nothing, tells nobody and leaves the store usable', async () => {
  await store.addPack(makePack());
  const revision = await store.packsRevision();
  const heard = jest.fn();
  const abort = new AbortController();
  store.watchPacks(heard, abort.signal);
  const fail = (): never => {
    throw new Error('half way');
  };
  await expect(store.editPack('my-terms', fail)).rejects.toThrow('half way');
  expect(await store.packsRevision()).toBe(revision);
  expect(heard).not.toHaveBeenCalled();
  await store.editPack('my-terms', addEntry('after'));
  expect(heard).toHaveBeenCalledTimes(1);
  abort.abort();
});

test('editing what is not there is refused, and an edit cannot change the id', async () => {
  await expect(store.editPack('my-terms', pack => pack)).rejects.toThrow('no list');
  await store.addPack(makePack());
  expect((await store.editPack('my-terms', pack => ({ ...pack, id: 'x' }))).id).toBe('my-terms');
});

test('a removed pack comes back, at its place', async () => {
  for (const id of ['a', 'b', 'c']) await store.addPack(makePack({ id }));
  const removed = await store.removePack('b');
  expect((await other.listOwnPacks()).map(pack => pack.id)).toEqual(['a', 'c']);
  if (!removed) throw new Error('nothing removed');
  await store.addPack(removed.pack, { place: removed.place });
  expect((await other.listOwnPacks()).map(pack => pack.id)).toEqual(['a', 'b', 'c']);
  expect(await store.removePack('none')).toBeNull();
});

test('every write is heard in the other context, with a new revision, until the signal aborts', async () => {
  const abort = new AbortController();
  const heard = jest.fn();
  other.watchPacks(heard, abort.signal);
  const revisions = [await other.packsRevision()];
  await store.addPack(makePack());
  revisions.push(await other.packsRevision());
  await store.editPack('my-terms', addEntry('a'));
  revisions.push(await other.packsRevision());
  await store.removePack('my-terms');
  revisions.push(await other.packsRevision());
  expect(heard).toHaveBeenCalledTimes(3);
  expect(new Set(revisions).size).toBe(4);
  abort.abort();
  expect(chrome.storage.onChanged.hasListeners()).toBe(false);
});

test('a context ended between its write and its message: the next one that looks tells all', async () => {
  await store.addPack(makePack());
  (chrome.storage.local.set as unknown as jest.Mock).mockImplementationOnce(() => undefined);
  void store.editPack('my-terms', addEntry('kept'));
  while ((await getPack(other, 'my-terms'))?.entries.length !== 1)
    await new Promise(done => setTimeout(done, 1));

  const heard = jest.fn();
  const abort = new AbortController();
  other.watchPacks(heard, abort.signal);
  await other.packsRevision();
  expect(heard).toHaveBeenCalledTimes(1);
  await other.packsRevision();
  expect(heard).toHaveBeenCalledTimes(1);
  abort.abort();
});

test('an old pack is read in the newest shape and stored so by the next edit', async () => {
  const old: unknown = JSON.parse(readFileSync(join(__dirname, '../fixtures/stored/pack-v0.json'), 'utf8'));
  await putRaw('my-terms', old);
  expect((await store.listOwnPacks())[0].entries[0].forms[0]).toEqual({ text: 'sidelight', gate: 'always' });
  expect(await readRaw('packs')).toMatchObject([{ pack: old }]);
  await store.editPack('my-terms', addEntry('new'));
  expect(await readRaw('packs')).toMatchObject([{ pack: { version: 1 } }]);
});

test.each([
  ['newer', { ...makePack(), version: 9 }],
  ['damaged', { ...makePack(), entries: 'none' }],
  ['not a pack at all', 7],
])('a %s pack is left out, reported, and kept aside when its id is needed', async (_, stored) => {
  await putRaw('my-terms', stored);
  expect(await store.listOwnPacks()).toEqual([]);
  expect(await store.listUnreadablePacks()).toEqual([{ id: 'my-terms', reason: expect.any(String) }]);
  await expect(store.editPack('my-terms', addEntry('x'))).rejects.toThrow('no list');
  expect(await readRaw('packs')).toMatchObject([{ pack: stored }]);

  await store.addPack(makePack());
  expect(await store.listOwnPacks()).toEqual([makePack()]);
  expect(await readRaw('aside')).toEqual([{ id: 'my-terms', pack: stored, reason: expect.any(String) }]);
});

test('a connection gives way to a newer version of the database and opens again after', async () => {
  await store.addPack(makePack());
  const newer = await openDB('sidelight', 2);
  newer.close();
  await expect(store.listOwnPacks()).rejects.toMatchObject({ name: 'VersionError' });
});

test('a bundled pack that cannot be fetched is asked for again', async () => {
  (globalThis.fetch as jest.Mock).mockRejectedValueOnce(new Error('asleep'));
  await expect(store.listPacks()).rejects.toThrow('asleep');
  expect(await store.listPacks()).toHaveLength(1);
});
