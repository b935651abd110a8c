import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const nav = () => within(screen.getByRole('navigation'));

test('a new list is one act: it is made, its name is asked for, and the table waits', async () => {
  const { now, go } = openOptionsPage({ hash: '#marks', own: [makePack()] });
  expect(nav().getByRole('link', { name: 'New list' }).getAttribute('href')).toBe('#new-list');
  go('#new-list');
  await waitFor(() => expect(now.hash).toBe('#name/new-list'));
  const name = screen.getByLabelText<HTMLInputElement>('Name of the list');
  expect(document.activeElement).toBe(name);
  expect(name.value).toBe('New list');
  expect(now.own[1]).toMatchObject({ id: 'new-list', title: 'New list', entries: [] });
  fireEvent.input(name, { target: { value: ' Windows ' } });
  fireEvent.submit(name.form!);
  await waitFor(() => expect(now.own[1]!.title).toBe('Windows'));
  expect(now.hash).toBe('#pack/new-list');
  expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'All terms' }));
});

test('new lists have names, colours, lines and switches of their own', async () => {
  const { now, go } = openOptionsPage({
    hash: '#new-list',
    settings: { packsOff: ['new-list-2'], bundledMark: { colour: 'rust', line: 'solid' } },
  });
  await waitFor(() => expect(now.own).toHaveLength(1));
  go('#marks');
  go('#new-list');
  await waitFor(() => expect(now.own).toHaveLength(2));
  expect(now.own.map(({ id, title }) => [id, title])).toEqual([
    ['new-list', 'New list'],
    ['new-list-2-2', 'New list 2'],
  ]);
  const marks = [...now.own.map(({ mark }) => mark!), { colour: 'rust', line: 'solid' }];
  expect(new Set(marks.map(({ colour }) => colour)).size).toBe(3);
  expect(new Set(marks.map(({ line }) => line)).size).toBe(3);
});

test('a new term goes into the list that is open, if that is the reader’s own', () => {
  const { go } = openOptionsPage({ hash: '#pack/my-terms', own: [makePack()] });
  const target = () => nav().getByRole('link', { name: 'New term' }).getAttribute('href');
  expect(target()).toBe('#new/my-terms');
  go('#pack/bundled');
  expect(target()).toBe('#new');
});

test('Esc leaves the name as it is; a list is renamed from its menu', async () => {
  const { now } = openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries: [makeEntry()] })] });
  fireEvent.click(screen.getByRole('button', { name: 'More for this list' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
  await waitFor(() => expect(now.hash).toBe('#name/my-terms'));
  const name = screen.getByLabelText('Name of the list');
  fireEvent.input(name, { target: { value: 'x' } });
  fireEvent.keyDown(name, { key: 'Escape' });
  expect(now.hash).toBe('#pack/my-terms');
  expect(now.own[0]!.title).toBe('My terms');
});

test('in a narrow window the places are behind a button, and go when one is chosen', () => {
  const { go } = openOptionsPage({ hash: '#marks' });
  const button = nav().getByRole('button', { name: 'Menu' });
  const places = document.getElementById(button.getAttribute('aria-controls')!)!;
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(places.classList.contains('open')).toBe(true);
  go('#sites');
  expect(places.classList.contains('open')).toBe(false);
});

test('the help names the keys of each surface and where each browser changes them', () => {
  openOptionsPage({ hash: '#help' });
  const titles = screen.getAllByRole('table').map(table => table.querySelector('caption')?.textContent);
  expect(titles).toEqual([
    'Anywhere in the browser',
    'Reading by keyboard',
    'In a card',
    'In the popup',
    'In the table of a list',
    'On this page',
  ]);
  for (const words of [/chrome:\/\//, /edge:\/\//, /about:addons/])
    expect(screen.getByRole('main').textContent).toMatch(words);
});
