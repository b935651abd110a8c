import { LANGUAGE_NAMES } from '../../../src/core/settings/reader-languages.ts';
import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  hasDamage,
  parseSettings,
  SETTINGS_VERSION,
  sparseSettings,
  TEXT_SIZES,
  UNREAD_PACKS,
} from '../../../src/core/settings/settings.ts';

test.each([undefined, null, 7, 'x', [], {}, { version: 99 }])('%j reads as the defaults', stored => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test.each([
  [{ on: 'yes' }, 'on'],
  [{ sitesOff: 'example.org' }, 'sitesOff'],
  [{ sitesOff: ['a', 1] }, 'sitesOff'],
  [{ packsOff: { a: 1 } }, 'packsOff'],
  [{ marks: 'some' }, 'marks'],
  [{ hoverDelay: -1 }, 'hoverDelay'],
  [{ hoverDelay: 1001 }, 'hoverDelay'],
  [{ hoverDelay: '300' }, 'hoverDelay'],
  [{ hoverDelay: NaN }, 'hoverDelay'],
  [{ tapLinks: 'never' }, 'tapLinks'],
  [{ tapLinks: true }, 'tapLinks'],
  [{ cardText: 'huge' }, 'cardText'],
  [{ wordsPerMark: -1 }, 'wordsPerMark'],
  [{ wordsPerMark: 2.5 }, 'wordsPerMark'],
  [{ densities: [5] }, 'densities'],
  [{ known: 'a/b' }, 'known'],
  [{ never: [null] }, 'never'],
  [{ always: {} }, 'always'],
  [{ packOrder: [1] }, 'packOrder'],
  [{ bundledMark: { colour: 'red', line: 'solid' } }, 'bundledMark'],
] as const)('%j: a bad value becomes its default, the others stay', (stored, name) => {
  const good = {
    on: false,
    sitesOff: ['a'],
    packsOff: ['b'],
    packsPrivate: ['p'],
    packOrder: ['q'],
    bundledMark: { colour: 'plum', line: 'solid' },
    marks: 'all',
    hoverDelay: 0,
    tapLinks: 'card-first',
    cardText: 'large',
    language: 'de' as const,
    wordsPerMark: 0,
    densities: ['list/5/q'],
    known: ['c/d'],
    never: ['e'],
    always: ['f'],
  };
  const parsed = parseSettings({ ...good, ...stored });
  expect(parsed).toEqual({ ...good, [name]: DEFAULT_SETTINGS[name] });
});

test.each(['p', 7, null, { 0: 'p' }, [['p']]])(
  '%j in place of private packs may be any pack',
  packsPrivate => {
    expect(parseSettings({ packsPrivate }).packsPrivate).toEqual([UNREAD_PACKS]);
    expect(hasDamage({ version: 1, packsPrivate, other: 1 })).toBe(true);
  },
);

test('the ids of private packs that can be read stay beside those that cannot', () => {
  expect(parseSettings({ packsPrivate: ['p', null, 'q'] }).packsPrivate).toEqual(['p', 'q', UNREAD_PACKS]);
  expect(hasDamage({ packsPrivate: ['p', 'p'], on: true, newer: {} })).toBe(false);
});

test('the ends of the hover delay are good values', () => {
  expect([0, 1000].map(hoverDelay => parseSettings({ hoverDelay }).hoverDelay)).toEqual([0, 1000]);
});

test('what is parsed shares no list with what was stored or with the defaults', () => {
  const stored = { sitesOff: ['a'] };
  const parsed = parseSettings(stored);
  parsed.sitesOff.push('b');
  parsed.packsOff.push('c');
  expect(stored.sitesOff).toEqual(['a']);
  expect(DEFAULT_SETTINGS.packsOff).toEqual([]);
});

test('only what differs from the defaults is stored, with the version', () => {
  expect(sparseSettings({ ...DEFAULT_SETTINGS })).toEqual({ version: SETTINGS_VERSION });
  expect(sparseSettings({ ...DEFAULT_SETTINGS, on: false, sitesOff: ['a'] })).toEqual({
    version: SETTINGS_VERSION,
    on: false,
    sitesOff: ['a'],
  });
});

test('any settings come back from storage as they were', () => {
  const settings = fc.record({
    on: fc.boolean(),
    sitesOff: fc.array(fc.string()),
    packsOff: fc.array(fc.string()),
    packsPrivate: fc.array(fc.string()),
    packOrder: fc.array(fc.string()),
    bundledMark: fc.constantFrom(null, { colour: 'plum', line: 'solid' } as const),
    marks: fc.constantFrom('first' as const, 'all' as const),
    hoverDelay: fc.integer({ min: 0, max: 1000 }),
    tapLinks: fc.constantFrom('follow' as const, 'card-first' as const),
    cardText: fc.constantFrom(...TEXT_SIZES),
    language: fc.constantFrom(null, ...LANGUAGE_NAMES),
    wordsPerMark: fc.integer({ min: 0, max: 200 }),
    densities: fc.array(fc.string()),
    known: fc.array(fc.string()),
    never: fc.array(fc.string()),
    always: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(settings, value => {
      expect(parseSettings(JSON.parse(JSON.stringify(sparseSettings(value))))).toEqual(value);
    }),
  );
});

test('nothing that is stored makes parsing throw', () => {
  const value = fc.anything();
  const stored = fc.oneof(
    value,
    fc.record({ on: value, sitesOff: value, packsOff: value, marks: value, hoverDelay: value }),
  );
  fc.assert(
    fc.property(stored, anything => {
      const parsed = parseSettings(anything);
      expect(typeof parsed.on).toBe('boolean');
      expect(parsed.hoverDelay).toBeGreaterThanOrEqual(0);
      expect([...parsed.sitesOff, ...parsed.packsOff].every(item => typeof item === 'string')).toBe(true);
    }),
  );
});
