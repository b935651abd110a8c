import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';
import { outlast } from '../../browsers/waiting.ts';
import { FOCUS_RESCUE_MS } from '../../../src/pages/options/shell/use-rescued-focus.ts';

const ENTRIES = ['a', 'b', 'c', 'd'].map(headword => makeEntry({ headword }));
const open = () => openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries: ENTRIES })] });
const grid = (): HTMLElement => screen.getByRole('grid');
const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });
const select = (headword: string): void => {
  grid().focus();
  fireEvent.click(grid().querySelector(`[data-id=${headword}] .cell-select`)!);
};
/** Presses a button as the keyboard does: it has the focus. */
const press = (pressed: HTMLElement): void => {
  pressed.focus();
  fireEvent.click(pressed);
};
const untilFocused = (find: () => Element): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(find()));

test('the focus is in the table after the bar of the selected entries has gone', async () => {
  open();
  select('b');
  press(await button('Delete'));
  await screen.findByText('Deleted “b”.');
  await untilFocused(grid);
});

test('the focus goes back to where it was when the notice is closed, and when it takes something back', async () => {
  open();
  select('b');
  fireEvent.keyDown(grid(), { key: 'Delete' });
  const search = screen.getByRole('searchbox');
  search.focus();
  press(await button('Undo'));
  await screen.findByText('Undone: deleted “b”.');
  await untilFocused(() => search);
  press(await button('Close this notice'));
  await untilFocused(() => search);
});

test('nothing gets the focus where the reader has let go of it', async () => {
  open();
  select('b');
  press(await button('Clear selection'));
  select('b');
  (await button('Delete')).focus();
  (document.activeElement as HTMLElement).blur();
  fireEvent.click(document.body);
  fireEvent.click(await button('Delete'));
  await screen.findByText('Deleted “b”.');
  await outlast(FOCUS_RESCUE_MS);
  expect(document.activeElement).toBe(document.body);
});

test('the heading gets the focus of a button that goes with its whole place', async () => {
  const { go } = open();
  go('#sites');
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'example.org' } });
  fireEvent.click(await button('Turn off'));
  press(await button('Turn on: example.org'));
  await untilFocused(() => screen.getByRole('heading', { level: 1 }));
});

test('the first stop of the Tab key leads past the sidebar', async () => {
  open();
  press(await button('Skip to the content'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
});

test('what takes a while is said before it is begun', async () => {
  const entries = Array.from({ length: 2000 }, (_, n) => makeEntry({ headword: `t${n}` }));
  const { now } = openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries })] });
  grid().focus();
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true });
  fireEvent.keyDown(grid(), { key: 'Delete' });
  await screen.findByText('Working …');
  expect(now.own[0]!.entries).toHaveLength(2000);
  await screen.findByText('Deleted 2,000 terms.');
  expect(now.own[0]!.entries).toHaveLength(0);
});

test('the notice goes when the reader goes elsewhere later on, and stays where its act led there', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValue(10_000);
  const { go } = open();
  select('b');
  fireEvent.keyDown(grid(), { key: 'Delete' });
  await screen.findByText('Deleted “b”.');
  go('#sites');
  expect(screen.queryByText('Deleted “b”.')).not.toBeNull();
  clock.mockReturnValue(20_000);
  go('#words');
  await waitFor(() => expect(screen.queryByText('Deleted “b”.')).toBeNull());
  expect(await button('Undo: deleted “b”')).toBeTruthy();
  clock.mockRestore();
});

test('a button that is out of use while it works has the focus again afterwards', async () => {
  open();
  const button = screen.getByRole('button', { name: /^Export/ });
  button.focus();
  // In this order: here, unlike in browsers, what is out of use keeps the focus.
  button.blur();
  button.setAttribute('disabled', '');
  await Promise.resolve();
  button.removeAttribute('disabled');
  expect(document.activeElement).toBe(document.body);
  await untilFocused(() => button);
});
