import { webcrypto } from 'node:crypto';
import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { answerPacksOff } from '../../src/background/packs-off.ts';
import { answerPrivateIndex, answerPrivateNames } from '../../src/background/private-index.ts';
import { makeRef } from '../../src/core/index/index-layout.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import { applyEdits } from '../../src/platform/packs/pack-store.ts';
import { makeBundled, makeEntry, makePack } from '../helpers/packs.ts';

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const setSettings = (settings: object): Promise<void> =>
  browser.storage.sync.set({ settings: { version: 1, ...settings } });

beforeAll(async () => {
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  const draw = makeEntry({ id: 'hoe', headword: 'draw hoe' });
  const hand = makeEntry({ id: 'hand', headword: 'hand hoe' });
  await applyEdits([
    { type: 'add-pack', pack: makePack({ id: 'a', title: 'A', entries: [draw] }) },
    { type: 'add-pack', pack: makePack({ id: 'b', title: 'B', entries: [draw, hand] }) },
  ]);
});

test('the index is of the private packs alone, with names by its numbers; no frame is asked', async () => {
  await setSettings({ packsPrivate: ['b'], known: ['a/hoe', 'b/hand'] });
  const { revision, bytes, knownRefs } = (await answerPrivateIndex())!;
  expect(knownRefs).toEqual([makeRef(0, 1)]);
  expect(readIndex(bytes)?.packs.length).toBe(1);
  const refs = [makeRef(0, 0), makeRef(5, 0), makeRef(0, 1), makeRef(0, 2)];
  expect(await answerPrivateNames({ revision, refs })).toEqual([
    { ref: refs[0], pack: 'b', entry: 'hoe', headword: 'draw hoe' },
    { ref: refs[2], pack: 'b', entry: 'hand', headword: 'hand hoe' },
  ]);
  await expect(answerPrivateNames({ revision: 'old', refs })).rejects.toThrow('the index has changed');
  expect(chrome.tabs.sendMessage).not.toHaveBeenCalled();
});

test.each([{}, { packsPrivate: ['b'], packsOff: ['b'] }, { packsPrivate: ['gone'] }])(
  'with %j there is none',
  async settings => {
    await setSettings(settings);
    expect(await answerPrivateIndex()).toBeNull();
  },
);

test('a page is not told the title of a private pack that is off', async () => {
  await setSettings({ packsOff: ['a', 'b'], packsPrivate: ['a'] });
  expect(await answerPacksOff({ text: 'a draw hoe' })).toEqual(['B']);
  await setSettings({ packsOff: ['a'], packsPrivate: ['a'] });
  expect(await answerPacksOff({ text: 'a draw hoe' })).toEqual([]);
});
