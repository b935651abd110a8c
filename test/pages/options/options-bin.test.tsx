import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { BinItem } from '../../../src/core/packs/pack-edits.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const DAY = 24 * 60 * 60 * 1000;
const item = (key: number, fields: Partial<BinItem> = {}): BinItem => ({
  key,
  deleted: Date.now() - 2 * DAY,
  pack: { id: 'list', title: 'Windows' },
  type: 'entries',
  headwords: ['fanlight'],
  count: 1,
  ...fields,
});
const rows = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Deleted' })).queryAllByRole('listitem');
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

test('says what was deleted, when, and how long it is kept', () => {
  openOptionsPage({
    hash: '#bin',
    bin: [
      item(1),
      item(2, { headwords: ['a', 'b', 'c'], count: 1200, deleted: Date.now() - 29.5 * DAY }),
      item(3, { type: 'pack', headwords: ['oriel'], count: 1, deleted: Date.now() - 30 * DAY }),
    ],
  });
  const said = rows().map(row => row.textContent);
  expect(said[0]).toMatch(/^“fanlight”From “Windows”\. Deleted .*; 28 days left\./);
  expect(said[1]).toMatch(/^“a” and 1,199 more1,200 terms of “Windows” \(a, b, c …\)\. .*; 1 day left\./);
  expect(said[2]).toMatch(/^“Windows”A list of 1 term \(oriel\)\. .*; its last day here is today\./);
});

test('a deleted list is restored from the bin, which can be undone', async () => {
  const pack = makePack({ entries: [makeEntry()] });
  const { now, go } = openOptionsPage({ hash: '#pack/my-terms', own: [pack] });
  press('More for this list');
  fireEvent.click(screen.getByRole('menuitem', { name: 'Delete list' }));
  await waitFor(() => expect(now.hash).toBe('#pack/bundled'));
  expect(now.own).toEqual([]);
  go('#bin');
  press('Restore “My terms”');
  await waitFor(() => expect(now.own).toEqual([pack]));
  expect(await screen.findByText('The bin is empty.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Undo: restored “My terms”' }));
  await waitFor(() => expect(now.own).toEqual([]));
});

test('deletes for good only after it has asked', async () => {
  const { now } = openOptionsPage({ hash: '#bin', bin: [item(1), item(2, { headwords: ['oriel'] })] });
  press('Delete permanently: “oriel”');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
  press('Keep');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete permanently: “oriel”' }));
  expect(now.bin).toHaveLength(2);
  press('Delete permanently: “oriel”');
  press('Delete permanently');
  await waitFor(() => expect(now.bin.map(({ key }) => key)).toEqual([1]));
  expect(rows()).toHaveLength(1);
});

test('the whole bin is emptied after it has asked', async () => {
  const { now } = openOptionsPage({ hash: '#bin', bin: [item(1), item(2)] });
  press('Empty the bin');
  expect(screen.getByText(/Delete 2 items permanently\? This cannot be undone\./)).toBeTruthy();
  press('Delete permanently');
  await waitFor(() => expect(now.bin).toEqual([]));
});

test('what cannot be read is offered as a file', async () => {
  const { now } = openOptionsPage({
    hash: '#bin',
    unreadable: [{ id: 'list', reason: 'It was saved by a newer Sidelight.' }],
    aside: [{ name: 'list-aside-1.json', reason: 'It is damaged.', json: '{"version":9}' }],
  });
  expect(screen.getByText('It was saved by a newer Sidelight.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Save list-aside-1.json' }));
  expect(now.saved).toEqual([{ name: 'list-aside-1.json', text: '{"version":9}', type: 'application/json' }]);
});
