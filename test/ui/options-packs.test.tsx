import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { ReadPack } from '../../src/ui/options/actions.ts';
import { makeBundled, makeEntry, makePack } from '../support/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const LIST = makePack({
  id: 'list',
  title: 'Windows',
  entries: [makeEntry(), makeEntry({ headword: 'oriel' })],
});
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const status = (): HTMLElement => document.getElementById('import-status') as HTMLElement;
const choose = (content: string, name = 'list.json'): void => {
  const input = document.getElementById('import-file') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
};
const readJson = (text: string, name: string): ReadPack =>
  text === 'bad'
    ? { ok: false, errors: [`${name}: entry 3 has no headword.`] }
    : { ok: true, pack: JSON.parse(text) };

test('packs are switched in the sidebar and in their own view', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled', own: [LIST] });
  fireEvent.click(screen.getByRole('switch', { name: 'Mark the terms of Windows' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['list']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark its terms' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['list', 'bundled']));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark the terms of Windows' }));
  await waitFor(() => expect(now.settings.packsOff).toEqual(['bundled']));
});

test('an own list is renamed, never to nothing, and gets another mark', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: ' ' } });
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Panes' } });
  await waitFor(() => expect(now.own[0].title).toBe('Panes'));
  fireEvent.change(screen.getByLabelText('Line'), { target: { value: 'solid' } });
  await waitFor(() => expect(now.own[0].mark).toEqual({ colour: 'indigo', line: 'solid' }));
});

test('a deleted list comes back', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST, makePack()] });
  press('Delete list');
  await waitFor(() => expect(now.own).toEqual([makePack()]));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own).toEqual([LIST, makePack()]));
});

test('a list that was off is off again when it comes back, and its id is not off meanwhile', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST], settings: { packsOff: ['list'] } });
  press('Delete list');
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(now.settings.packsOff).toEqual([]));
  fireEvent.click(undo);
  await waitFor(() => expect(now.own).toEqual([LIST]));
  expect(now.settings.packsOff).toEqual(['list']);
});

test('export hands over the pack as it is', () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled' });
  press('Export');
  expect(now.saved).toEqual([makeBundled()]);
});

test('an import is shown before it is stored', async () => {
  const { now } = openOptionsPage({ hash: '#import', readPack: readJson });
  choose(JSON.stringify(LIST));
  const preview = within(await screen.findByRole('region', { name: 'Windows' }));
  expect(screen.getByRole('region', { name: 'Windows' }).textContent).toContain('2 entries: fanlight, oriel');
  expect(preview.getByText('A new list.')).toBeTruthy();
  expect(now.own).toEqual([]);
  fireEvent.click(document.getElementById('import-confirm') as HTMLElement);
  await waitFor(() => expect(status().textContent).toBe('Imported “Windows”: 2 entries.'));
  expect(now.own).toEqual([LIST]);
});

test('an import that replaces a list says so and can be undone', async () => {
  const old = { ...LIST, title: 'Old windows', entries: [] };
  const { now } = openOptionsPage({ hash: '#import', readPack: readJson, own: [old] });
  choose(JSON.stringify(LIST));
  expect(await screen.findByText(/Replaces “/)).toBeTruthy();
  press('Replace');
  await waitFor(() => expect(now.own).toEqual([LIST]));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own).toEqual([old]));
});

test('errors are listed and nothing is stored', async () => {
  const { now } = openOptionsPage({ hash: '#import', readPack: readJson });
  choose('bad', 'terms.json');
  await waitFor(() =>
    expect(status().textContent).toBe('Nothing was imported.terms.json: entry 3 has no headword.'),
  );
  expect(document.getElementById('import-confirm')).toBeNull();
  expect(now.own).toEqual([]);
});

test('the id of the bundled pack is refused', async () => {
  openOptionsPage({ hash: '#import', readPack: readJson });
  choose(JSON.stringify({ ...LIST, id: 'bundled' }));
  await waitFor(() => expect(status().textContent).toContain('belongs to the bundled pack'));
  expect(document.getElementById('import-confirm')).toBeNull();
});

test('a list that cannot be stored is said in the same place', async () => {
  const { fail } = openOptionsPage({ hash: '#import', readPack: readJson });
  fail.add('addPack');
  choose(JSON.stringify(LIST));
  await screen.findByRole('region', { name: 'Windows' });
  press('Import');
  await waitFor(() => expect(status().textContent).toContain('The disk is full.'));
});

test('a list can be dropped or pasted', async () => {
  const { container } = openOptionsPage({ hash: '#import', readPack: readJson });
  const drop = container.querySelector('.drop') as HTMLElement;
  fireEvent.drop(drop, { dataTransfer: { files: [new File([JSON.stringify(LIST)], 'a.json')] } });
  await screen.findByRole('region', { name: 'Windows' });
  fireEvent.input(screen.getByLabelText('The list as JSON'), { target: { value: 'bad' } });
  press('Read it');
  expect(status().textContent).toContain('pasted text: entry 3');
});

test('a list that cannot be read is named', () => {
  const { container } = openOptionsPage({
    hash: '#marks',
    unreadable: [{ id: 'list', reason: 'Parts are missing.' }],
  });
  expect(container.textContent).toContain(
    'The list “list” cannot be read and is kept as it is. Parts are missing.',
  );
});

test('a place that is gone says so', () => {
  openOptionsPage({ hash: '#pack/gone' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no such list');
});
