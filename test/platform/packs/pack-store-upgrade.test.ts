import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { clearStores, deleteStores, openContext, readRaw } from '../../helpers/pack-stores.ts';
import { makePack } from '../../helpers/packs.ts';

interface Version1 {
  packs: { id: string; place: number; pack: unknown }[];
  aside: { id: string; pack: unknown; reason: string }[];
  meta: { revision: string };
}

const OLD = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/stored/database-v1.json'), 'utf8'),
) as Version1;

/** A database as version 1 left it. */
async function storeVersion1({ packs, aside, meta }: Version1): Promise<void> {
  const database = await openDB('sidelight', 1, {
    upgrade(made) {
      made.createObjectStore('packs', { keyPath: 'id' });
      made.createObjectStore('aside', { autoIncrement: true });
      made.createObjectStore('meta');
    },
  });
  for (const record of packs) await database.put('packs', record);
  for (const record of aside) await database.put('aside', record);
  await database.put('meta', meta.revision, 'revision');
  database.close();
}

beforeEach(clearStores);
afterEach(deleteStores);

test('packs of version 1 of the database are all there, in their order, and those of old versions are new', async () => {
  await storeVersion1(OLD);
  const store = openContext();
  expect((await store.listSummaries()).map(({ head, entries }) => [head.id, entries])).toEqual([
    ['windows', 2],
    ['my-terms', 2],
  ]);
  expect(await store.readPack('windows')).toEqual(OLD.packs.find(({ id }) => id === 'windows')?.pack);
  expect((await store.readPack('my-terms'))?.entries[0]?.forms[0]).toEqual({
    text: 'sidelight',
    gate: 'always',
  });
  const { entries } = (await store.readPack('windows'))!;
  expect(await store.findEntries([{ pack: 'windows', entry: 'fanlight' }])).toEqual([
    { pack: 'windows', title: 'Windows', entry: entries[1] },
  ]);
});

test('what version 1 had and cannot be read stays as it was, listed and offered, also beside a new pack of its id', async () => {
  await storeVersion1(OLD);
  const store = openContext();
  await store.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'newer' }) }]);
  expect((await store.listSummaries()).map(({ head }) => head.id)).toEqual(['windows', 'my-terms', 'newer']);
  expect((await store.listUnreadablePacks()).map(({ id }) => id)).toEqual(['damaged', 'newer', 'nothing']);
  const unreadable = OLD.packs.filter(({ id }) => ['damaged', 'newer', 'nothing'].includes(id));
  expect(await readRaw('packs')).toEqual(unreadable.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  expect(await readRaw('aside')).toEqual(OLD.aside);
  const files = await store.readQuarantine();
  // Reasons were sentences then, and are read as they are.
  expect(files.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(OLD.aside.map(({ reason }) => reason)),
  );
  expect(files.map(({ json }) => JSON.parse(json) as unknown)).toEqual([
    ...unreadable.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ pack }) => pack),
    ...OLD.aside.map(({ pack }) => pack),
  ]);
  expect(files.map(({ name }) => name)).toEqual([
    'damaged-aside-1.json',
    'newer-aside-2.json',
    'nothing-aside-3.json',
    'damaged-aside-4.json',
  ]);
});

test('an upgrade that fails half way leaves the old database whole', async () => {
  await storeVersion1(OLD);
  const add = jest.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new Error('half way');
  });
  await expect(openContext().listSummaries()).rejects.toThrow('half way');
  add.mockRestore();
  const database = await openDB('sidelight');
  expect(database.version).toBe(1);
  expect(await database.count('packs')).toBe(OLD.packs.length);
  database.close();
  expect(await openContext().listSummaries()).toHaveLength(2);
});
