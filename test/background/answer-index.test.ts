import { webcrypto } from 'node:crypto';
import { openDB } from 'idb';
import browser from 'webextension-polyfill';
import { readIndex } from '../../src/core/index/index-read.ts';
import { makeRef } from '../../src/core/index/index-layout.ts';
import { makeBundled, makeEntry, makePack } from '../helpers/packs.ts';
import { until } from '../browsers/waiting.ts';

type Service = typeof import('../../src/background/answer-index.ts');
type Store = typeof import('../../src/platform/packs/pack-store.ts');
type Build = typeof import('../../src/core/index/index-build.ts');

// jsdom has no Web Crypto.
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle });

const built = jest.fn();

/** The service as a background that was just started has it: own module state, the same stores. */
function startBackground(): { service: Service; store: Store } {
  let started: { service: Service; store: Store } | null = null;
  jest.isolateModules(() => {
    jest.doMock('webextension-polyfill', () => ({ __esModule: true, default: browser }));
    jest.doMock('../../src/core/index/index-build.ts', () => {
      const actual = jest.requireActual<Build>('../../src/core/index/index-build.ts');
      return {
        ...actual,
        buildIndex: (...args: Parameters<Build['buildIndex']>) => {
          built();
          return actual.buildIndex(...args);
        },
      };
    });
    started = {
      service: require('../../src/background/answer-index.ts') as Service,
      store: require('../../src/platform/packs/pack-store.ts') as Store,
    };
  });
  return started!;
}

/** A pack large enough that its index is kept. */
const LARGE = makePack({
  id: 'large',
  entries: Array.from({ length: 4000 }, (_, i) => makeEntry({ headword: `long winded term ${i}` })),
});

const untilKept = (): Promise<unknown> =>
  until('the index to be kept', async () => {
    const database = await openDB('sidelight-index', 1, {
      upgrade: made => void made.createObjectStore('index'),
    });
    const kept: unknown = await database.get('index', 'last');
    database.close();
    return kept;
  });

beforeEach(async () => {
  built.mockClear();
  globalThis.fetch = jest.fn(async () => ({ json: async () => makeBundled() })) as never;
  await browser.storage.local.clear();
  await browser.storage.sync.clear();
});

afterEach(async () => {
  for (const name of ['sidelight', 'sidelight-index'])
    await new Promise(done => (indexedDB.deleteDatabase(name).onsuccess = done));
});

test('pages that ask at once share one index; what a page has already is not sent again', async () => {
  const { service } = startBackground();
  const [first, second] = await Promise.all([
    service.answerIndex({ haveRevision: null }),
    service.answerIndex({ haveRevision: null }),
  ]);
  expect(built).toHaveBeenCalledTimes(1);
  expect(second?.revision).toBe(first?.revision);
  expect(await service.answerIndex({ haveRevision: first!.revision })).toBeNull();
});

test('a background that starts again reads the kept index instead of building it; changed packs are built anew', async () => {
  const before = startBackground();
  await before.store.applyEdits([{ type: 'add-pack', pack: LARGE }]);
  const first = await before.service.answerIndex({ haveRevision: null });
  await untilKept();
  const after = startBackground();
  const second = await after.service.answerIndex({ haveRevision: null });
  expect(built).toHaveBeenCalledTimes(1);
  expect(second).toEqual(first);
  const edits = [{ type: 'drop-entries' as const, ids: [LARGE.entries[0]!.id] }];
  await after.store.applyEdits([{ type: 'edit-pack', pack: 'large', edits }]);
  const third = await after.service.answerIndex({ haveRevision: null });
  expect(built).toHaveBeenCalledTimes(2);
  expect(third?.revision).not.toBe(first?.revision);
  expect(readIndex(third!.bytes)?.counts.keys).toBeLessThan(readIndex(first!.bytes)!.counts.keys);
});

test('entries come with their statements and related entries; refs of another revision are refused', async () => {
  const { service } = startBackground();
  const { revision } = (await service.answerIndex({ haveRevision: null }))!;
  const [card, ...rest] = await service.answerEntries({ revision, refs: [makeRef(0, 0), makeRef(0, 99)] });
  expect(rest).toEqual([]);
  expect(card).toMatchObject({ entry: { headword: 'Great Firewall' }, statements: [{ id: 's1' }] });
  await expect(service.answerEntries({ revision: 'other', refs: [] })).rejects.toThrow('has changed');
});

test('what the reader knows is told by refs', async () => {
  await browser.storage.sync.set({ settings: { version: 1, known: ['bundled/cybersovereignty', 'gone/x'] } });
  const { service } = startBackground();
  const { revision, knownRefs } = (await service.answerIndex({ haveRevision: null }))!;
  expect(knownRefs).toEqual([makeRef(0, 1)]);
  expect(await service.answerKnown({ revision })).toEqual([makeRef(0, 1)]);
});

