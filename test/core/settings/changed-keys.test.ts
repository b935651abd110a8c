import { changedKeys } from '../../../src/core/settings/changed-keys.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../src/core/settings/settings.ts';

const BEFORE = parseSettings({ known: ['a/b'], bundledMark: { colour: 'teal', line: 'solid' } });

test.each<[Partial<Settings>, (keyof Settings)[]]>([
  [{}, []],
  [{ known: ['a/b'], bundledMark: { line: 'solid', colour: 'teal' } }, []],
  [{ on: false, hoverDelay: 0 }, ['on', 'hoverDelay']],
  [{ never: ['tea'], always: ['coffee'] }, ['never', 'always']],
  [{ bundledMark: null }, ['bundledMark']],
  [{ known: [] }, ['known']],
])('%j changes %j', (change, keys) => {
  expect([...changedKeys(BEFORE, { ...BEFORE, ...change })]).toEqual(keys);
});

test('lists are compared by their items, not by their print', () => {
  const with_ = (never: string[]): Settings => ({ ...DEFAULT_SETTINGS, never });
  expect(changedKeys(with_(['a,b']), with_(['a', 'b']))).toEqual(new Set(['never']));
  expect(changedKeys(with_(['a', 'b']), with_(['b', 'a']))).toEqual(new Set(['never']));
  expect(changedKeys(with_(['a', 'b']), with_(['a', 'b']))).toEqual(new Set());
});
