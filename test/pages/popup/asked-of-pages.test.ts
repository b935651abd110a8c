import { webcrypto } from 'node:crypto';
import { setImmediate } from 'node:timers';
import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import type { FrameText, PageReport } from '../../../src/core/messages/protocol.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { deleteStores } from '../../helpers/pack-stores.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });
for (const sheet of ['card/card', 'card/card-controls', 'card/statements', 'card/embedded'])
  jest.doMock(`../../../src/ui/${sheet}.css`, () => ({ __esModule: true, default: '' }));

type Listen = (message: unknown, from: object, done: (reply: unknown) => void) => unknown;

const OWN = { id: 'sidelight-test', url: 'chrome-extension://sidelight-test/popup/index.html' };
const STEP_MS = 50;
jest.setTimeout(60_000);

/** The page's words twenty times over, in a text that changes every 1.3 s. */
const textAt = (time: number): FrameText => ({
  head: 'Tools',
  sections: [[`Notes ${Math.floor(time / 1300)}`], ['The draw hoe leans at the gate.'.repeat(20)]],
  spent: 3,
});
const reportAt = (time: number): PageReport => ({
  url: 'https://a.example/',
  title: 'Tools',
  host: 'a.example',
  state: 'on',
  mentions: [],
  changed: Math.floor(time / 1300),
  errors: [],
});

const passReal = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));

/** Opens the popup over a page for ten seconds; gives what the page was asked and when, and what the popup shows last. */
async function open(
  packs: Pack[],
  meanwhile: (
    store: typeof import('../../../src/platform/packs/pack-store.ts'),
    time: number,
  ) => unknown = () => null,
): Promise<{ asked: unknown[]; shown: string }> {
  jest.resetModules();
  await browser.storage.local.clear();
  await browser.storage.sync.clear();
  await deleteStores();
  for (const event of [chrome.runtime.onMessage, chrome.storage.onChanged]) event.clearListeners();
  document.body.replaceChildren();
  const asked: unknown[] = [];
  let time = 0;
  const answer = (name: string): unknown => (name === 'report' ? reportAt(time) : textAt(time));
  const send = (
    _tab: number,
    message: { name: string },
    to: object,
    done: (reply: unknown) => void,
  ): void => {
    asked.push([time, message, to]);
    done({ ok: true, value: answer(message.name) });
  };
  chrome.tabs.sendMessage.mockImplementation(send as never);
  const store = require('../../../src/platform/packs/pack-store.ts') as Parameters<typeof meanwhile>[0];
  await store.applyEdits(packs.map(pack => ({ type: 'add-pack', pack })));
  require('../../../src/background/main.ts');
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] });
  require('../../../src/pages/popup/main.tsx');
  for (; time < 10_000; time += STEP_MS) {
    await meanwhile(store, time);
    for (let turns = 0; turns < 20; turns++) await passReal();
    await jest.advanceTimersByTimeAsync(STEP_MS);
  }
  const shown = document.body.textContent;
  window.dispatchEvent(new Event('pagehide'));
  jest.useRealTimers();
  return { asked, shown };
}

beforeAll(() => {
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  CSSStyleSheet.prototype.replaceSync = () => undefined;
  const tabs = [{ id: 7, windowId: 1, status: 'complete' }];
  chrome.tabs.query.mockImplementation(((_: object, done: (found: object[]) => void) => done(tabs)) as never);
  chrome.runtime.sendMessage.mockImplementation(((message: unknown, done: (reply: unknown) => void) => {
    for (const listen of chrome.runtime.onMessage.getListeners()) (listen as Listen)(message, OWN, done);
  }) as never);
});

const listOf = (...words: string[]): Pack =>
  makePack({
    id: 'hidden',
    title: 'Hidden',
    private: true,
    entries: words.map(headword => makeEntry({ headword })),
  });
const others = Array.from({ length: 300 }, (_, i) => `other ${i}`);

test('a page is asked the very same, at the very same times, whatever private lists there are', async () => {
  const without = await open([]);
  expect(without.shown).not.toContain('Private');
  const texts = without.asked.filter(each => JSON.stringify(each).includes('"text"'));
  expect(texts.length).toBeGreaterThan(2);
  expect(new Set(texts.map(each => JSON.stringify((each as unknown[]).slice(1))))).toEqual(
    new Set([JSON.stringify([{ name: 'text', request: { most: 5_000_000 } }, { frameId: 0 }])]),
  );
  const withWords = await open([listOf('draw hoe', ...others)]);
  expect(withWords.shown).toContain('draw hoe');
  expect(withWords.shown).toContain('Private');
  expect(withWords.asked).toEqual(without.asked);
  const withOthers = await open([listOf(...others)]);
  expect(withOthers.shown).not.toContain('draw hoe');
  expect(withOthers.asked).toEqual(without.asked);
});

test('nor does an edit of a private list while the popup is open', async () => {
  const still = await open([listOf(...others)]);
  const edited = await open([listOf(...others)], async (store, time) => {
    const items = [{ item: makeEntry({ headword: 'draw hoe' }), before: null }];
    if (time !== 3000) return;
    await store.applyEdits([{ type: 'edit-pack', pack: 'hidden', edits: [{ type: 'put-entries', items }] }]);
  });
  expect(edited.shown).toContain('draw hoe');
  expect(edited.asked).toEqual(still.asked);
});