test('the reader’s order of packs and mark of the bundled one hold, under a revision of their own', async () => {
  const { service, store } = startBackground();
  const own = makePack({ entries: [makeEntry()] });
  await store.applyEdits([{ type: 'add-pack', pack: own }]);
  const before = (await service.answerIndex({ haveRevision: null }))!;
  const settings = { packOrder: ['my-terms', 'bundled'], bundledMark: { colour: 'plum', line: 'solid' } };
  await browser.storage.sync.set({ settings: { version: 1, ...settings } });
  const after = (await service.answerIndex({ haveRevision: null }))!;
  expect(after.revision).not.toBe(before.revision);
  const refs = [makeRef(0, 0), makeRef(1, 0)];
  const cards = await service.answerEntries({ revision: after.revision, refs });
  expect(cards.map(({ pack }) => [pack.id, pack.mark])).toEqual([
    ['my-terms', own.mark],
    ['bundled', settings.bundledMark],
  ]);
});

test('cards by name are of packs that are on', async () => {
  const { service, store } = startBackground();
  const pack = makePack({ entries: [makeEntry({ id: 'hoe', headword: 'draw hoe' })] });
  await store.applyEdits([{ type: 'add-pack', pack }]);
  const names = [
    { pack: 'my-terms', entry: 'hoe' },
    { pack: 'bundled', entry: 'cybersovereignty' },
    { pack: 'my-terms', entry: 'none' },
    { pack: '__proto__', entry: 'hoe' },
  ];
  const found = await service.answerCards({ names });
  expect(found.map(({ entry }) => entry.headword)).toEqual(['draw hoe', 'cybersovereignty']);
  await browser.storage.sync.set({ settings: { version: 1, packsOff: ['my-terms'] } });
  expect(await service.answerCards({ names: names.slice(0, 1) })).toEqual([]);
});

describe('private packs', () => {
  const garden = makePack({
    id: 'garden',
    entries: [makeEntry({ id: 'gfw', headword: 'Great Firewall' }), makeEntry({ headword: 'draw hoe' })],
  });
  const last = makePack({ id: 'last', entries: [makeEntry({ headword: 'spade' })] });
  const order = ['garden', 'bundled', 'last'];

  /** Stores both packs, the first of which is private and outranks the others. */
  async function startWithPrivate(): Promise<Service> {
    const { service, store } = startBackground();
    await store.applyEdits([
      { type: 'add-pack', pack: garden },
      { type: 'add-pack', pack: last },
    ]);
    const settings = { packsPrivate: ['garden'], packOrder: order, known: ['garden/draw-hoe', 'last/spade'] };
    await browser.storage.sync.set({ settings: { version: 1, ...settings } });
    return service;
  }

  test('the index is the very one that there is without them', async () => {
    const service = await startWithPrivate();
    const withPrivate = (await service.answerIndex({ haveRevision: null }))!;
    await browser.storage.sync.set({
      settings: { version: 1, packsOff: ['garden'], packOrder: order, known: ['last/spade'] },
    });
    const without = (await service.answerIndex({ haveRevision: null }))!;
    expect(withPrivate.revision).toBe(without.revision);
    expect(Buffer.from(withPrivate.bytes).equals(Buffer.from(without.bytes))).toBe(true);
    expect(withPrivate.knownRefs).toEqual(without.knownRefs);
  });

  test('refs and known entries are those of the other packs; a page cannot ask for a private one', async () => {
    const service = await startWithPrivate();
    const { revision, knownRefs } = (await service.answerIndex({ haveRevision: null }))!;
    expect(knownRefs).toEqual([makeRef(1, 0)]);
    expect(await service.answerKnown({ revision })).toEqual(knownRefs);
    const refs = [0, 1, 2, 3].flatMap(pack => [makeRef(pack, 0), makeRef(pack, 1)]);
    const cards = await service.answerEntries({ revision, refs });
    expect(cards.map(({ pack, entry }) => `${pack.id}/${entry.headword}`)).toEqual([
      'bundled/Great Firewall',
      'bundled/cybersovereignty',
      'last/spade',
    ]);
  });

  test('the extension’s own pages get their cards, under refs that no other card has', async () => {
    const service = await startWithPrivate();
    const names = [
      { pack: 'garden', entry: 'gfw' },
      { pack: 'bundled', entry: 'great-firewall' },
      { pack: 'last', entry: 'spade' },
    ];
    const cards = await service.answerCards({ names });
    expect(cards.map(({ pack, ref }) => [pack.id, ref])).toEqual([
      ['garden', makeRef(2, 0)],
      ['bundled', makeRef(0, 0)],
      ['last', makeRef(1, 0)],
    ]);
  });
});
