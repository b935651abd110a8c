import browser from 'webextension-polyfill';
import { keepPacksSynced } from '../../src/background/pack-syncing.ts';
import { SYNC_DELAYS_MS } from '../../src/core/timing.ts';
import { syncPacks } from '../../src/platform/sync/pack-sync.ts';

jest.mock('../../src/platform/sync/pack-sync.ts', () => ({
  syncPacks: jest.fn(async () => null),
}));

const { sync, local } = browser.storage;
const passes = jest.mocked(syncPacks);
let turn = 0;
const edit = (): Promise<void> => local.set({ packs: { revision: `${++turn}` } });

let abort: AbortController;
beforeEach(async () => {
  jest.useFakeTimers();
  passes.mockReset();
  passes.mockResolvedValue(null);
  abort = new AbortController();
  keepPacksSynced(abort.signal);
  // Edits from before the background was ended are one pass by themselves.
  await jest.advanceTimersByTimeAsync(SYNC_DELAYS_MS.edited);
  expect(passes).toHaveBeenCalledTimes(1);
  passes.mockClear();
});
afterEach(() => {
  abort.abort();
  jest.useRealTimers();
});

test('a run of edits is one pass, once they rest', async () => {
  for (let i = 0; i < 20; i++) {
    await edit();
    await jest.advanceTimersByTimeAsync(1000);
  }
  expect(passes).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(SYNC_DELAYS_MS.edited);
  expect(passes).toHaveBeenCalledTimes(1);
});

test('edits put off neither what came from another device nor what the reader chose', async () => {
  await sync.set({ 'pack/0123456789abcdef/0': `${++turn}` });
  await local.set({ 'pack-sync-asked': `${turn}` });
  for (let i = 0; i < 3; i++) {
    await edit();
    await jest.advanceTimersByTimeAsync(SYNC_DELAYS_MS.came / 2);
  }
  expect(passes).toHaveBeenCalledTimes(2);
  // Items that are missing may still come.
  expect(passes.mock.calls).toEqual([[false], [false]]);
});

test('settings call for nothing', async () => {
  await sync.set({ settings: { version: 1, on: ++turn % 2 === 0 } });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(passes).not.toHaveBeenCalled();
});

test('a pass that asks for another gets it, and one that fails does not end the next', async () => {
  passes.mockResolvedValueOnce(60_000);
  await edit();
  await jest.advanceTimersByTimeAsync(SYNC_DELAYS_MS.edited);
  passes.mockRejectedValueOnce(new Error('sync is off'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(passes).toHaveBeenCalledTimes(2);
  expect(passes.mock.lastCall).toEqual([true]);
  await edit();
  await jest.advanceTimersByTimeAsync(SYNC_DELAYS_MS.edited);
  expect(passes).toHaveBeenCalledTimes(3);
});

test('after abort nothing is left', async () => {
  await edit();
  abort.abort();
  await edit();
  expect(chrome.storage.onChanged.hasListeners()).toBe(false);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(passes).not.toHaveBeenCalled();
});
