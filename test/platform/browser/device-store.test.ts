import browser from 'webextension-polyfill';
import { deviceStore } from '../../../src/platform/browser/device-store.ts';
import { watchStorage } from '../../../src/platform/browser/watch-storage.ts';
import { deviceItems } from '../../helpers/pack-stores.ts';

const { local } = browser.storage;

test('what an older version kept where pages read is here once, and nothing that appears there later', async () => {
  const former = {
    settings: { version: 1, packsPrivate: ['a'] },
    'settings-rest': { version: 1, known: ['a/b'] },
    'settings-aside': [7],
    'pack-sync': [{ id: 'a', state: 'on', bytes: 3 }],
    'import-columns': [['t', ['headword']]],
    'add-list': 'a',
    sample: 'A fanlight.',
  };
  await local.set({ ...former, packs: { revision: 'x.2' } });
  expect(await deviceStore.get(['settings', 'sample', 'none'])).toEqual({
    settings: former.settings,
    sample: 'A fanlight.',
  });
  expect(await deviceItems()).toEqual(former);
  expect(await local.get()).toEqual({ packs: { revision: 'x.2' } });
  // As a page's process could write it.
  await local.set({ settings: { version: 1, packsPrivate: [] } });
  jest.resetModules();
  const again = require('../../../src/platform/browser/device-store.ts') as {
    deviceStore: typeof deviceStore;
  };
  expect(await again.deviceStore.get('settings')).toEqual({ settings: former.settings });
});

test('other contexts hear which items have changed, and pages nothing of what they hold', async () => {
  const life = new AbortController();
  const heard = jest.fn();
  watchStorage(heard, life.signal);
  await deviceStore.set({ sample: 'secret' });
  await deviceStore.set({ sample: 'secret' });
  await deviceStore.remove('sample');
  expect(heard.mock.calls).toEqual(['set', 'again', 'removed'].map(() => ['device', ['sample']]));
  expect(JSON.stringify(await local.get())).not.toContain('secret');
  expect(await deviceStore.get('sample')).toEqual({});
  life.abort();
});

test('one that is deleted or taken by a newer version is opened again', async () => {
  await deviceStore.set({ sample: 'a' });
  await new Promise(resolve => (indexedDB.deleteDatabase('sidelight-device').onsuccess = resolve));
  expect(await deviceStore.get('sample')).toEqual({});
  await deviceStore.set({ sample: 'b' });
  expect(await deviceStore.get('sample')).toEqual({ sample: 'b' });
});
