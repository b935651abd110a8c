import { applyReaderAction, type ReaderAction } from '../../../src/core/settings/reader-actions.ts';
import { undoSettings } from '../../../src/core/settings/undo-record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';

const before: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['bank.example'],
  known: ['a/b', 'a/c'],
  never: ['Google', 'GFW'],
  always: ['WIC', 'CAC'],
};

test.each<[ReaderAction, boolean]>([
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
  const after = applyReaderAction(before, remedy, done);
  expect(after).not.toEqual(before);
  expect(undoSettings(after, { before, remedy })).toEqual(before);
});

test('what was changed meanwhile stays changed', () => {
  const remedy: ReaderAction = { type: 'never', words: 'WIC' };
  const after = applyReaderAction(before, remedy, true);
  const later = { ...after, known: [], never: ['Xi', ...after.never], hoverDelay: 500 };
  expect(undoSettings(later, { before, remedy })).toEqual({
    ...before,
    known: [],
    never: ['Xi', 'Google', 'GFW'],
    hoverDelay: 500,
  });
});
