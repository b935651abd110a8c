import fc from 'fast-check';
import {
  cutState,
  findPackKeys,
  nameSyncHead,
  readSyncedItems,
} from '../../../src/core/sync/pack-sync-items.ts';
import {
  countSyncBytes,
  SYNC_BYTES,
  SYNC_ITEM_BYTES,
  SYNC_PACK_BYTES,
} from '../../../src/core/sync/sync-bytes.ts';

type Items = Map<string, unknown>;

const aName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', '/', 'a/b', '书'.repeat(60)),
);
/** The text of a state, as long as base64 of a pack may be, and different in each. */
const aText = fc
  .tuple(fc.integer({ min: 1, max: 80_000 }), fc.base64String({ minLength: 4, maxLength: 40 }))
  .map(([length, stem]) => stem.repeat(Math.ceil(length / stem.length)));
const aTag = fc.string({ minLength: 1, maxLength: 12 }).filter(tag => !tag.includes(':'));
const cut = (id: string, tag: string, text: string, items: Items = new Map()) =>
  cutState({ id, tag }, { text, items });
const cutSmall = (...of: Parameters<typeof cut>): Items => cut(...of) as Items;
const store = (...states: Items[]): Items =>
  new Map(JSON.parse(JSON.stringify(states.flatMap(state => [...state]))) as [string, unknown][]);

test('a state comes back from its items, none of which is too large', () => {
  fc.assert(
    fc.property(aName, aTag, aText, (id, tag, sent) => {
      const items = cutSmall(id, tag, sent);
      for (const [key, value] of items)
        expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
      const { head, text, bytes } = readSyncedItems(store(items)).get(id)!;
      expect(text === sent).toBe(true);
      expect(bytes).toBeLessThanOrEqual(SYNC_PACK_BYTES);
      expect(head).toMatchObject({ id, tag });
    }),
  );
});

test('items of two states of a pack in any mixture are one of the two, or not whole', () => {
  fc.assert(
    fc.property(
      aTag,
      aTag,
      aText,
      aText,
      fc.infiniteStream(fc.nat({ max: 2 })),
      (tag, otherTag, text, otherText, arrives) => {
        fc.pre(tag !== otherTag);
        const states = [cutSmall('p', tag, text), cutSmall('p', otherTag, otherText), new Map()];
        const mixed: Items = new Map();
        for (const key of new Set(states.flatMap(state => [...state.keys()]))) {
          const from = states[arrives.next().value as number]!;
          if (from.has(key)) mixed.set(key, from.get(key));
        }
        const read = readSyncedItems(store(mixed)).get('p');
        if (!read) return;
        expect(read.text === null || read.text === (read.head.tag === tag ? text : otherText)).toBe(true);
      },
    ),
  );
});

test('a pack of more than 90 KB, or for which others leave no room, is not cut', () => {
  const long = 'x'.repeat(SYNC_PACK_BYTES - 1200);
  expect(cut('p', 't', `${long}${'x'.repeat(1200)}`)).toBe('too-large');
  expect(cut('p'.repeat(8000), 't', 'x')).toBe('too-large');
  expect(cut('p', 't', long)).toBeInstanceOf(Map);
  expect(cut('p', 't', long, cutSmall('p', 't', long))).toBeInstanceOf(Map);
  expect(cut('p', 't', long, cutSmall('q', 't', 'x'.repeat(1200)))).toBe('no-room');
  expect(cut('p', 't', long, new Map([['settings', 'x'.repeat(SYNC_BYTES - SYNC_PACK_BYTES + 1200)]]))).toBe(
    'no-room',
  );
});

test('items of a pack are found among others; what has another shape is none', () => {
  const long = cutSmall('p', 't', 'x'.repeat(20_000));
  const key = nameSyncHead('p');
  const others: Items = new Map<string, unknown>([
    ['settings', { version: 1 }],
    ['pack/newer', { format: 2 }],
    [`${key}0/7`, 'x'],
  ]);
  const all = store(others, long);
  expect(findPackKeys(all.keys(), 'p')).toEqual([key, `${key}/0`, `${key}/1`, `${key}/2`]);
  expect([...readSyncedItems(all).keys()]).toEqual(['p']);
});
