import { fireEvent, screen, waitFor } from '@testing-library/preact';
import type { PackSyncState } from '../../../src/core/sync/pack-sync.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const LIST = makePack({ id: 'list', title: 'Windows', entries: [makeEntry()] });
const findSwitch = (): HTMLInputElement => screen.getByRole('switch', { name: 'Sync to my other devices' });
const openSettings = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
const hint = (): string =>
  document.getElementById(findSwitch().getAttribute('aria-describedby')!)?.textContent ?? '';

test('an own list is synced by choice, with its size', async () => {
  const { now } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  openSettings();
  await waitFor(() => expect(hint()).toBe('Goes through your browser’s sync (12 of 90 KB).'));
  expect(findSwitch().checked).toBe(false);
  fireEvent.click(findSwitch());
  await waitFor(() => expect(now.syncs).toEqual([{ id: 'list', state: 'on', bytes: 0 }]));
  expect(findSwitch().checked).toBe(true);
  fireEvent.click(findSwitch());
  await waitFor(() => expect(now.syncs).toEqual([]));
  expect(findSwitch().checked).toBe(false);
});

test('the bundled list has no such choice', () => {
  openOptionsPage({ hash: '#pack/bundled', own: [LIST] });
  openSettings();
  expect(screen.queryByRole('switch', { name: /Sync/ })).toBeNull();
});

test('a list that is too large says so before it is chosen', async () => {
  openOptionsPage({ hash: '#pack/list', own: [LIST], measurePack: () => Promise.resolve(null) });
  openSettings();
  await waitFor(() => expect(hint()).toBe('Too large to sync: over 90 KB. It stays on this device.'));
});

test.each<[PackSyncState['state'], boolean, RegExp]>([
  ['on', true, /^Goes through your browser’s sync \(12 of 90 KB\)/],
  ['too-large', true, /^Too large to sync/],
  ['no-room', true, /^Not synced: your synced lists together are over 90 KB/],
  ['failed', true, /keeps trying; your list is safe here/],
  ['waiting', false, /^Another device syncs a list with this name/],
])('a list whose sync is %s says what that means', async (state, isOn, words) => {
  openOptionsPage({ hash: '#pack/list', own: [LIST], syncs: [{ id: 'list', state, bytes: 11_500 }] });
  const said = (): string | null | undefined =>
    document.querySelector('.pack-head > [role=status]')?.textContent;
  // A fault is said without being asked for, and once.
  if (state === 'on') expect(said()).toBeUndefined();
  else expect(said()).toMatch(words);
  openSettings();
  expect(said()).toBeUndefined();
  await waitFor(() => expect(hint()).toMatch(words));
  expect(findSwitch().checked).toBe(isOn);
});

test('what cannot be stored is said, and the switch stays', async () => {
  const { fail } = openOptionsPage({ hash: '#pack/list', own: [LIST] });
  openSettings();
  fail.add('setPackSync');
  fireEvent.click(findSwitch());
  expect(await screen.findByText(/Not saved. The disk is full/)).toBeTruthy();
});

test('settings that sync does not take are named where they are made', () => {
  openOptionsPage({ hash: '#words', syncState: 'partly' });
  expect(screen.getByText(/Some words and sites stay on this device/)).toBeTruthy();
});
