import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const LIST = makePack({
  id: 'list',
  title: 'Windows',
  entries: [makeEntry(), makeEntry({ headword: 'oriel' })],
});
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const store = (name: string, text: string): void =>
  void fireEvent.change(screen.getByLabelText(name), { target: { value: text } });
const choose = (name: string | RegExp): void => {
  press('More for this list');
  fireEvent.click(screen.getByRole('menuitem', { name }));
};
const order = (): (string | null)[] =>
  [...document.querySelectorAll('.packs [data-pack]')].map(item => item.getAttribute('data-pack'));

test('packs are switched in the sidebar and in their own view', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled', own: [LIST] });
  fireEvent.click(screen.getByRole('switch', { name: 'Mark on pages: Windows' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['list']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark on pages' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['list', 'bundled']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark on pages: Windows' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['bundled']));
});

test('a private pack says so, and what that means', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  press('Settings');
  const isPrivate = screen.getByRole('switch', { name: 'Private' });
  expect(document.getElementById(isPrivate.getAttribute('aria-describedby')!)?.textContent).toMatch(
    /no marks on pages; terms appear in the popup only/,
  );
  fireEvent.click(isPrivate);
  await waitFor(() => expect(now.settings.packsPrivate).toEqual(['list']));
  expect(within(screen.getByRole('navigation')).getByText('Private')).toBeTruthy();
  expect(document.querySelector('.pack-head .facts')?.textContent).toBe('Private');
});

test('the settings of a list are folded away until they are asked for', () => {
  openOptionsPage({ hash: '#pack/list', own: [LIST] });
  const settings = screen.getByRole('button', { name: 'Settings' });
  expect(settings.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('group', { name: 'Settings' })).toBeNull();
  fireEvent.click(settings);
  expect(settings.getAttribute('aria-expanded')).toBe('true');
  const group = screen.getByRole('group', { name: 'Settings' });
  expect(settings.getAttribute('aria-controls')).toBe(group.id);
  fireEvent.click(settings);
  expect(screen.queryByRole('group', { name: 'Settings' })).toBeNull();
});

test('an own list is renamed, never to nothing, and gets another mark', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  press('Settings');
  store('Name', ' ');
  store('Name', 'Panes');
  await waitFor(() => expect(now.own[0]!.title).toBe('Panes'));
  fireEvent.click(screen.getByRole('radio', { name: 'solid' }));
  await waitFor(() => expect(now.own[0]!.mark).toEqual({ colour: 'indigo', line: 'solid' }));
});

test('language, licence and source of an own list; a wrong one stays in its field with the reason', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  press('Settings');
  store('Language', 'not a language');
  expect(screen.getByText(/“not a language” is not a language code/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/^Language/).value).toBe('not a language');
  fireEvent.change(screen.getByLabelText(/^Language/), { target: { value: 'pt-br' } });
  await waitFor(() => expect(now.own[0]!.language).toBe('pt-BR'));
  store('Licence', 'CC0');
  store('Source', 'A book');
  await waitFor(() => expect(now.own[0]).toMatchObject({ licence: 'CC0', source: { title: 'A book' } }));
  store('Date of the source', '2015-13');
  expect(screen.getByText('There is no month 13.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Date of the source/), { target: { value: 'last year' } });
  expect(screen.getByText(/^Enter the date as/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Date of the source/), { target: { value: '2015-12' } });
  await waitFor(() => expect(now.own[0]!.source).toEqual({ title: 'A book', date: '2015-12' }));
  store('Date of the source', '');
  await waitFor(() => expect(now.own[0]!.source).toEqual({ title: 'A book' }));
  store('Source', '');
  await waitFor(() => expect('source' in now.own[0]!).toBe(false));
});

test('the bundled pack gets another mark by a setting, and is not changed itself', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled' });
  expect(screen.getByRole('heading', { level: 1 }).closest('header')?.textContent).toContain('Read only');
  press('Settings');
  fireEvent.click(screen.getByRole('radio', { name: 'plum' }));
  await waitFor(() => expect(now.settings.bundledMark).toEqual({ colour: 'plum', line: 'dotted' }));
  expect(screen.queryByLabelText('Name')).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: /^Undo: changed the mark/ }));
  await waitFor(() => expect(now.settings.bundledMark).toBeNull());
});

test('a deleted list comes back, with its switches as they were', async () => {
  const { now } = openOptionsPage({
    hash: '#pack/list',
    own: [LIST, makePack()],
    settings: { packsOff: ['list'], packsPrivate: ['list'] },
  });
  choose('Delete list');
  await waitFor(() => expect(now.own).toEqual([makePack()]));
  await waitFor(() => expect(now.hash).toBe('#pack/my-terms'));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own).toHaveLength(2));
  expect(now.own).toContainEqual(LIST);
  expect(now.settings).toMatchObject({ packsOff: ['list'], packsPrivate: ['list'] });
});

test('a copy of the bundled pack is an own list', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled' });
  choose('Duplicate to edit');
  await waitFor(() => expect(now.own).toHaveLength(1));
  const { id, title, mark, ...rest } = makeBundled();
  expect(now.own[0]).toEqual({
    ...rest,
    id: expect.any(String),
    title: `${title} (copy)`,
    mark: expect.anything(),
  });
  expect(now.own[0]!.mark).not.toEqual(mark);
  expect(now.own[0]!.id).not.toBe(id);
  await waitFor(() => expect(now.hash).toBe(`#pack/${now.own[0]!.id}`));
});

test('the order is changed by the keys of a handle, said, and undone', async () => {
  const { now } = openOptionsPage({ hash: '#sites', own: [LIST, makePack()] });
  const handle = screen.getByRole('button', { name: 'Move Windows up or down' });
  handle.focus();
  fireEvent.keyDown(handle, { key: 'ArrowUp' });
  await waitFor(() => expect(now.settings.packOrder).toEqual(['list', 'bundled', 'my-terms']));
  expect(order()).toEqual(['list', 'bundled', 'my-terms']);
  expect(screen.getByText('“Windows” is now 1 of 3.')).toBeTruthy();
  expect(document.activeElement?.closest('[data-pack]')?.getAttribute('data-pack')).toBe('list');
  fireEvent.keyDown(screen.getByRole('button', { name: 'Move Windows up or down' }), { key: 'ArrowUp' });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(order()).toEqual(['bundled', 'list', 'my-terms']));
  expect(now.settings.packOrder).toEqual([]);
});

test('the order is changed by words too', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST, makePack()] });
  choose('Move down in the sidebar');
  await waitFor(() => expect(now.settings.packOrder).toEqual(['bundled', 'my-terms', 'list']));
  press('More for this list');
  expect(screen.queryByRole('menuitem', { name: 'Move down in the sidebar' })).toBeNull();
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More for this list' }));
});

test('lists that cannot be read are named, with the way to save them', () => {
  const unreadable = [{ id: 'list', reason: 'Parts are missing.' }];
  const { container, go } = openOptionsPage({ hash: '#marks', unreadable });
  expect(screen.getByRole('main').textContent).toContain('A list is damaged and is kept unchanged');
  go('#bin');
  expect(container.textContent).toContain('“list”Parts are missing.');
});

test('a place that is gone says so', () => {
  openOptionsPage({ hash: '#pack/gone' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This list no longer exists');
});
