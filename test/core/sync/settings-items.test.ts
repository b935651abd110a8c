import fc from 'fast-check';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { countSyncBytes, SYNC_BYTES, SYNC_ITEM_BYTES } from '../../../src/core/sync/sync-bytes.ts';
import {
  joinSettings,
  nameChunk,
  SETTING_LISTS,
  SETTINGS_KEYS,
  splitSettings,
} from '../../../src/core/sync/settings-items.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

type Items = Map<string, unknown>;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    '<',
    '\u2028',
    '\ud800',
    '"\\',
    '书'.repeat(300),
    '𝄞<>'.repeat(200),
  ),
  fc.nat().map(i => `pack/entry-${i}`),
);
const aList = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(hostile, { maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(hostile, fc.integer({ min: 50, max: 700 }))
      .map(([stem, count]) => Array.from({ length: count }, (_, i) => `${stem.slice(0, 40)}${i}`)),
  },
);
const someSettings = fc
  .record({
    on: fc.boolean(),
    hoverDelay: fc.integer({ min: 0, max: 1000 }),
    ...Object.fromEntries(SETTING_LISTS.map(list => [list, aList])),
  })
  .map((changed): Settings => ({ ...DEFAULT_SETTINGS, ...changed }));

/** As a browser stores them: JSON there and back, empty chunks removed. */
function store(stored: Items, items: Items): Items {
  const next = new Map([...stored, ...items].map(([key, value]) => [key, JSON.parse(JSON.stringify(value))]));
  for (const [key, value] of next) if (Array.isArray(value) && !value.length) next.delete(key);
  return next;
}
const sizeOf = (items: Items): number =>
  [...items].reduce((sum, [key, value]) => sum + countSyncBytes(key, value), 0);
const read = (items: Items, rest = {}): Settings => parseSettings(joinSettings(items, rest));
const sorted = (settings: Settings): Settings => ({
  ...settings,
  ...Object.fromEntries(SETTING_LISTS.map(list => [list, settings[list].toSorted()])),
});

test('bytes are counted as a browser does, or more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(hostile), (key, value) => {
      const utf8 = Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value));
      expect(countSyncBytes(key, value)).toBeGreaterThanOrEqual(utf8);
      expect(countSyncBytes('', 'a书𝄞')).toBe(10);
    }),
  );
  expect(countSyncBytes('k', ['<'])).toBe(1 + '["\\u003C"]'.length);
});

test('settings come back from their items, whatever is in them, and no item is too large', () => {
  fc.assert(
    fc.property(
      someSettings,
      someSettings,
      fc.integer({ min: 10_000, max: SYNC_BYTES }),
      (first, second, room) => {
        let stored: Items = new Map();
        for (const settings of [first, second, first]) {
          const { items, rest } = splitSettings(settings, { stored, room });
          expect([...items.keys()].filter(key => !SETTINGS_KEYS.includes(key))).toEqual([]);
          stored = store(stored, items);
          for (const [key, value] of stored)
            expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
          expect(sizeOf(stored)).toBeLessThanOrEqual(room);
          expect(JSON.stringify(sorted(read(stored, rest)))).toBe(JSON.stringify(sorted(settings)));
          if (!Object.keys(rest).length) expect(JSON.stringify(read(stored))).toBe(JSON.stringify(settings));
        }
      },
    ),
    { numRuns: IS_LONG ? 40 : 8 },
  );
});

const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `garden-words/entry-${i}`);
const split = (stored: Items, known: string[]): Items =>
  splitSettings({ ...DEFAULT_SETTINGS, known }, { stored, room: SYNC_BYTES }).items;

test('a change rewrites the chunk that it is in, and the head', () => {
  const known = many(1500);
  const stored = store(new Map(), split(new Map(), known));
  expect(stored.size).toBeGreaterThan(4);
  const differing = (items: Items): string[] =>
    [...items].flatMap(([key, value]) =>
      JSON.stringify(value) === JSON.stringify(stored.get(key)) ? [] : [key],
    );
  expect(differing(split(stored, known))).toEqual([]);
  expect(differing(split(stored, [...known, 'a/new']))).toEqual([nameChunk('known', stored.size - 2)]);
  expect(differing(split(stored, known.toSpliced(3, 1)))).toEqual([nameChunk('known', 0)]);
});

test('items of a change that arrive alone, in any order, take nothing away', () => {
  const known = many(1500);
  const before = store(new Map(), split(new Map(), known));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 400 }),
      fc.infiniteStream(fc.boolean()),
      (more, arrives) => {
        const items = split(before, [...new Set([...known, ...more])]);
        const arrived = new Map([...items].filter(() => arrives.next().value as boolean));
        const now = new Set(read(store(before, arrived)).known);
        expect(known.filter(name => !now.has(name))).toEqual([]);
      },
    ),
    { numRuns: IS_LONG ? 100 : 20 },
  );
});

test('two devices that change different lists at once both keep their change', () => {
  const start: Settings = { ...DEFAULT_SETTINGS, known: many(600), never: many(500) };
  const stored = store(new Map(), splitSettings(start, { stored: new Map(), room: SYNC_BYTES }).items);
  const change = (changed: Partial<Settings>): Items => {
    const { items } = splitSettings({ ...start, ...changed }, { stored, room: SYNC_BYTES });
    return new Map(
      [...items].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(stored.get(key))),
    );
  };
  const one = change({ known: [...start.known, 'a/x'] });
  const other = change({ never: start.never.slice(1) });
  const both = read(store(store(stored, one), other));
  expect(both.known).toEqual([...start.known, 'a/x']);
  expect(both.never).toEqual(start.never.slice(1));
});

test('a chunk that cannot be read is left as it is', () => {
  const key = nameChunk('known', 0);
  const stored: Items = new Map([[key, { newer: true }]]);
  const known = many(600);
  const items = split(stored, known);
  expect(items.has(key)).toBe(false);
  expect(read(store(stored, items)).known).toEqual(known);
});
