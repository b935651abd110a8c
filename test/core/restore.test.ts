import { applyRemedy, type Remedy } from '../../src/core/remedies.ts';
import { restore } from '../../src/core/restore.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';

const before: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['bank.example'],
  known: ['a/b', 'a/c'],
  never: ['Google', 'GFW'],
  always: ['WIC', 'CAC'],
};

test.each<[Remedy, boolean]>([
  [{ type: 'know', pack: 'a', entry: 'new' }, true],
  [{ type: 'know', pack: 'a', entry: 'b' }, false],
  [{ type: 'never', words: 'SCO' }, true],
  [{ type: 'never', words: 'wics' }, true],
  [{ type: 'never', words: 'google' }, false],
  [{ type: 'always', words: 'googles' }, true],
  [{ type: 'always', words: 'WIC' }, false],
  [{ type: 'leave-site', host: 'news.example' }, true],
  [{ type: 'leave-site', host: 'bank.example' }, false],
])('%j, done %s, leaves nothing behind when it is undone', (remedy, done) => {
  const after = applyRemedy(before, remedy, done);
  expect(after).not.toEqual(before);
  expect(restore(after, { before, remedy })).toEqual(before);
});

test('what was changed meanwhile stays changed', () => {
  const remedy: Remedy = { type: 'never', words: 'WIC' };
  const after = applyRemedy(before, remedy, true);
  const later = { ...after, known: [], never: ['Xi', ...after.never], hoverDelay: 500 };
  expect(restore(later, { before, remedy })).toEqual({
    ...before,
    known: [],
    never: ['Xi', 'Google', 'GFW'],
    hoverDelay: 500,
  });
});
