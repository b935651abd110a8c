import {
  arrangePacks,
  isPrivate,
  namePackSettings,
  splitPacks,
  type PackSettings,
} from '../../../src/core/packs/active-packs.ts';
import { UNREAD_PACKS } from '../../../src/core/settings/settings.ts';
import { makeBundled, makePack } from '../../helpers/packs.ts';

const PACKS = [makeBundled(), makePack({ id: 'a' }), makePack({ id: 'b' })];
const USUAL: PackSettings = { packsOff: [], packsPrivate: [], packOrder: [], bundledMark: null };

test('packs are in the reader’s order, those that it does not name after them, the bundled one last', () => {
  expect(arrangePacks(PACKS, USUAL)).toEqual([PACKS[1], PACKS[2], PACKS[0]]);
  expect(arrangePacks([], USUAL)).toEqual([]);
  const ids = arrangePacks(PACKS, { ...USUAL, packOrder: ['b', 'gone', 'bundled'] }).map(({ id }) => id);
  expect(ids).toEqual(['b', 'bundled', 'a']);
});

test('the bundled pack alone takes the reader’s mark, wherever it stands', () => {
  const bundledMark = { colour: 'plum', line: 'solid' } as const;
  const arranged = arrangePacks(PACKS, { ...USUAL, packOrder: ['a'], bundledMark });
  expect(arranged).toEqual([PACKS[1], PACKS[2], { ...PACKS[0], mark: bundledMark }]);
});

test('the name of the settings changes with each of them, not with the order in which packs were switched off', () => {
  const mark = { colour: 'plum', line: 'solid' } as const;
  const all: PackSettings[] = [
    USUAL,
    { ...USUAL, packsOff: ['a', 'b'] },
    { ...USUAL, packsPrivate: ['a', 'b'] },
    { ...USUAL, packOrder: ['a', 'b'] },
    { ...USUAL, packOrder: ['b', 'a'] },
    { ...USUAL, bundledMark: mark },
  ];
  expect(new Set(all.map(namePackSettings)).size).toBe(all.length);
  expect(namePackSettings({ ...USUAL, packsOff: ['b', 'a'] })).toBe(namePackSettings(all[1]!));
  expect(namePackSettings({ ...USUAL, packsPrivate: ['b', 'a'] })).toBe(namePackSettings(all[2]!));
});

test('private packs are kept apart from those of which pages may know; packs that are off are neither', () => {
  const split = splitPacks(PACKS, { packsOff: ['bundled'], packsPrivate: ['b', 'bundled', 'gone'] });
  expect(split).toEqual({ shared: [PACKS[1]], private: [PACKS[2]] });
});

test('one source is enough for a pack to be private; where ids could not be read, all are that nobody has called public', () => {
  const sources = [undefined, true, false].map(said => ({
    id: 'p',
    ...(said !== undefined && { private: said }),
  }));
  const areHidden = (packsPrivate: string[]) => sources.map(pack => isPrivate(pack, { packsPrivate }));
  expect(areHidden(['q'])).toEqual([false, true, false]);
  expect(areHidden(['p'])).toEqual([true, true, true]);
  expect(areHidden([UNREAD_PACKS])).toEqual([true, true, false]);
});
