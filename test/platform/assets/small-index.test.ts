import browser from 'webextension-polyfill';
import { keepSmallIndex, readSmallIndex } from '../../../src/platform/assets/small-index.ts';

const SETTINGS = '[[],[],null]';
const index = (stored: string) => ({
  revision: JSON.stringify([stored, SETTINGS]),
  bytes: Uint8Array.from([0, 127, 128, 255]),
  known: [3],
  knownNames: ['a/b'],
});
const VERSION = browser.runtime.getManifest().version;

beforeEach(() => browser.storage.local.clear());

test('a small index is found where packs and settings are those that it was made from', async () => {
  const first = index(`${VERSION}/x.1`);
  await keepSmallIndex(first);
  expect(await readSmallIndex(SETTINGS)).toEqual(first);
  const later = index(`${VERSION}/x.7`);
  await keepSmallIndex(later);
  await browser.storage.local.set({ packs: { revision: 'x.7' } });
  expect(await readSmallIndex(SETTINGS)).toEqual(later);
});

test.each([
  ['other settings', `${VERSION}/x.1`, undefined, '[["p"],[],null]'],
  ['packs that have changed', `${VERSION}/x.1`, 'x.2', SETTINGS],
  ['packs of which the bell has not rung yet', `${VERSION}/x.2`, undefined, SETTINGS],
  ['another version', '0.0.1/x.1', undefined, SETTINGS],
])('none is found for %s', async (_what, stored, bell, settings) => {
  await keepSmallIndex(index(stored));
  if (bell !== undefined) await browser.storage.local.set({ packs: { revision: bell } });
  expect(await readSmallIndex(settings)).toBeNull();
});

test('none is found where nothing, or nothing readable, is kept', async () => {
  expect(await readSmallIndex(SETTINGS)).toBeNull();
  await browser.storage.local.set({ 'small-index': { revision: 'x', bytes: 7 } });
  expect(await readSmallIndex(SETTINGS)).toBeNull();
});

test('a large one takes the former away', async () => {
  await keepSmallIndex(index(`${VERSION}/x.1`));
  await keepSmallIndex({ ...index(`${VERSION}/x.1`), bytes: new Uint8Array(64_001) });
  expect(await browser.storage.local.get(null)).toEqual({});
});
