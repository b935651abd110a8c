import type { StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import {
  clearStores,
  deleteStores,
  inDatabase,
  openContext,
  readRaw,
  type Store,
} from '../../helpers/pack-stores.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { refusalOf } from '../../locale/refusals.ts';
import { sayValue } from '../../../src/locale/say.ts';

const ENTRIES = Array.from({ length: 1000 }, (_, i) => makeEntry({ headword: `term ${i}` }));
const change = (id: string): StoreEdit => ({
  type: 'edit-pack',
  pack: 'my-terms',
  edits: [{ type: 'change-entry', id, fields: { summary: 'New.' } }],
});

type Fields = Record<string, unknown>;

/** Reads the sentences by which readers are told of what is kept. */
const say = <T extends { reason: Parameters<typeof sayValue>[0] }>(kept: readonly T[]) =>
  kept.map(each => ({ ...each, reason: sayValue(each.reason) }));

/** Changes a record behind the store's back. */
async function damage(name: string, change: (record: Fields) => void, at = 0): Promise<Fields> {
  return inDatabase(async database => {
    const record = (await database.getAll(name))[at] as Fields;
    change(record);
    await database.put(name, record);
    return record;
  });
}

let store: Store;

beforeEach(async () => {
  await clearStores();
  await openContext().applyEdits([{ type: 'add-pack', pack: makePack({ entries: ENTRIES }) }]);
  store = openContext();
});
afterEach(deleteStores);

test.each([
  ['a chunk', (chunk: Fields) => void (chunk.items = 'gone'), 666],
  ['one entry', (chunk: Fields) => void ((chunk.items as Fields[])[7]!.forms = 7), 999],
])('%s that is damaged takes nothing else with it, and is offered as it is', async (_, break_, left) => {
  const stored = await damage('chunks', break_, 1);
  const pack = await store.readPack('my-terms');
  expect(pack?.entries).toHaveLength(left);
  expect(pack?.entries.slice(0, 200)).toEqual(ENTRIES.slice(0, 200));
  expect(say(await store.listUnreadablePacks())).toEqual([]);
  const reason = expect.stringContaining('damaged');
  const name = 'my-terms-aside-1.json';
  expect(say(await store.readQuarantine())).toEqual([
    { name, json: JSON.stringify(stored, null, 2), reason },
  ]);

  // An edit elsewhere leaves it alone; one of its own chunk keeps a copy first.
  await store.applyEdits([change('term-900')]);
  expect((await readRaw('chunks'))[1]).toEqual(stored);
  const put = { item: makeEntry({ headword: 'put' }), before: 'term-401' };
  await store.applyEdits([
    { type: 'edit-pack', pack: 'my-terms', edits: [{ type: 'put-entries', items: [put] }] },
  ]);
  await store.applyEdits([change('term-401')]);
  expect((await store.readPack('my-terms'))?.entries).toHaveLength(left + 1);
  expect(say(await store.readQuarantine())).toEqual([
    { name, json: JSON.stringify(stored, null, 2), reason },
  ]);
});

test('a chunk that is not there any more takes nothing else with it', async () => {
  await inDatabase(database => database.delete('chunks', [1, 'entries', 2]));
  expect((await store.readPack('my-terms'))?.entries).toHaveLength(666);
  expect(say(await store.readQuarantine())).toMatchObject([{ reason: expect.stringContaining('missing') }]);
  await store.applyEdits([change('term-900')]);
  expect((await store.readPack('my-terms'))?.entries.find(({ id }) => id === 'term-900')?.summary).toBe(
    'New.',
  );
});

test.each<[string, (head: Fields) => void, string]>([
  ['of a newer version', head => void ((head.head as Fields).version = 9), 'newer Sidelight'],
  ['that is damaged', head => void (head.head = 7), 'damaged'],
  ['whose table is damaged', head => void (head.chunks = { entries: 'none' }), 'damaged'],
])('a pack with a head %s is left out, listed, and never overwritten', async (_, break_, reason) => {
  const stored = await damage('heads', break_);
  expect(await store.listSummaries()).toEqual([]);
  expect(await store.readPack('my-terms')).toBeNull();
  expect(say(await store.listUnreadablePacks())).toEqual([
    { id: 'my-terms', reason: expect.stringContaining(reason) },
  ]);
  expect(await refusalOf(store.applyEdits([change('term-1')]))).toContain('no longer exists');

  await store.applyEdits([{ type: 'add-pack', pack: makePack({ title: 'new' }), replace: true }]);
  expect((await store.listSummaries()).map(({ head }) => head.title)).toEqual(['new']);
  expect((await readRaw('heads'))[0]).toEqual(stored);
  const { name, json } = (await store.readQuarantine())[0]!;
  expect(name).toBe('my-terms-aside-1.json');
  const parts = await readRaw('chunks');
  expect(parts).toHaveLength(3);
  expect(JSON.parse(json)).toEqual({ ...stored, parts });
});

test('what is damaged in the bin stays there and says so', async () => {
  await store.applyEdits([{ type: 'remove-pack', pack: 'my-terms' }]);
  const { key } = (await store.listBin())[0]!;
  await damage('heads', head => void (head.head = 7));
  expect(await refusalOf(store.applyEdits([{ type: 'restore', bin: key }]))).toContain(
    '“My terms” is damaged',
  );
  expect(await store.listBin()).toHaveLength(1);
});

test('an id that is there twice, as it should not be, loses neither of the two', async () => {
  const twice = { ...makeEntry({ headword: 'again' }), id: 'term-0' };
  const pack = makePack({ id: 'twice', entries: [...ENTRIES, twice] });
  await store.applyEdits([{ type: 'add-pack', pack }]);
  const summary = (id: string) => ({ type: 'change-entry' as const, id, fields: { summary: 'New.' } });
  const edits = [summary('term-999'), summary('term-0'), summary('term-999')];
  await store.applyEdits([{ type: 'edit-pack', pack: 'twice', edits }]);
  await store.applyEdits([{ type: 'edit-pack', pack: 'twice', edits: edits.toReversed() }]);
  const headwords = (await store.readPack('twice'))?.entries.map(({ headword }) => headword);
  expect(headwords).toEqual(pack.entries.map(({ headword }) => headword));
});
