import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import type { Pack } from '../../../src/core/model/model.ts';
import { splitPacks } from '../../../src/core/packs/active-packs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import { printBackup } from '../../../src/formats/pack/backup.ts';
import { printPack } from '../../../src/formats/pack/pack-print.ts';
import { BackupWork } from '../../../src/pages/options/backup/backup-work.ts';
import { unwrap } from '../../../src/pages/options/files/work.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';
import { openWithImport } from './import/import-support.ts';
import { applyInMemory } from './options-store.ts';
import { openOptionsPage } from './options-support.tsx';

// For Node it needs more than jsdom has; none of these lists is linked data.
jest.mock('jsonld', () => ({}));

const SECRET = makePack({ id: 'secret', title: 'Secret', entries: [makeEntry({ headword: 'nightjar' })] });
const OPEN = makePack({ id: 'open', title: 'Open', private: false });
const WITH_SECRET = { ...DEFAULT_SETTINGS, packsPrivate: ['secret'] };

/** The lists that pages get. */
const shownOf = ({ own, settings }: { own: readonly Pack[]; settings: Settings }): string[] =>
  splitPacks(own, settings).shared.map(({ title }) => title);
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('menuitem', { name }));
const undo = async (name: RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const toggle = (): void => {
  if (!screen.queryByRole('group', { name: 'Settings' })) press('Settings');
  fireEvent.click(screen.getByRole('switch', { name: 'Private' }));
};
const question = (): HTMLElement => screen.getByRole('group', { name: /^(Pages could|“Open”)/ });
const pick = (content: string, name: string): void => {
  const input = document.getElementById('import-file') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
};

test.each([[[]], [[SECRET]], [[{ ...SECRET, title: 'Secret of then' }]]])(
  'a restored backup of before does not show what is private now: %#',
  async packs => {
    const now = { own: [SECRET], bin: [], binned: new Map(), settings: WITH_SECRET };
    const work = new BackupWork(async () => now.own);
    const text = printBackup({ packs, settings: DEFAULT_SETTINGS, made: null });
    const file = new File([text], 'backup.json');
    const { settings } = unwrap(await work.read({ name: 'backup.json', file }, now.settings));
    unwrap(await work.restore(async edits => applyInMemory(now, edits)));
    expect(shownOf({ own: now.own, settings })).toEqual([]);
    // Without the setting, too, where the list itself came back.
    if (packs.length > 0) expect(shownOf({ own: now.own, settings: DEFAULT_SETTINGS })).toEqual([]);
  },
);

test('a restored list is private where the backup says so, and public where all say so', async () => {
  const now = { own: [] as Pack[], bin: [], binned: new Map() };
  const work = new BackupWork(async () => now.own);
  const text = printBackup({ packs: [SECRET, OPEN], settings: WITH_SECRET, made: null });
  unwrap(await work.read({ name: 'backup.json', file: new File([text], 'backup.json') }, DEFAULT_SETTINGS));
  unwrap(await work.restore(async edits => applyInMemory(now, edits)));
  expect(shownOf({ own: now.own, settings: DEFAULT_SETTINGS })).toEqual(['Open']);
});

test.each([
  { own: [SECRET], settings: { packsPrivate: ['secret'] } },
  { own: [{ ...SECRET, private: true }] },
])('a copy of a private list is private: %#', async start => {
  const { now } = openOptionsPage({ hash: '#pack/secret', ...start });
  press('More for this list');
  choose('Duplicate');
  await waitFor(() => expect(now.own).toHaveLength(2));
  expect(shownOf(now)).toEqual([]);
});

test('so is a copy of the bundled list where that is', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled' });
  toggle();
  await waitFor(() => expect(now).toMatchObject({ isBundledPrivate: true }));
  press('More for this list');
  choose('Duplicate to edit');
  await waitFor(() => expect(now.own).toMatchObject([{ private: true }]));
  await undo(/^Undo: copied/);
  await waitFor(() => expect(now.own).toEqual([]));
  await undo(/^Undo: made “.+” private/);
  await waitFor(() => expect(now).toMatchObject({ isBundledPrivate: undefined }));
  expect(splitPacks([makeBundled()], now.settings).private).toEqual([]);
});

test('an import can be private before its first term is marked', async () => {
  const { now } = openWithImport({ hash: '#import' });
  pick('headword,summary\nnightjar,A bird.\n', 'Birds.csv');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Private' }));
  fireEvent.click(document.getElementById('import-confirm') as HTMLElement);
  await waitFor(() => expect(now.own).toHaveLength(1));
  expect(shownOf(now)).toEqual([]);
});

