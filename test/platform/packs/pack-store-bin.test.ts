import type { Entry, Statement } from '../../../src/core/model/model.ts';
import type { PackEdit, StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import { BIN_DAYS } from '../../../src/core/timing.ts';
import { clearStores, deleteStores, openContext, readRaw, type Store } from '../../helpers/pack-stores.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { refusalOf } from '../../locale/refusals.ts';

const DAY = 86_400_000;
const NOW = 1_750_000_000_000;

const says = (id: string): Statement => ({ id, text: `${id}.`, kind: 'reported', by: 'x' });
const PACK = makePack({
  entries: [
    makeEntry({ headword: 'a', statements: ['s1'] }),
    makeEntry({ headword: 'b', statements: ['s2', 's3'] }),
    makeEntry({ headword: 'c', statements: ['s3'] }),
    makeEntry({ headword: 'd' }),
  ],
  statements: [says('s1'), says('s2'), says('s3'), says('s4')],
});
const edit = (...edits: PackEdit[]): StoreEdit => ({ type: 'edit-pack', pack: 'my-terms', edits });
const drop = (...ids: string[]): PackEdit => ({ type: 'drop-entries', ids });
const restore = async (): Promise<StoreEdit[]> =>
  store.applyEdits([{ type: 'restore', bin: (await store.listBin())[0]!.key }], NOW);

let store: Store;

beforeEach(async () => {
  await clearStores();
  store = openContext();
  await store.applyEdits([{ type: 'add-pack', pack: PACK }], NOW);
});
afterEach(deleteStores);

test('deleted entries are in the bin and come back to their places, with statements that went too', async () => {
  const undo = await store.applyEdits([edit(drop('b', 'c'), { type: 'drop-statements', ids: ['s2'] })], NOW);
  expect(await store.listBin()).toEqual([
    {
      key: expect.any(Number),
      deleted: NOW,
      pack: { id: 'my-terms', title: 'My terms' },
      type: 'entries',
      headwords: ['b', 'c'],
      count: 2,
    },
  ]);
  const redo = await restore();
  expect(await store.readPack('my-terms')).toEqual(PACK);
  expect(await store.listBin()).toEqual([]);
  await store.applyEdits(redo, NOW);
  expect(await store.listBin()).toMatchObject([{ count: 2 }]);
  // The undo of the first deletion still knows all, although the bin's item is another by now.
  await store.applyEdits(undo, NOW);
  expect(await store.readPack('my-terms')).toEqual(PACK);
});

test('an undo takes out of the bin what it puts back', async () => {
  const undo = await store.applyEdits([edit(drop('a'))], NOW);
  await store.applyEdits(undo, NOW);
  expect(await store.readPack('my-terms')).toEqual(PACK);
  expect([await readRaw('bin'), await readRaw('binned')]).toEqual([[], []]);
});

test('what only moves within a pack or to another is not in the bin', async () => {
  await store.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'other' }) }], NOW);
  const [a, b] = PACK.entries as [Entry, Entry];
  const put: PackEdit = { type: 'put-entries', items: [{ item: b, before: null }] };
  await store.applyEdits([edit(drop('a'), { type: 'put-entries', items: [{ item: a, before: null }] })], NOW);
  await store.applyEdits([edit(drop('b', 'c')), { type: 'edit-pack', pack: 'other', edits: [put] }], NOW);
  expect(await store.listBin()).toMatchObject([{ headwords: ['c'], count: 1 }]);
});

test('a deleted pack comes back whole at its place, under another id where its own is taken', async () => {
  await store.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'after' }) }], NOW);
  await store.applyEdits([{ type: 'remove-pack', pack: 'my-terms' }], NOW);
  expect(await store.readPack('my-terms')).toBeNull();
  expect(await store.listBin()).toMatchObject([{ type: 'pack', headwords: ['a', 'b', 'c'], count: 4 }]);
  expect(await restore()).toEqual([{ type: 'remove-pack', pack: 'my-terms' }]);
  expect((await store.listPacks()).slice(1)).toEqual([PACK, makePack({ id: 'after' })]);

  await store.applyEdits([{ type: 'remove-pack', pack: 'my-terms' }], NOW);
  await store.applyEdits([{ type: 'add-pack', pack: makePack() }], NOW);
  expect(await restore()).toEqual([{ type: 'remove-pack', pack: 'my-terms-2' }]);
  expect(await store.readPack('my-terms-2')).toEqual({ ...PACK, id: 'my-terms-2' });
  expect(await store.listBin()).toEqual([]);
});

test('entries whose ids are taken meanwhile come back under other ids', async () => {
  await store.applyEdits([edit(drop('b'))], NOW);
  const items = ['b', 'b-2'].map(id => ({ item: { ...makeEntry({ headword: 'new' }), id }, before: null }));
  await store.applyEdits([edit({ type: 'put-entries', items })], NOW);
  await restore();
  const entries = (await store.readPack('my-terms'))?.entries ?? [];
  expect(entries.map(({ id }) => id)).toEqual(['a', 'b-3', 'c', 'd', 'b', 'b-2']);
  expect(entries[1]).toEqual({ ...PACK.entries[1], id: 'b-3' });
});

test.each([
  ['in the bin too', async () => undefined],
  [
    'gone for good',
    async () => {
      const whole = (await store.listBin()).find(({ type }) => type === 'pack');
      await store.forgetBin([whole!.key]);
      expect(await readRaw('chunks')).toEqual([]);
    },
  ],
])('entries whose pack is %s come back in a pack of their own', async (_, forget) => {
  await store.applyEdits([edit(drop('b'))], NOW);
  await store.applyEdits([{ type: 'remove-pack', pack: 'my-terms' }], NOW);
  await forget();
  const item = (await store.listBin()).find(({ type }) => type === 'entries');
  await store.applyEdits([{ type: 'restore', bin: item!.key }], NOW);
  expect(await store.readPack('my-terms')).toEqual({
    ...PACK,
    entries: [PACK.entries[1]],
    statements: [says('s2'), says('s3')],
  });
});

test('what is older than the bin keeps goes for good at the next write, and nothing younger', async () => {
  await store.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'old', entries: [makeEntry()] }) }], NOW);
  await store.applyEdits([{ type: 'remove-pack', pack: 'old' }, edit(drop('a'))], NOW);
  const later = NOW + BIN_DAYS * DAY;
  await store.applyEdits([edit(drop('b'))], later);
  expect(await store.listBin()).toHaveLength(3);
  await store.applyEdits([edit(drop('c'))], later + 1);
  expect((await store.listBin()).map(({ headwords }) => headwords)).toEqual([['c'], ['b']]);
  expect(await readRaw('heads')).toHaveLength(1);
  expect((await readRaw('chunks')).map(({ pack }) => pack)).toEqual([1, 1]);
  expect(await readRaw('binned')).toHaveLength(2);
});

test('what is no longer in the bin cannot be restored, and nothing else of the edits is made', async () => {
  await store.applyEdits([edit(drop('a'))], NOW);
  const { key } = (await store.listBin())[0]!;
  await store.forgetBin([key, 99]);
  const refusal = await refusalOf(store.applyEdits([edit(drop('b')), { type: 'restore', bin: key }], NOW));
  expect(refusal).toContain('no longer in the bin');
  expect((await store.readPack('my-terms'))?.entries.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
});
