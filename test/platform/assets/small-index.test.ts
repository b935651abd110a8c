import browser from 'webextension-polyfill';
import { MAX_SMALL_INDEX_BYTES } from '../../../src/core/index/index-layout.ts';
import { keepSmallIndex, readSmallIndex } from '../../../src/platform/assets/small-index.ts';

const index = (revision: string) => ({
  revision,
  bytes: Uint8Array.from([0, 127, 128, 255]),
  knownRefs: [3],
  knownHash: 'k1',
});

beforeEach(() => browser.storage.local.clear());

test('a small index is found by its revision', async () => {
  const first = index('r1');
  await keepSmallIndex(first);
  expect(await readSmallIndex('r1')).toEqual(first);
  expect(await readSmallIndex('r2')).toBeNull();
  const later = index('r2');
  await keepSmallIndex(later);
  expect(await readSmallIndex('r2')).toEqual(later);
  expect(await readSmallIndex('r1')).toBeNull();
});

test('none is found where nothing, or nothing readable, is kept', async () => {
  expect(await readSmallIndex('r1')).toBeNull();
  await browser.storage.local.set({ 'small-index': { revision: 'r1', bytes: 7 } });
  expect(await readSmallIndex('r1')).toBeNull();
});

test('a large one takes the former away', async () => {
  await keepSmallIndex(index('r1'));
  await keepSmallIndex({ ...index('r1'), bytes: new Uint8Array(MAX_SMALL_INDEX_BYTES + 1) });
  expect(await browser.storage.local.get(null)).toEqual({});
});
