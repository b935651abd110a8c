import fc from 'fast-check';
import {
  cutPack,
  findOldHeads,
  findPackKeys,
  markDeleted,
  nameSyncHead,
  readSyncedItems,
} from '../../../src/core/sync/pack-sync-items.ts';
import { countSyncBytes, SYNC_ITEM_BYTES, SYNC_PACK_BYTES } from '../../../src/core/sync/sync-bytes.ts';

type Items = Map<string, unknown>;

const aName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', '/', 'a/b', '书'.repeat(60)),
);
/** The text of a state, as long as base64 of a pack may be, and different in each. */
const aText = fc
  .tuple(fc.integer({ min: 1, max: 80_000 }), fc.base64String({ minLength: 4, maxLength: 40 }))
  .map(([length, stem]) => stem.repeat(Math.ceil(length / stem.length)));
const aState = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 300 }),
  version: fc.uniqueArray(fc.tuple(fc.string({ maxLength: 8 }), fc.nat()), {
    selector: ([device]) => device,
    maxLength: 10,
  }),
  tag: fc.string({ minLength: 1, maxLength: 12 }).filter(tag => !tag.includes(':')),
  text: aText,
});
const store = (...states: Items[]): Items =>
  new Map(JSON.parse(JSON.stringify(states.flatMap(state => [...state]))) as [string, unknown][]);

test('a state comes back from its items, none of which is too large', () => {
  fc.assert(
    fc.property(aName, aState, (id, state) => {
      const items = cutPack({ id, ...state })!;
      for (const [key, value] of items)
        expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
      const { head, text, bytes } = readSyncedItems(store(items)).get(id)!;
      expect(text === state.text).toBe(true);
      expect(bytes).toBeLessThanOrEqual(SYNC_PACK_BYTES);
      expect(head).toMatchObject({ id, version: state.version, tag: state.tag });
    }),
  );
});

test('items of two states of a pack in any mixture are one of the two, or not whole', () => {
  fc.assert(
    fc.property(
      aState,
      aState,
      fc.infiniteStream(fc.constantFrom('old', 'new', 'none')),
      (first, second, arrives) => {
        fc.pre(first.tag !== second.tag);
        const [before, after] = [cutPack({ id: 'p', ...first })!, cutPack({ id: 'p', ...second })!];
        const mixed: Items = new Map();
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          const from = { old: before, new: after, none: new Map() }[arrives.next().value as 'old'];
          if (from.has(key)) mixed.set(key, from.get(key));
        }
        const read = readSyncedItems(store(mixed)).get('p');
        if (!read) return;
        const whole = read.head.tag === first.tag ? first : second;
        expect(read.text === null || read.text === whole.text).toBe(true);
      },
    ),
  );
});

test('a pack of more than 90 KB is not cut', () => {
  expect(
    cutPack({ id: 'p', title: '', version: [], tag: 't', text: 'x'.repeat(SYNC_PACK_BYTES) }),
  ).toBeNull();
  expect(
    cutPack({ id: 'p', title: '', version: [], tag: 't', text: 'x'.repeat(SYNC_PACK_BYTES - 1200) }),
  ).not.toBeNull();
  expect(cutPack({ id: 'p'.repeat(8000), title: '', version: [], tag: 't', text: 'x' })).toBeNull();
});

test('items of a pack, and heads of packs long deleted, are found among others', () => {
  const long = cutPack({ id: 'p', title: '', version: [], tag: 't', text: 'x'.repeat(20_000) })!;
  const key = nameSyncHead('p');
  const others: Items = new Map<string, unknown>([
    ['settings', { version: 1 }],
    ['pack/newer', { format: 2 }],
    [`${key}0/7`, 'x'],
  ]);
  expect(findPackKeys(store(others, long).keys(), 'p')).toEqual([key, `${key}/0`, `${key}/1`, `${key}/2`]);
  const year = 365 * 24 * 60 * 60 * 1000;
  const gone: Items = new Map([[key, markDeleted({ id: 'p', title: '', version: [], deleted: 1 })]]);
  expect(findOldHeads(store(others, long), year)).toEqual([]);
  expect(findOldHeads(store(others, gone), 2)).toEqual([]);
  expect(findOldHeads(store(others, gone), year)).toEqual([key]);
  expect(readSyncedItems(store(others, gone)).get('p')).toMatchObject({ text: null, head: { deleted: 1 } });
});
