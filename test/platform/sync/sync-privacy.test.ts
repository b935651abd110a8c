/** @jest-environment node */
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import type { SyncHead } from '../../../src/core/sync/pack-sync-items.ts';
import { saysPrivate } from '../../../src/core/sync/sync-privacy.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { cloud, Device, makeLong, resetCloud } from './sync-device.ts';

let one: Device;
let other: Device;

function startDevices(): void {
  resetCloud();
  [one, other] = [new Device(), new Device()];
}

beforeEach(() => {
  Object.assign(globalThis, { CompressionStream, DecompressionStream, navigator: {} });
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  startDevices();
});

async function begin(isPrivate?: boolean): Promise<void> {
  const said = isPrivate === undefined ? {} : { private: isPrivate };
  const pack = makePack({ id: 'p', ...said, entries: [{ ...makeEntry(), id: 'a' }] });
  await one.run(here => here.applyEdits([{ type: 'add-pack', pack }]));
  await one.run(here => here.setPackSync('p', true));
  await one.sync();
}

const say = (device: Device, isPrivate: boolean): Promise<unknown> => {
  const edits = [{ type: 'head' as const, fields: { private: isPrivate } }];
  return device.run(here => here.applyEdits([{ type: 'edit-pack', pack: 'p', edits }]));
};
const privacies = async (): Promise<unknown[]> => [
  (await one.read())?.private,
  (await other.read())?.private,
];

test('a list that is here already becomes private by the head in sync, synced here or not, whole or not', async () => {
  const pack = makePack({ id: 'p', entries: makeLong(20, 500) });
  for (const isSynced of [true, false]) {
    for (const isWhole of [true, false]) {
      startDevices();
      for (const device of [one, other])
        await device.run(here => here.applyEdits([{ type: 'add-pack', pack }]));
      await one.run(here => here.setPackSync('p', true));
      await one.sync();
      if (isSynced) await other.run(here => here.setPackSync('p', true));
      await other.sync();
      // As versions up to 0.1.0 say it: by the setting, which another device may never get.
      await one.run(here => here.changeSettings(now => ({ ...now, packsPrivate: ['p'] })));
      await one.put('news', 'news');
      await one.sync();
      expect(Object.values(cloud)).toContainEqual(expect.objectContaining({ id: 'p', isPrivate: true }));
      delete cloud.settings;
      if (!isWhole) delete cloud[Object.keys(cloud).find(key => key.endsWith('/1'))!];
      await other.sync();
      expect((await other.read())!.private).toBe(true);
    }
  }
});

test('what the reader says of a synced list later counts on both devices, and no head of before takes it back', async () => {
  await begin();
  await other.sync();
  await say(one, true);
  await one.sync();
  await other.sync();
  expect(await privacies()).toEqual([true, true]);
  await say(other, false);
  for (const device of [other, other, one, one, other]) await device.sync();
  expect(await privacies()).toEqual([false, false]);
  expect(Object.values(cloud)).toContainEqual(expect.objectContaining({ id: 'p', isPrivate: false }));
});

test('of two lists that come together, one of them private, one private list is made', async () => {
  for (const first of [true, false]) {
    startDevices();
    const pack = makePack({ id: 'p' });
    await one.run(here => here.applyEdits([{ type: 'add-pack', pack: { ...pack, private: first } }]));
    await other.run(here => here.applyEdits([{ type: 'add-pack', pack: { ...pack, private: !first } }]));
    for (const device of [one, other]) {
      await device.run(here => here.setPackSync('p', true));
      await device.sync();
    }
    await one.sync();
    expect(await privacies()).toEqual([true, true]);
  }
});

test('of a list that is synced elsewhere and here is another one, the reader’s own word counts', async () => {
  await begin(true);
  const pack = makePack({ id: 'p', private: false });
  await other.run(here => here.applyEdits([{ type: 'add-pack', pack }]));
  await other.sync();
  expect(await other.states()).toEqual(['p waiting']);
  expect(await privacies()).toEqual([true, false]);
});

test('whatever stands in a head where it says that the list is private counts, but for `false` and nothing at all', () => {
  const head = { id: 'p', tag: 'tag', chunks: 1 };
  const said = [true, null, 0, 'no', {}].map(isPrivate => saysPrivate({ ...head, isPrivate } as SyncHead));
  expect(said).toEqual([true, true, true, true, true]);
  expect([undefined, head, { ...head, isPrivate: false }].map(saysPrivate)).toEqual([false, false, false]);
});
