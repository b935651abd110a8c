import { webcrypto } from 'node:crypto';
import { openDB } from 'idb';
import { keepIndex, loadIndex } from '../../../src/platform/assets/index-cache.ts';

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, i) => (i * 7) % 251);

const change = async (edit: (record: { bytes: Uint8Array }) => unknown): Promise<void> => {
  const database = await openDB('sidelight-index', 1);
  await database.put('index', edit((await database.get('index', 'last')) as { bytes: Uint8Array }), 'last');
  database.close();
};

afterEach(() => new Promise(done => (indexedDB.deleteDatabase('sidelight-index').onsuccess = done)));

test('an index comes back under its key, and under no other', async () => {
  await keepIndex('a', bytes(200_000));
  expect(await loadIndex('a')).toEqual(bytes(200_000));
  expect(await loadIndex('b')).toBeNull();
});

test('only the last one is kept', async () => {
  await keepIndex('a', bytes(200_000));
  await keepIndex('b', bytes(300_000));
  expect(await loadIndex('a')).toBeNull();
  expect((await loadIndex('b'))?.byteLength).toBe(300_000);
});

test('a small one is not: it is built sooner than read', async () => {
  await keepIndex('a', bytes(20_000));
  expect(await loadIndex('a')).toBeNull();
});

test.each<[string, (record: { bytes: Uint8Array }) => unknown]>([
  ['a flipped bit', record => ((record.bytes[123_456]! ^= 1), record)],
  ['bytes that are missing', record => ({ ...record, bytes: record.bytes.slice(0, 150_000) })],
  ['another shape', () => ({ key: 'a' })],
  ['nothing at all', () => 7],
])('%s is not trusted', async (_name, edit) => {
  await keepIndex('a', bytes(200_000));
  await change(edit);
  expect(await loadIndex('a')).toBeNull();
});
