import { fireEvent, screen, waitFor } from '@testing-library/preact';
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
  const ids = () => now.own[0].entries.map(({ id }) => id).join('');
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
  await waitFor(() => expect(now.own[0].entries).toHaveLength(2));
  now.own = [
    makePack({
      title: 'Renamed',
      entries: [{ ...ENTRIES[0], summary: 'new' }, makeEntry({ headword: 'd' })],
    }),
  ];
  draw();
  key('z');
  await waitFor(() =>
    expect(now.own[0].entries).toEqual([
      { ...ENTRIES[0], summary: 'new' },
      makeEntry({ headword: 'd' }),
      ENTRIES[1],
    ]),
  );
  expect(now.own[0].title).toBe('Renamed');
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
  fireEvent.click(screen.getByRole('switch', { name: 'Private' }));
  await waitFor(() => expect(now.settings.packsPrivate).toEqual(['my-terms']));
  await waitFor(() => expect(screen.queryByText('Deleted “a”.')).toBeNull());
  now.settings = { ...now.settings, packsPrivate: ['other', 'my-terms'] };
  key('z');
  await waitFor(() => expect(now.settings.packsPrivate).toEqual(['other']));
  expect(now.own[0].entries).toHaveLength(2);
});

test('an undo that cannot be stored is said, and can be tried again', async () => {
  const { now, fail } = open();
  deleteRow('a');
  await waitFor(() => expect(now.own[0].entries).toHaveLength(2));
  fail.add('applyEdits');
  key('z');
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  fail.clear();
  key('z');
  await waitFor(() => expect(now.own[0].entries).toEqual(ENTRIES));
});

test('so are those of other places, with what was changed elsewhere left alone', async () => {
  const { now, go } = openOptionsPage({ hash: '#marks', settings: { sitesOff: ['a.example', 'b.example'] } });
  fireEvent.click(screen.getByRole('radio', { name: /All mentions/ }));
  await waitFor(() => expect(now.settings.marks).toBe('all'));
  go('#sites');
  fireEvent.click(screen.getByRole('button', { name: 'Switch on again: a.example' }));
  await waitFor(() => expect(now.settings.sitesOff).toEqual(['b.example']));
  now.settings = { ...now.settings, sitesOff: ['c.example'] };
  fireEvent.click(await button(/^Undo: switched “a\.example” on again/));
  await waitFor(() => expect(now.settings.sitesOff).toEqual(['c.example', 'a.example']));
  fireEvent.click(await button(/^Undo: changed which mentions are marked/));
  await waitFor(() => expect(now.settings.marks).toBe('first'));
  expect(now.settings.sitesOff).toEqual(['c.example', 'a.example']);
});
