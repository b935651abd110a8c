import type { ReaderChange } from '../../../src/core/settings/reader-changes.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import { SettingsActs } from '../../../src/pages/popup/settings-acts.ts';

function makeActs(settings: Partial<Settings> = {}) {
  const now = { settings: { ...DEFAULT_SETTINGS, ...settings }, fails: false };
  const acts = new SettingsActs(change =>
    now.fails
      ? Promise.reject(new Error('The disk is full.'))
      : Promise.resolve((now.settings = change(now.settings))),
  );
  return { now, acts };
}

test.each<[ReaderChange, Partial<Settings>, string]>([
  [
    { action: { type: 'know', pack: 'p', entry: 'a' }, done: true },
    { known: ['p/a'] },
    '“GFW” will no longer be marked.',
  ],
  [{ action: { type: 'never', words: 'Xi' }, done: true }, { never: ['Xi'] }, '“Xi” will never be marked.'],
  [
    { action: { type: 'always', words: 'Xi' }, done: true },
    { always: ['Xi'] },
    '“Xi” will always be marked.',
  ],
  [
    { action: { type: 'leave-site', host: 'news.example' }, done: true },
    { sitesOff: ['news.example'] },
    'Turned off on news.example.',
  ],
])('%j is announced and taken back; what changed meanwhile stays', async (change, stored, text) => {
  const { now, acts } = makeActs();
  await acts.recordChange(change, 'GFW');
  expect(now.settings).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  expect(acts.notice).toEqual({ text, canUndo: true });
  now.settings = { ...now.settings, hoverDelay: 500 };
  await acts.undo();
  expect(now.settings).toEqual({ ...DEFAULT_SETTINGS, hoverDelay: 500 });
  expect(acts.notice).toEqual({ text: 'Undone.', canUndo: false });
});

test('words go back to their old place', async () => {
  const { now, acts } = makeActs({ never: ['Google', 'Xi', 'GFW'] });
  await acts.recordChange({ action: { type: 'never', words: 'Xi' }, done: false }, 'Xi');
  expect(acts.notice?.text).toBe('“Xi” can be marked again.');
  await acts.undo();
  expect(now.settings.never).toEqual(['Google', 'Xi', 'GFW']);
});

test('a switch takes the notice away', async () => {
  const { now, acts } = makeActs();
  await acts.recordChange({ action: { type: 'never', words: 'Xi' }, done: true }, 'Xi');
  await acts.changeWithoutUndo(settings => ({ ...settings, on: false }));
  expect(acts.notice).toBeNull();
  expect(now.settings).toMatchObject({ on: false, never: ['Xi'] });
});

test('what could not be stored is not announced; an undo can be tried again', async () => {
  const { now, acts } = makeActs();
  const change: ReaderChange = { action: { type: 'never', words: 'Xi' }, done: true };
  now.fails = true;
  await expect(acts.recordChange(change, 'Xi')).rejects.toThrow('The disk is full.');
  expect(acts.notice).toBeNull();
  now.fails = false;
  await acts.recordChange(change, 'Xi');
  now.fails = true;
  await expect(acts.undo()).rejects.toThrow('The disk is full.');
  expect(acts.notice?.canUndo).toBe(true);
  now.fails = false;
  await acts.undo();
  expect(now.settings.never).toEqual([]);
});
