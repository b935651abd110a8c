import { openDB } from 'idb';
import type { PackEdit, StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import {
  clearStores,
  deleteStores,
  inDatabase,
  openContext,
  readRaw,
  type Store,
} from '../../helpers/pack-stores.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { refusalOf } from '../../locale/refusals.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const add = (fields: Parameters<typeof makePack>[0] = {}): StoreEdit => ({
  type: 'add-pack',
  pack: makePack(fields),
});
const edit = (...edits: PackEdit[]): StoreEdit => ({ type: 'edit-pack', pack: 'my-terms', edits });
const put = (headword: string): PackEdit => ({
  type: 'put-entries',
  items: [{ item: makeEntry({ headword }), before: null }],
});
const idsOf = async (from: Store): Promise<string[]> =>
  (await from.listSummaries()).map(({ head }) => head.id);

let store: Store;
let other: Store;

beforeEach(async () => {
  await clearStores();
  store = openContext();
  other = openContext();
});
afterEach(deleteStores);

test('the bundled pack is first, then own packs in the order they were added', async () => {
  await store.applyEdits([add({ id: 'b' })]);
  await other.applyEdits([add({ id: 'a' })]);
  expect((await store.listPacks()).map(pack => pack.id)).toEqual(['bundled', 'b', 'a']);
  expect(await store.readPack('a')).toEqual(makePack({ id: 'a' }));
  expect(await store.readPack('bundled')).toEqual({ ...makeBundled(), private: false });
  expect(await store.readPack('none')).toBeNull();
});

test('summaries count what the packs hold without reading it', async () => {
  const entries = Array.from({ length: 900 }, (_, i) => makeEntry({ headword: `term ${i}` }));
  await store.applyEdits([add({ entries })]);
  const { entries: _entries, statements: _statements, ...head } = makePack();
  expect(await store.listSummaries()).toEqual([{ head, entries: 900, statements: 0 }]);
  await store.applyEdits([edit({ type: 'drop-entries', ids: ['term-7', 'term-8'] }, put('new'))]);
  expect((await store.listSummaries())[0]?.entries).toBe(899);
});

test('an id that is taken gets a number, and the bundled one is refused', async () => {
  const undo = await store.applyEdits([add(), add(), add()]);
  expect(await idsOf(store)).toEqual(['my-terms', 'my-terms-2', 'my-terms-3']);
  expect((await store.readPack('my-terms-2'))?.id).toBe('my-terms-2');
  expect(undo).toEqual(['my-terms-3', 'my-terms-2', 'my-terms'].map(pack => ({ type: 'remove-pack', pack })));
  expect(await refusalOf(store.applyEdits([add({ id: 'bundled' })]))).toContain(
    'belongs to the list that comes with Sidelight',
  );
  expect(await refusalOf(store.applyEdits([{ type: 'remove-pack', pack: 'bundled' }]))).toContain(
    'cannot be changed',
  );
  expect(await refusalOf(store.applyEdits([{ ...edit(put('x')), pack: 'bundled' } as StoreEdit]))).toContain(
    'cannot be changed',
  );
});

test('a pack that takes the place of another has its place in the order, and its undo brings the old one back', async () => {
  await store.applyEdits([add({ title: 'old' }), add({ id: 'b' })]);
  const undo = await store.applyEdits([{ ...add({ title: 'new' }), replace: true } as StoreEdit]);
  expect((await store.listSummaries()).map(({ head }) => head.title)).toEqual(['new', 'My terms']);
  const redo = await store.applyEdits(undo);
  expect((await store.listSummaries()).map(({ head }) => head.title)).toEqual(['old', 'My terms']);
  await store.applyEdits(redo);
  expect((await store.listSummaries()).map(({ head }) => head.title)).toEqual(['new', 'My terms']);
});

test('edits are all made or none, and tell nobody where they fail', async () => {
  await store.applyEdits([add()]);
  const revision = await store.packsRevision();
  const heard = jest.fn();
  const abort = new AbortController();
  store.watchPacks(heard, abort.signal);
  const gone: StoreEdit = { type: 'edit-pack', pack: 'gone', edits: [] };
  expect(await refusalOf(store.applyEdits([edit(put('half')), gone]))).toContain('no longer exists');
  expect(await store.packsRevision()).toBe(revision);
  expect(heard).not.toHaveBeenCalled();
  expect((await store.readPack('my-terms'))?.entries).toEqual([]);
  await store.applyEdits([edit(put('after'))]);
  expect(heard).toHaveBeenCalledTimes(1);
  abort.abort();
});

test('what could not be read again is not stored', async () => {
  const bad = { ...makeEntry(), forms: 'none' } as never;
  expect(await refusalOf(store.applyEdits([add({ entries: [bad] })]))).toContain('damaged');
  await store.applyEdits([add({ entries: [makeEntry()] })]);
  expect(
    await refusalOf(store.applyEdits([edit({ type: 'put-entries', items: [{ item: bad, before: null }] })])),
  ).toContain('“fanlight” cannot be saved');
  const title = edit({ type: 'head', fields: { title: undefined } });
  expect(await refusalOf(store.applyEdits([title]))).toContain('“My terms” could not be saved');
  expect(await store.readPack('my-terms')).toEqual(makePack({ entries: [makeEntry()] }));
});

const INTERLEAVED = IS_LONG ? 500 : 40;

test(`two contexts with ${INTERLEAVED} interleaved edits each keep all of them`, async () => {
  await store.applyEdits([add()]);
  await Promise.all(
    Array.from({ length: INTERLEAVED }, (_, i) => [
      store.applyEdits([edit(put(`one ${i}`))]),
      other.applyEdits([edit(put(`two ${i}`))]),
    ]).flat(),
  );
  const seen = await Promise.all([store, other].map(from => from.readPack('my-terms')));
  for (const pack of seen)
    expect(new Set(pack?.entries.map(({ headword }) => headword)).size).toBe(2 * INTERLEAVED);
  expect(seen[0]).toEqual(seen[1]);
}, 120_000);

test('an edit writes its chunk alone, and a second read reads that chunk alone', async () => {
  const entries = Array.from({ length: 2000 }, (_, i) => makeEntry({ headword: `term ${i}` }));
  await store.applyEdits([add({ entries })]);
  const before = await other.readPack('my-terms');
  await store.applyEdits([edit({ type: 'change-entry', id: 'term-1000', fields: { summary: 'New.' } })]);
  const newest = (await readRaw('heads'))[0]?.revision;
  const chunks = await readRaw('chunks');
  expect(chunks.length).toBeGreaterThan(4);
  expect(chunks.filter(({ revision }) => revision === newest)).toHaveLength(1);

  const get = jest.spyOn(IDBObjectStore.prototype, 'get');
  const getAll = jest.spyOn(IDBObjectStore.prototype, 'getAll');
  const after = await other.readPack('my-terms');
  const asked = [...get.mock.contexts, ...getAll.mock.contexts].map(({ name }) => name);
  expect(asked.filter(name => name === 'chunks')).toHaveLength(1);
  get.mockRestore();
  getAll.mockRestore();
  expect(after?.entries[1000]?.summary).toBe('New.');
  expect(after?.entries[0]).toBe(before?.entries[0]);
  expect(await other.readPack('my-terms')).toBe(after);
});

test('entries are found by their names, with the titles of their packs', async () => {
  const entries = Array.from({ length: 900 }, (_, i) => makeEntry({ headword: `term ${i}` }));
  await store.applyEdits([add({ entries, title: 'Windows' }), add({ id: '__proto__' })]);
  const names = [
    { pack: 'my-terms', entry: 'term-700' },
    { pack: '__proto__', entry: 'constructor' },
    { pack: 'bundled', entry: 'cybersovereignty' },
    { pack: 'bundled', entry: 'none' },
    { pack: 'none', entry: 'term-1' },
  ];
  expect(await store.findEntries(names)).toEqual([
    { pack: 'my-terms', title: 'Windows', entry: entries[700] },
    { pack: 'bundled', title: makeBundled().title, entry: makeBundled().entries[1] },
  ]);
});

test('every write is heard in the other context, with a new revision, until the signal aborts', async () => {
  const abort = new AbortController();
  const heard = jest.fn();
  other.watchPacks(heard, abort.signal);
  const revisions = [await other.packsRevision()];
  for (const one of [add(), edit(put('a')), { type: 'remove-pack', pack: 'my-terms' } as const]) {
    await store.applyEdits([one]);
    revisions.push(await other.packsRevision());
  }
  expect(heard).toHaveBeenCalledTimes(3);
  expect(new Set(revisions).size).toBe(4);
  abort.abort();
  expect(chrome.storage.onChanged.hasListeners()).toBe(false);
});

test('a context ended between its write and its message: the next one that looks tells all', async () => {
  await store.applyEdits([add()]);
  (chrome.storage.local.set as unknown as jest.Mock).mockImplementationOnce(() => undefined);
  void store.applyEdits([edit(put('kept'))]);
  while ((await other.readPack('my-terms'))?.entries.length !== 1)
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

test('the state of a database that was made anew has a new name, and nothing of the old one is shown', async () => {
  await store.applyEdits([add({ title: 'old' })]);
  await store.readPack('my-terms');
  const revision = await store.packsRevision();
  await deleteStores();
  await store.applyEdits([add({ title: 'new' })]);
  expect(await store.packsRevision()).not.toBe(revision);
  expect((await store.readPack('my-terms'))?.title).toBe('new');
});

test('where no room is left, the message says what to do, and nothing was changed', async () => {
  await store.applyEdits([add()]);
  const full = new DOMException('full', 'QuotaExceededError');
  const putRecord = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full;
  });
  expect(await refusalOf(store.applyEdits([edit(put('more'))]))).toBe(
    'There is no room left on this device, so nothing was changed. Empty the bin or delete a list, then try again.',
  );
  putRecord.mockRestore();
  (chrome.storage.local.set as unknown as jest.Mock).mockImplementationOnce(() => {
    throw full;
  });
  await store.applyEdits([edit(put('after'))]);
  expect((await other.readPack('my-terms'))?.entries.map(({ id }) => id)).toEqual(['after']);
});

test('a connection gives way to a newer version of the database, and says so', async () => {
  await store.applyEdits([add()]);
  const newer = await openDB('sidelight', 3);
  newer.close();
  expect(await refusalOf(store.listSummaries())).toContain('saved by a newer Sidelight');
  await expect(inDatabase(async () => undefined)).rejects.toMatchObject({ name: 'VersionError' });
});

test('a bundled pack that cannot be fetched is asked for again', async () => {
  (globalThis.fetch as jest.Mock).mockRejectedValueOnce(new Error('asleep'));
  await expect(store.listPacks()).rejects.toThrow('asleep');
  expect(await store.listPacks()).toHaveLength(1);
});
