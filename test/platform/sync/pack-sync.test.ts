/** @jest-environment node */
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { deflateRawSync } from 'node:zlib';
import type { Pack } from '../../../src/core/model/model.ts';
import { cutState } from '../../../src/core/sync/pack-sync-items.ts';
import { TOMBSTONE_MS } from '../../../src/core/sync/pack-state.ts';
import { countSyncBytes, SYNC_ITEM_BYTES, SYNC_PACK_BYTES } from '../../../src/core/sync/sync-bytes.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { clockNow, cloud, Device, makeLong, resetCloud } from './sync-device.ts';

let one: Device;
let other: Device;

beforeEach(() => {
  resetCloud();
  Object.assign(globalThis, { CompressionStream, DecompressionStream, navigator: {} });
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  one = new Device();
  other = new Device();
});

const summaries = async (device: Device): Promise<string[]> =>
  (await device.read())?.entries.map(({ id, summary }) => `${id}: ${summary}`) ?? ['no list'];

async function begin(
  pack: Partial<Pack> = { entries: [{ ...makeEntry(), id: 'a', summary: '0' }] },
): Promise<void> {
  await one.run(here => here.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'p', ...pack }) }]));
  await one.run(here => here.setPackSync('p', true));
  await one.sync();
}

test('a list that is not chosen stays where it is', async () => {
  await one.run(here => here.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'p' }) }]));
  await one.sync();
  expect(cloud).toEqual({});
});

test('a chosen list is stored in chunks within the limits and comes to another device', async () => {
  const entries = makeLong(20, 500);
  await begin({ entries });
  expect(Object.keys(cloud).length).toBeGreaterThan(3);
  for (const [key, value] of Object.entries(cloud)) {
    expect(key).toMatch(/^pack\/[\da-f]{16}(?:\/\d+)?$/);
    expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
  }
  // Edits call for nothing if no list is synced.
  await other.sync({ late: true });
  expect(await other.read()).toBeNull();
  await other.sync();
  expect(await other.read()).toEqual(makePack({ id: 'p', entries }));
  // An edit of what this device did not edit is no conflict.
  await other.put('e1', 'edited');
  await other.sync();
  await one.sync();
  expect(await summaries(one)).toContain('e1: edited');
  expect(await one.run(here => here.listBin())).toEqual([]);
  expect(await other.states()).toEqual(['p on']);
});

test('edits of both devices come together; a version that gives way is in the bin', async () => {
  await begin();
  await other.sync();
  await one.put('a', 'mine');
  await one.put('b', 'new here');
  await other.put('a', 'theirs');
  await other.put('c', 'new there');
  await one.sync();
  await other.sync();
  await one.sync();
  await other.sync();
  expect(await summaries(one)).toEqual(await summaries(other));
  expect((await summaries(one)).toSorted()).toEqual(['a: theirs', 'b: new here', 'c: new there']);
  const bin = await one.run(here => here.listBin());
  expect(bin).toMatchObject([{ type: 'entries', count: 1, pack: { id: 'p' } }]);
  await one.run(here => here.applyEdits([{ type: 'restore', bin: bin[0]!.key }]));
  expect(await summaries(one)).toContain('a-2: mine');
});

test('a statement that was changed on both sides comes back from the bin with its own text', async () => {
  const said = (text: string) => ({ id: 's', text, kind: 'reported' as const, by: 'a reader' });
  await begin({ entries: [{ ...makeEntry(), id: 'a', statements: ['s'] }], statements: [said('old')] });
  await other.sync();
  for (const [device, text] of [
    [one, 'mine'],
    [other, 'theirs'],
  ] as const) {
    const edits = [{ type: 'put-statements' as const, items: [{ item: said(text), before: null }] }];
    await device.run(here => here.applyEdits([{ type: 'edit-pack', pack: 'p', edits }]));
    await device.sync();
  }
  await one.sync();
  expect((await one.read())!.statements).toEqual([said('theirs')]);
  const [item] = await one.run(here => here.listBin());
  await one.run(here => here.applyEdits([{ type: 'restore', bin: item!.key }]));
  const { entries, statements } = (await one.read())!;
  expect(statements.map(({ text }) => text).toSorted()).toEqual(['mine', 'theirs']);
  const texts = entries.map(entry => statements.find(({ id }) => id === entry.statements[0])?.text);
  expect(texts).toHaveLength(2);
  expect(new Set(texts)).toEqual(new Set(['mine', 'theirs']));
});

test('a private list is private on another device before it is there, whatever becomes of the settings', async () => {
  await one.run(here => here.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'p' }) }]));
  await one.run(here => here.changeSettings(now => ({ ...now, packsPrivate: ['p'] })));
  await one.run(here => here.setPackSync('p', true));
  await one.sync();
  delete cloud.settings;
  await other.sync();
  expect(await other.read()).toMatchObject({ id: 'p', private: true });
  expect((await other.run(here => here.readSettings())).packsPrivate).toEqual([]);
});