test('a file of a private list makes a private list; before it goes into a public one, what pages will see is said', async () => {
  const { now } = openWithImport({ hash: '#import', own: [OPEN] });
  pick(printPack({ ...SECRET, private: true }), 'secret.json');
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Private' });
  expect(box.checked).toBe(true);
  expect(document.getElementById(box.getAttribute('aria-describedby')!)?.textContent).toBe(
    'Private: no marks on pages; terms appear in the popup only.',
  );
  fireEvent.change(screen.getByLabelText('Into'), { target: { value: 'open' } });
  expect(
    await screen.findByText(/“Open” is not private: pages could find out which of these terms/),
  ).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Private' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Into'), { target: { value: '' } });
  await waitFor(() =>
    expect(document.querySelector<HTMLButtonElement>('#import-confirm')!.disabled).toBe(false),
  );
  fireEvent.click(document.getElementById('import-confirm') as HTMLElement);
  await waitFor(() => expect(now.own).toMatchObject([{ private: false }, { private: true }]));
});

test('to be no longer private takes an answer to what pages will see, and both sources; undo hides it again', async () => {
  const settings = { packsPrivate: ['secret', 'other'] };
  const { now } = openOptionsPage({ hash: '#pack/secret', own: [{ ...SECRET, private: true }], settings });
  toggle();
  expect(question().textContent).toContain('Pages could find out which terms of this list they mention.');
  expect(document.activeElement?.textContent).toBe('Keep it private');
  expect(screen.getByRole<HTMLInputElement>('switch', { name: 'Private' }).checked).toBe(true);
  press('Keep it private');
  expect(screen.queryByRole('button', { name: 'Keep it private' })).toBeNull();
  expect(shownOf(now)).toEqual([]);
  toggle();
  press('No longer private');
  await waitFor(() => expect(shownOf(now)).toEqual(['Secret']));
  expect(now.own[0]!.private).toBe(false);
  expect(now.settings.packsPrivate).toEqual(['other']);
  await undo(/^Undo: made “Secret” no longer private/);
  await waitFor(() => expect(now.own[0]!.private).toBe(true));
  expect(now.settings.packsPrivate.toSorted()).toEqual(['other', 'secret']);
});

test.each(['applyEdits', 'changeSettings'])('where %s fails, a list stays private', async name => {
  const settings = { packsPrivate: ['secret'] };
  const { now, fail } = openOptionsPage({
    hash: '#pack/secret',
    own: [{ ...SECRET, private: true }],
    settings,
  });
  fail.add(name);
  toggle();
  press('No longer private');
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  expect(shownOf(now)).toEqual([]);
});

test('entries of a private list go to a public one by an answer, and to a private one without', async () => {
  const third = makePack({ id: 'third', title: 'Third', private: true });
  const { now } = openOptionsPage({
    hash: '#pack/secret',
    own: [{ ...SECRET, private: true }, OPEN, third],
  });
  const counts = (): number[] => now.own.map(({ entries }) => entries.length);
  const send = (title: string): void => {
    const grid = document.getElementById('entries-grid') as HTMLElement;
    void act(() => grid.focus());
    // It stays selected where the answer was no.
    if (!screen.queryByText('Move to…')) fireEvent.keyDown(grid, { key: ' ' });
    fireEvent.click(screen.getByText('Move to…'));
    fireEvent.click(screen.getAllByText(title).at(-1)!);
  };
  send('Open');
  expect(question().textContent).toContain(
    '“Open” is not private: pages could find out which of these terms they mention.',
  );
  press('Cancel');
  expect(counts()).toEqual([1, 0, 0]);
  send('Open');
  press('Move them');
  await waitFor(() => expect(counts()).toEqual([0, 1, 0]));
  await undo(/^Undo: moved/);
  await waitFor(() => expect(counts()).toEqual([1, 0, 0]));
  send('Third');
  await waitFor(() => expect(counts()).toEqual([0, 0, 1]));
});

test('the first own term can make a private list', async () => {
  const { now } = openOptionsPage({ hash: '#new' });
  fireEvent.input(screen.getByLabelText('Term'), { target: { value: 'nightjar' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Private' }));
  press('Add term');
  await waitFor(() => expect(now.own).toMatchObject([{ id: 'my-terms', private: true }]));
  expect(shownOf(now)).toEqual([]);
});
