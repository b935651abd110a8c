import { readFileSync } from 'node:fs';
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { deviceStore } from '../../../src/platform/browser/device-store.ts';
import { until } from '../../browsers/waiting.ts';
import { clearDevice, deviceItems } from '../../helpers/pack-stores.ts';
import { countSyncBytes, SYNC_BYTES, SYNC_ITEM_BYTES } from '../../../src/core/sync/sync-bytes.ts';
import {
  changeSettings,
  readSettings,
  readSyncState,
  watchSettings,
} from '../../../src/platform/settings/settings-store.ts';

const { sync } = browser.storage;
const rawSync = chrome.storage.sync as unknown as Record<'get' | 'set', jest.Mock>;
const settle = (): Promise<void> => new Promise(done => setTimeout(done, 5));
const refuse =
  (message: string) =>
  (...args: unknown[]) => {
    const callback = args.at(-1) as () => void;
    Object.assign(chrome.runtime, { lastError: { message } });
    callback();
    Reflect.deleteProperty(chrome.runtime, 'lastError');
  };

let abort: AbortController;
beforeEach(async () => {
  abort = new AbortController();
  await Promise.all([sync.clear(), clearDevice()]);
});
afterEach(() => abort.abort());

test('nothing stored reads as the defaults and is not written', async () => {
  rawSync.set.mockClear();
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(rawSync.set).not.toHaveBeenCalled();
});

test('only what was changed is stored', async () => {
  await changeSettings(now => ({ ...now, hoverDelay: 100 }));
  expect(await sync.get()).toEqual({ settings: { version: 1, hoverDelay: 100 } });
  await changeSettings(now => ({ ...now, hoverDelay: DEFAULT_SETTINGS.hoverDelay }));
  expect(await sync.get()).toEqual({ settings: { version: 1 } });
});

test('a bad value becomes its default and the others stay', async () => {
  await sync.set({ settings: { version: 1, hoverDelay: 'soon', marks: 'all', sitesOff: [1] } });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, marks: 'all' });
});

test('when sync refuses a change it is kept on the device, wins, and goes back to sync later', async () => {
  await changeSettings(now => ({ ...now, marks: 'all', hoverDelay: 100 }));
  rawSync.set.mockImplementationOnce(refuse('QUOTA_BYTES_PER_ITEM quota exceeded'));
  await changeSettings(now => ({ ...now, marks: 'first', on: false }));
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, on: false, marks: 'first', hoverDelay: 100 });
  expect((await sync.get()).settings).toEqual({ version: 1, marks: 'all', hoverDelay: 100 });

  await changeSettings(now => ({ ...now, hoverDelay: 200 }));
  expect(await deviceItems()).toEqual({});
  expect((await sync.get()).settings).toEqual({ version: 1, on: false, hoverDelay: 200 });
});

test('where sync cannot be read nothing is written to it, and only the change is laid over it', async () => {
  await sync.set({ settings: { version: 1, sitesOff: ['a.example'] } });
  rawSync.get.mockImplementationOnce(refuse('sync is off'));
  await changeSettings(now => ({ ...now, on: false }));
  expect((await sync.get()).settings).toEqual({ version: 1, sitesOff: ['a.example'] });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, on: false, sitesOff: ['a.example'] });

  rawSync.get.mockImplementationOnce(refuse('sync is off'));
  await changeSettings(now => ({ ...now, on: true }));
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['a.example'] });
});

test('where nothing can be read, nothing is written', async () => {
  rawSync.set.mockClear();
  const put = jest.spyOn(IDBObjectStore.prototype, 'put');
  jest.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
    throw new Error('corrupted');
  });
  await expect(changeSettings(now => ({ ...now, on: false }))).rejects.toMatchObject({
    message: 'corrupted',
  });
  expect(rawSync.set).not.toHaveBeenCalled();
  expect(put).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

test('settings of a newer version are read as far as they parse and never overwritten', async () => {
  const newer = { version: 2, hoverDelay: 50, marks: { deep: true } };
  await sync.set({ settings: newer });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, hoverDelay: 50 });
  await changeSettings(now => ({ ...now, on: false }));
  expect((await sync.get()).settings).toEqual(newer);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, on: false, hoverDelay: 50 });
});

