import { webcrypto } from 'node:crypto';
import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { answerPacksOff } from '../../src/background/packs-off.ts';
import { answerPrivateMentions } from '../../src/background/private-mentions.ts';
import { makeRef } from '../../src/core/index/index-layout.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import type { FoundMention, ToFrame } from '../../src/core/messages/protocol.ts';
import { applyEdits } from '../../src/platform/packs/pack-store.ts';
import { makeBundled, makeEntry, makePack } from '../helpers/packs.ts';

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const OWN = { tabId: null, frameId: 0, own: true };
const TO = { tabId: 7, frameId: 3 };

/** What the frame was asked, and what it answers. */
const asked = jest.fn();
let found: FoundMention[] = [];
const foundOf = (refs: number[], text: string): FoundMention => ({
  refs,
  text,
  marked: true,
  reason: { code: 'always' },
});

const setSettings = (settings: object): Promise<void> =>
  browser.storage.sync.set({ settings: { version: 1, ...settings } });

beforeAll(async () => {
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  const send = (tab: number, message: object, options: object, done: (reply: unknown) => void): void => {
    asked(tab, message, options);
    done({ ok: true, value: found });
  };
  chrome.tabs.sendMessage.mockImplementation(send as never);
  const draw = makeEntry({ id: 'hoe', headword: 'draw hoe' });
  const hand = makeEntry({ id: 'hand', headword: 'hand hoe' });
  await applyEdits([
    { type: 'add-pack', pack: makePack({ id: 'a', title: 'A', entries: [draw] }) },
    { type: 'add-pack', pack: makePack({ id: 'b', title: 'B', entries: [draw, hand] }) },
  ]);
});

beforeEach(() => asked.mockClear());

test('the frame gets an index of the private packs alone; its mentions come back by name', async () => {
  await setSettings({ packsPrivate: ['b'], known: ['a/hoe', 'b/hand'] });
  found = [foundOf([makeRef(0, 0), makeRef(0, 1)], 'draw hoes'), foundOf([makeRef(5, 0)], 'none')];
  expect(await answerPrivateMentions(TO, OWN)).toEqual([
    {
      ...foundOf([], 'draw hoes'),
      refs: undefined,
      id: 0,
      start: 0,
      end: 0,
      pack: 'b',
      entry: 'hoe',
      headword: 'draw hoe',
      isPrivate: true,
      also: [{ pack: 'b', entry: 'hand' }],
    },
  ]);
  const [[tab, { name, request }, options]] = asked.mock.calls as [
    [number, { name: string; request: ToFrame['read-private']['request'] }, object],
  ];
  expect([tab, name, options]).toEqual([7, 'read-private', { frameId: 3 }]);
  expect(request.known).toEqual([makeRef(0, 1)]);
  expect(readIndex(request.bytes)?.packs.length).toBe(1);
});

test.each([{}, { packsPrivate: ['b'], packsOff: ['b'] }, { packsPrivate: ['gone'] }])(
  'with %j no frame is asked',
  async settings => {
    await setSettings(settings);
    expect(await answerPrivateMentions(TO, OWN)).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  },
);

test('a page’s script is refused', async () => {
  await setSettings({ packsPrivate: ['b'] });
  await expect(answerPrivateMentions(TO, { tabId: 7, frameId: 3, own: false })).rejects.toThrow(
    'only a page',
  );
  expect(asked).not.toHaveBeenCalled();
});

test('a page is not told the title of a private pack that is off', async () => {
  await setSettings({ packsOff: ['a', 'b'], packsPrivate: ['a'] });
  expect(await answerPacksOff({ text: 'a draw hoe' })).toEqual(['B']);
  await setSettings({ packsOff: ['a'], packsPrivate: ['a'] });
  expect(await answerPacksOff({ text: 'a draw hoe' })).toEqual([]);
});