test('items that have not all arrived change nothing; overdue ones are written anew', async () => {
  const entries = makeLong(20, 500);
  await begin({ entries });
  await other.sync();
  await one.put('late', 'late');
  await one.sync();
  const missing = Object.keys(cloud).find(key => key.endsWith('/1'))!;
  const kept = cloud[missing];
  delete cloud[missing];
  const before = await other.read();
  expect(await other.sync()).toBe(60_000);
  expect(await other.read()).toEqual(before);
  cloud[missing] = kept;
  await other.sync();
  expect((await other.read())!.entries.map(({ id }) => id)).toContain('late');

  delete cloud[missing];
  await one.sync();
  expect(cloud[missing]).toBeUndefined();
  expect(await one.sync({ late: true })).toBeNull();
  expect(cloud[missing]).toBeDefined();
});

test('deleting the list puts it into the bin of the other device', async () => {
  await begin();
  await other.sync();
  await one.run(here => here.applyEdits([{ type: 'remove-pack', pack: 'p' }]));
  await one.sync();
  const gone = clockNow();
  expect(Object.keys(cloud)).toHaveLength(2);
  await other.sync();
  expect(await other.read()).toBeNull();
  expect(await other.run(here => here.listBin())).toMatchObject([{ type: 'pack', pack: { id: 'p' } }]);
  await other.sync({ now: gone + TOMBSTONE_MS });
  expect(Object.keys(cloud)).toHaveLength(2);
  await other.sync({ now: gone + TOMBSTONE_MS + 1 });
  expect(cloud).toEqual({});
});

test('turning it off removes the items and keeps both lists', async () => {
  await begin();
  await other.sync();
  await one.run(here => here.setPackSync('p', false));
  expect(cloud).toEqual({});
  await other.sync();
  await one.sync();
  expect(await summaries(one)).toEqual(['a: 0']);
  expect(await summaries(other)).toEqual(['a: 0']);
  expect([await one.states(), await other.states(), cloud]).toEqual([[], [], {}]);
});

test('a list of the same id on the other device waits until the reader chooses it there', async () => {
  await other.run(here => here.applyEdits([{ type: 'add-pack', pack: makePack({ id: 'p' }) }]));
  await other.put('b', 'own');
  await begin();
  await other.sync();
  expect(await other.states()).toEqual(['p waiting']);
  expect(await summaries(other)).toEqual(['b: own']);
  await other.run(here => here.setPackSync('p', true));
  await other.sync();
  await one.sync();
  expect((await summaries(one)).toSorted()).toEqual(['a: 0', 'b: own']);
});

test('a list that is too large, or finds no room beside others, stays here and says so', async () => {
  const large = makeLong(40, 2000);
  expect(await one.run(here => here.measurePack(makePack({ entries: large })))).toBeNull();
  await begin({ entries: large });
  expect(await one.states()).toEqual(['p too-large']);
  expect(cloud).toEqual({});

  cloud['pack/0123456789abcdef'] = { newer: 'x'.repeat(SYNC_PACK_BYTES - 3000) };
  const edits = [{ type: 'drop-entries' as const, ids: large.slice(4).map(({ id }) => id) }];
  await one.run(here => here.applyEdits([{ type: 'edit-pack', pack: 'p', edits }]));
  await one.sync();
  expect(await one.states()).toEqual(['p no-room']);
  expect(Object.keys(cloud)).toHaveLength(1);
});

test('a shorter state leaves no items of a longer one behind, and only who writes removes any', async () => {
  const entries = makeLong(20, 500);
  await begin({ entries });
  const long = Object.keys(cloud).length;
  await other.sync();
  const late = `${Object.keys(cloud)[0]}/9`;
  cloud[late] = 'elsewhere.9:x';
  await other.sync();
  expect(cloud[late]).toBeDefined();
  const ids = entries.slice(1).map(({ id }) => id);
  await one.run(here =>
    here.applyEdits([{ type: 'edit-pack', pack: 'p', edits: [{ type: 'drop-entries', ids }] }]),
  );
  await one.sync();
  expect(long).toBeGreaterThan(3);
  expect(Object.keys(cloud)).toHaveLength(2);
});

test('a write that the browser refuses is tried again', async () => {
  await begin();
  await one.put('b', 'later');
  one.refuses = true;
  expect(await one.sync()).toBe(60_000);
  expect(await one.states()).toEqual(['p failed']);
  one.refuses = false;
  expect(await one.sync()).toBeNull();
  await other.sync();
  expect(await summaries(other)).toEqual(['a: 0', 'b: later']);
});

test('a state that this version cannot read is left as it is', async () => {
  await begin();
  const key = Object.keys(cloud).find(name => name.endsWith('/0'))!;
  const tag = String(cloud[key]).split(':')[0];
  cloud[key] = `${tag}:${btoa('not deflated')}`;
  const before = structuredClone(cloud);
  await one.put('b', 'later');
  await one.sync();
  expect(cloud).toEqual(before);
});

test.each([
  [3_900_000, 'p'],
  [4_000_100, undefined],
])('a text that inflates to %i bytes gives the list %s', async (length, id) => {
  const state = JSON.stringify({ pack: makePack({ id: 'p' }), stamps: {} }).padEnd(length);
  const text = deflateRawSync(state).toString('base64');
  const items = cutState({ id: 'p', tag: 'tag' }, { text, items: new Map() });
  resetCloud(Object.fromEntries(items as Map<string, unknown>));
  const before = structuredClone(cloud);
  await one.sync();
  expect((await one.read())?.id).toBe(id);
  expect(cloud).toEqual(before);
});