test('a newer item kept on the device is put aside before it makes way', async () => {
  await deviceStore.set({ settings: { version: 2, on: false } });
  await changeSettings(now => ({ ...now, marks: 'all' }));
  expect((await deviceItems())['settings-aside']).toEqual([{ version: 2, on: false }]);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, on: false, marks: 'all' });
});

test('changes under locks all count', async () => {
  let last: Promise<unknown> = Promise.resolve();
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_: string, run: () => Promise<unknown>) => (last = last.then(run)) },
  });
  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      changeSettings(now => ({ ...now, sitesOff: [...now.sitesOff, `${i}.example`] })),
    ),
  );
  expect((await readSettings()).sitesOff).toHaveLength(50);
  Reflect.deleteProperty(navigator, 'locks');
});

test('watching tells of changes in either area, until the signal aborts', async () => {
  const seen: Settings[] = [];
  watchSettings(settings => seen.push(settings), abort.signal);
  await sync.set({ settings: { version: 1, on: false } });
  await until('the change in sync', () => seen.length > 0);
  await deviceStore.set({ settings: { version: 1, hoverDelay: 0 }, other: 1 });
  await deviceStore.set({ other: 2 });
  await until('the change of this device', () => seen.length > 1);
  await settle();
  expect(seen).toEqual([
    { ...DEFAULT_SETTINGS, on: false },
    { ...DEFAULT_SETTINGS, on: false, hoverDelay: 0 },
  ]);
  abort.abort();
  expect(chrome.storage.onChanged.hasListeners()).toBe(false);
  await sync.set({ settings: { version: 1 } });
  await settle();
  expect(seen).toHaveLength(2);
});

const longList = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `garden-words/entry-${i}`);

test('the one item of before is read, and cut into items at the next change', async () => {
  const old = JSON.parse(readFileSync('test/fixtures/stored/settings-v1.json', 'utf8')) as {
    settings: object;
  };
  await sync.set(old);
  const before = await readSettings();
  expect(before).toEqual(parseSettings(old.settings));
  await changeSettings(now => ({ ...now, known: [...now.known, 'garden-words/hoe'] }));
  const stored = await sync.get();
  expect(Object.keys(stored).length).toBeGreaterThan(1);
  for (const [key, value] of Object.entries(stored))
    expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
  expect(await readSettings()).toEqual({ ...before, known: [...before.known, 'garden-words/hoe'] });
  expect(await readSyncState()).toBe('synced');
});

test('what finds no room in sync stays on this device, and goes there once there is room', async () => {
  await sync.set({ 'pack/other/0': 'x'.repeat(80_000) });
  const known = longList(2000);
  await changeSettings(now => ({ ...now, known }));
  expect(await readSyncState()).toBe('partly');
  expect((await readSettings()).known).toEqual(known);
  const size = Object.entries(await sync.get()).reduce(
    (sum, [key, value]) => sum + countSyncBytes(key, value),
    0,
  );
  expect(size).toBeLessThanOrEqual(SYNC_BYTES);

  await sync.remove('pack/other/0');
  await changeSettings(now => ({ ...now, known: now.known.slice(1) }));
  expect(await readSyncState()).toBe('synced');
  expect((await readSettings()).known).toEqual(known.slice(1));
  expect(await deviceItems()).toEqual({});
});

test('a list that is emptied leaves no items behind', async () => {
  await changeSettings(now => ({ ...now, known: longList(2000) }));
  await changeSettings(now => ({ ...now, known: [] }));
  expect(await sync.get()).toEqual({ settings: { version: 1 } });
});

test('watching tells of a list in items of its own', async () => {
  await changeSettings(now => ({ ...now, known: longList(2000) }));
  const seen: Settings[] = [];
  watchSettings(settings => seen.push(settings), abort.signal);
  await sync.set({ 'settings/known/15': ['a/late'] });
  await sync.set({ 'pack/other/0': 'x' });
  await until('the list to be told', () => seen.length > 0);
  await settle();
  expect(seen.map(({ known }) => known.length)).toEqual([2001]);
});
