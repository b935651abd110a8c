import { applyReaderAction, type ReaderAction } from '../../../src/core/settings/reader-actions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import { applyDiff, changeReversibly, diffSettings } from '../../../src/core/undo/settings-diff.ts';

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
])('%j, done %s, leaves nothing behind when it is undone, and is done again', (action, done) => {
  const after = applyReaderAction(before, action, done);
  expect(after).not.toEqual(before);
  const diff = diffSettings(before, after);
  expect(applyDiff(after, { before: diff.after, after: diff.before })).toEqual(before);
  expect(applyDiff(before, diff)).toEqual(after);
});

test('what was changed meanwhile stays changed', () => {
  const after = applyReaderAction(before, { type: 'never', words: 'WIC' }, true);
  const later = { ...after, known: [], never: ['Xi', ...after.never], hoverDelay: 500 };
  expect(applyDiff(later, diffSettings(after, before))).toEqual({
    ...before,
    known: [],
    never: ['Xi', 'Google', 'GFW'],
    hoverDelay: 500,
  });
});

const diffOf = (fields: Partial<Settings>) => diffSettings(before, { ...before, ...fields });

test.each<[string, Partial<Settings>, Partial<Settings>, Partial<Settings>]>([
  [
    'another order',
    { known: ['a/c', 'a/b'] },
    { known: ['a/b', 'x/y', 'a/c'] },
    { known: ['a/c', 'a/b', 'x/y'] },
  ],
  [
    'an item that is gone elsewhere',
    { never: ['Google', 'GFW', 'Xi'] },
    { never: ['GFW'] },
    { never: ['GFW', 'Xi'] },
  ],
  [
    'an item that came elsewhere too',
    { never: ['Google', 'GFW', 'Xi'] },
    { never: ['Xi', 'Google', 'GFW'] },
    { never: ['Google', 'GFW', 'Xi'] },
  ],
  ['a value', { marks: 'all' }, { hoverDelay: 0 }, { marks: 'all', hoverDelay: 0 }],
  [
    'a mark',
    { bundledMark: { colour: 'teal', line: 'solid' } },
    {},
    { bundledMark: { colour: 'teal', line: 'solid' } },
  ],
])('over other settings: %s', (_, change, elsewhere, expected) => {
  expect(applyDiff({ ...before, ...elsewhere }, diffOf(change))).toEqual({
    ...before,
    ...elsewhere,
    ...expected,
  });
});

test('lists are compared by value: an item with a comma is another than two items', () => {
  expect(diffSettings({ ...before, never: ['a,b'] }, { ...before, never: ['a', 'b'] })).toEqual({
    before: { never: ['a,b'] },
    after: { never: ['a', 'b'] },
  });
  expect(diffOf({ never: [...before.never] })).toEqual({ before: {}, after: {} });
});

test('a change of stored settings gives its inverse', async () => {
  let stored = before;
  const store = (change: (now: Settings) => Settings) => Promise.resolve((stored = change(stored)));
  const inverse = await changeReversibly(store, now => ({ ...now, on: false }));
  expect(stored.on).toBe(false);
  expect(inverse).toEqual({ before: { on: false }, after: { on: true } });
});
