import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const ENTRIES = ['a', 'b', 'c'].map(headword => makeEntry({ headword }));
const open = () => openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries: ENTRIES })] });
const grid = (): HTMLElement => screen.getByRole('grid');
const key = (name: string, more: object = {}, target: Element = document.body): boolean =>
  fireEvent.keyDown(target, { key: name, ctrlKey: true, ...more });
const deleteRow = (headword: string): void => {
  grid().focus();
  fireEvent.click(grid().querySelector(`[data-id=${headword}] .cell-select`)!);
  fireEvent.keyDown(grid(), { key: 'Delete' });
};
const button = (name: RegExp) => screen.findByRole('button', { name });

test('acts are taken back and done again, newest first, each by its name', async () => {
  const { now } = open();
  const ids = () => now.own[0]!.entries.map(({ id }) => id).join('');
  expect((await button(/^Undo/)).getAttribute('aria-disabled')).toBe('true');
  deleteRow('b');
  await waitFor(() => expect(ids()).toBe('ac'));
  deleteRow('a');
  await waitFor(() => expect(ids()).toBe('c'));
  expect(await button(/^Undo: deleted “a”/)).toBeTruthy();
  key('z');
  await waitFor(() => expect(ids()).toBe('ac'));
  expect(await screen.findByText('Undone: deleted “a”.')).toBeTruthy();
  fireEvent.click(await button(/^Undo: deleted “b”/));
  await waitFor(() => expect(ids()).toBe('abc'));
  key('Z', { shiftKey: true });
  await waitFor(() => expect(ids()).toBe('ac'));
  key('y');
  await waitFor(() => expect(ids()).toBe('c'));
  expect((await button(/^Redo/)).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(await button(/^Undo: deleted “a”/));
  await waitFor(() => expect(ids()).toBe('ac'));
  deleteRow('c');
  await waitFor(() => expect(ids()).toBe('a'));
  expect((await button(/^Redo/)).getAttribute('aria-disabled')).toBe('true');
});

test('what another page has changed meanwhile stays', async () => {
  const { now, draw } = open();
  deleteRow('b');
  await waitFor(() => expect(now.own[0]!.entries).toHaveLength(2));
  now.own = [
    makePack({
      title: 'Renamed',
      entries: [{ ...ENTRIES[0]!, summary: 'new' }, makeEntry({ headword: 'd' })],
    }),
  ];
  draw();
  key('z');
  await waitFor(() =>
    expect(now.own[0]!.entries).toEqual([
      { ...ENTRIES[0], summary: 'new' },
      makeEntry({ headword: 'd' }),
      ENTRIES[1],
    ]),
  );
  expect(now.own[0]!.title).toBe('Renamed');
});

test('in a text field the keys are the browser’s own', () => {
  open();
  expect(key('z', {}, screen.getByRole('searchbox'))).toBe(true);
  expect(key('z', {}, grid())).toBe(false);
});

test('settings that were changed here are taken back too, and the notice of an older act goes', async () => {
  const { now } = open();
  deleteRow('a');
  expect(await screen.findByText('Deleted “a”.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  fireEvent.click(screen.getByRole('switch', { name: 'Private' }));
  await waitFor(() => expect(now.settings.packsPrivate).toEqual(['my-terms']));
  await waitFor(() => expect(screen.queryByText('Deleted “a”.')).toBeNull());
  now.settings = { ...now.settings, packsPrivate: ['other', 'my-terms'] };
  key('z');
  await waitFor(() => expect(now.settings.packsPrivate).toEqual(['other']));
  expect(now.own[0]!.entries).toHaveLength(2);
});

test('an undo that cannot be stored is said, and can be tried again', async () => {
  const { now, fail } = open();
  deleteRow('a');
  await waitFor(() => expect(now.own[0]!.entries).toHaveLength(2));
  fail.add('applyEdits');
  key('z');
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  fail.clear();
  key('z');
  await waitFor(() => expect(now.own[0]!.entries).toEqual(ENTRIES));
});

test('so are those of other places, with what was changed elsewhere left alone', async () => {
  const { now, go } = openOptionsPage({ hash: '#marks', settings: { sitesOff: ['a.example', 'b.example'] } });
  fireEvent.click(screen.getByRole('radio', { name: /All mentions/ }));
  await waitFor(() => expect(now.settings.marks).toBe('all'));
  go('#sites');
  fireEvent.click(screen.getByRole('button', { name: 'Turn on: a.example' }));
  await waitFor(() => expect(now.settings.sitesOff).toEqual(['b.example']));
  now.settings = { ...now.settings, sitesOff: ['c.example'] };
  fireEvent.click(await button(/^Undo: turned “a\.example” on/));
  await waitFor(() => expect(now.settings.sitesOff).toEqual(['c.example', 'a.example']));
  fireEvent.click(await button(/^Undo: changed which mentions are marked/));
  await waitFor(() => expect(now.settings.marks).toBe('first'));
  expect(now.settings.sitesOff).toEqual(['c.example', 'a.example']);
});

const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const SOME: Partial<Settings> = {
  known: ['bundled/great-firewall', 'gone/away'],
  never: ['Google', 'Xi', 'GFW'],
  always: ['CAC', 'WIC'],
  sitesOff: ['a.example', 'b.example'],
};
const addWords = (list: string, action: string): void => {
  const inside = within(screen.getByRole('region', { name: list }));
  fireEvent.input(inside.getByLabelText('Word or phrase'), { target: { value: 'Google' } });
  fireEvent.click(inside.getByRole('button', { name: action }));
};

test.each<[label: string, hash: string, change: () => void]>([
  ['took “gone/away” out of “Terms you know”', '#words', () => press('Remove: gone/away')],
  ['took “Xi” out of “Never marked”', '#words', () => press('Remove: Xi')],
  ['added “Google” to “Always marked”', '#words', () => addWords('Always marked', 'Always mark')],
  ['took “CAC” out of “Always marked”', '#words', () => press('Remove: CAC')],
  ['turned “a.example” on', '#sites', () => press('Turn on: a.example')],
  [
    'turned “c.example” off',
    '#sites',
    () => {
      fireEvent.input(screen.getByLabelText('Site'), { target: { value: 'c.example' } });
      press('Turn off');
    },
  ],
  [
    'changed whether terms are marked',
    '#marks',
    () => fireEvent.click(screen.getByRole('switch', { name: 'Mark terms on pages' })),
  ],
  [
    'changed which mentions are marked',
    '#marks',
    () => fireEvent.click(screen.getByRole('radio', { name: /All mentions/ })),
  ],
  [
    'changed what a tap on a link does',
    '#marks',
    () => fireEvent.click(screen.getByRole('radio', { name: /Open the card first/ })),
  ],
  [
    'changed when the card opens',
    '#marks',
    () => fireEvent.change(screen.getByRole('slider'), { target: { value: '650' } }),
  ],
  [
    'changed the density of marks',
    '#marks',
    () =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Density of marks' }), {
        target: { value: '0' },
      }),
  ],
  [
    'made “My terms” private',
    '#pack/my-terms',
    () => {
      fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
      fireEvent.click(screen.getByRole('switch', { name: 'Private' }));
    },
  ],
  [
    'turned “My terms” off',
    '#pack/my-terms',
    () => fireEvent.click(screen.getByRole('switch', { name: 'Mark on pages' })),
  ],
  [
    'changed the mark of “China’s internet governance, 2015”',
    '#pack/bundled',
    () => {
      fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
      fireEvent.click(screen.getByRole('radio', { name: 'solid' }));
    },
  ],
  [
    'moved “My terms”',
    '#marks',
    () =>
      fireEvent.keyDown(screen.getByRole('button', { name: 'Move My terms up or down' }), { key: 'ArrowUp' }),
  ],
])('Ctrl+Z takes back, and Ctrl+Y does again: %s', async (label, hash, change) => {
  const { now } = openOptionsPage({ hash, settings: SOME, own: [makePack({ entries: ENTRIES })] });
  const before = now.settings;
  await waitFor(() => expect(screen.queryByText('gone/away') === null).toBe(hash !== '#words'));
  change();
  await waitFor(() => expect(now.settings).not.toEqual(before));
  const after = now.settings;
  now.settings = { ...after, never: [...after.never, 'elsewhere'] };
  key('z');
  expect(await screen.findByText(`Undone: ${label}.`)).toBeTruthy();
  expect(now.settings).toEqual({ ...before, never: [...before.never, 'elsewhere'] });
  key('y');
  expect(await screen.findByText(`Redone: ${label}.`)).toBeTruthy();
  expect(now.settings).toEqual({ ...after, never: [...after.never, 'elsewhere'] });
});

test('the line under a list follows the keys', async () => {
  openOptionsPage({ hash: '#words', settings: SOME });
  const line = (): string | null =>
    within(screen.getByRole('region', { name: 'Never marked' })).getByRole('status').textContent;
  press('Remove: Xi');
  await waitFor(() => expect(line()).toBe('“Xi” can be marked again.Undo'));
  key('z');
  await waitFor(() => expect(line()).toBe('Undone.'));
  key('y');
  await waitFor(() => expect(line()).toBe('“Xi” can be marked again.Undo'));
});
