import {
  applyReaderAction,
  overrideKey,
  type ReaderAction,
} from '../../../src/core/settings/reader-actions.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';

const start: Settings = { ...DEFAULT_SETTINGS, known: ['a/b'], never: ['Google'], always: ['WIC'] };

test.each<[ReaderAction, Partial<Settings>]>([
  [{ type: 'know', pack: 'a', entry: 'c' }, { known: ['a/b', 'a/c'] }],
  [{ type: 'know', pack: 'a', entry: 'b' }, { known: ['a/b'] }],
  [
    { type: 'never', words: 'WIC' },
    { never: ['Google', 'WIC'], always: [] },
  ],
  [{ type: 'never', words: 'googles' }, { never: ['googles'] }],
  [
    { type: 'always', words: 'Google' },
    { never: [], always: ['WIC', 'Google'] },
  ],
  [{ type: 'leave-site', host: 'news.example' }, { sitesOff: ['news.example'] }],
])('%j is done', (action, changed) => {
  expect(applyReaderAction(start, action, true)).toEqual({ ...start, ...changed });
});

test.each<[ReaderAction, Partial<Settings>]>([
  [{ type: 'know', pack: 'a', entry: 'b' }, { known: [] }],
  [{ type: 'never', words: 'GOOGLE' }, { never: [] }],
  [{ type: 'always', words: 'WIC' }, { always: [] }],
  [{ type: 'leave-site', host: 'news.example' }, {}],
])('%j is taken back', (action, changed) => {
  expect(applyReaderAction(start, action, false)).toEqual({ ...start, ...changed });
});

test('an override holds for the words however they are written, and for their plural', () => {
  const same = ['netizens', 'Netizen', 'NETIZEN’S', 'netizen\u00ADs', 'ｎｅｔｉｚｅｎ'];
  expect(new Set(same.map(overrideKey)).size).toBe(1);
});
