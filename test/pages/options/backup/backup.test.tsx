import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { StoreEdit } from '../../../../src/core/packs/pack-edits.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/settings.ts';
import type { BackupSummary } from '../../../../src/pages/options/backup/backup-work.ts';
import type { FileActions, RestoreJob } from '../../../../src/pages/options/backup/file-actions.ts';
import type { Result } from '../../../../src/pages/options/files/work.ts';
import { makeEntry, makePack } from '../../../helpers/packs.ts';
import { openOptionsPage } from '../options-support.tsx';

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const status = (): string => document.getElementById('backup-status')?.textContent ?? '';

test('a list is saved in the format that is chosen from a menu', async () => {
  const saved: string[][] = [];
  openOptionsPage({
    hash: '#pack/bundled',
    files: { savePack: async (...args) => void saved.push(args) },
  });
  press('Export');
  expect(screen.getAllByRole('menuitem').map(item => item.textContent)).toEqual([
    'Sidelight list (JSON)',
    'Table (CSV)Leaves out how to tell whether a page is on topic.',
    expect.stringMatching(/^TBX 3Leaves out/),
    expect.stringMatching(/^SKOS \(JSON-LD\)Leaves out/),
    expect.stringMatching(/^Anki, Quizlet \(text\)Terms/),
    expect.stringMatching(/^Print view/),
  ]);
  fireEvent.click(screen.getByRole('menuitem', { name: /^Table \(CSV\)/ }));
  await waitFor(() => expect(saved).toEqual([['bundled', 'csv']]));
});

test('a list that cannot be saved is said', async () => {
  openOptionsPage({
    hash: '#pack/bundled',
    files: { savePack: () => Promise.reject(new Error('No room.')) },
  });
  press('Export');
  fireEvent.click(screen.getAllByRole('menuitem')[0]!);
  expect(await screen.findByText(/No room\./)).toBeTruthy();
});

test('the print view has every term with its forms, statements and relations', () => {
  const list = makePack({
    id: 'list',
    title: 'Windows',
    entries: [
      makeEntry({
        related: ['oriel', 'gone'],
        statements: ['s'],
        links: ['https://a.example/'],
        forms: [
          { text: 'fanlight', gate: 'always' },
          { text: 'transom light', gate: 'topic' },
        ],
      }),
      makeEntry({ headword: 'oriel' }),
    ],
    statements: [
      {
        id: 's',
        text: 'It lets light in.',
        kind: 'position',
        by: 'A builder',
        date: '2015-12',
        source: { title: 'A book' },
      },
    ],
  });
  const { container } = openOptionsPage({ hash: '#print/list', own: [list] });
  const texts = [...container.querySelectorAll('.printed')].map(each => each.textContent);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Also: transom light');
  expect(texts[0]).toContain('It lets light in.');
  expect(texts[0]).toMatch(/A builder, December 2015, A book/);
  expect(texts[0]).toContain('See also: oriel');
  expect(texts[0]).toContain('https://a.example/');
});

const BACKUP: BackupSummary = {
  made: '2026-01-02T03:04:05.678Z',
  settings: { ...DEFAULT_SETTINGS, hoverDelay: 0 },
  changed: ['hoverDelay'],
  lists: [
    { title: 'Windows', state: 'replaced', entries: 3, before: 2 },
    { title: 'Doors', state: 'new', entries: 1, before: 0 },
    { title: 'Tea', state: 'stays', entries: 5, before: 5 },
  ],
};

/** The place for backups, with a job that stores what it is given. */
function openBackup(store: () => Promise<StoreEdit[]>, taken: Partial<BackupSummary> = {}) {
  const ended: string[] = [];
  const readBackup: FileActions['readBackup'] = async () => {
    const job: RestoreJob = { ...BACKUP, ...taken, store, end: () => ended.push('ended') };
    return { ok: true, value: job } satisfies Result<RestoreJob>;
  };
  const opened = openOptionsPage({ hash: '#backup', files: { readBackup } });
  fireEvent.change(document.getElementById('backup-file')!, {
    target: { files: [new File(['{}'], 'all.json')] },
  });
  return { ...opened, ended };
}

test('a backup is shown before it is restored, and is taken back act by act', async () => {
  let stored = 0;
  const { now, ended } = openBackup(async () => {
    stored++;
    return [];
  });
  const preview = within(await screen.findByRole('region', { name: /all\.json.*made on 2 January 2026/ }));
  const cells = preview.getAllByRole('cell').map(cell => cell.textContent);
  expect(cells).toEqual([
    'Replaced: 3 terms instead of 2. The current list goes to the bin.',
    'New, 1 term',
    'Kept, 5 terms; not in the backup',
  ]);
  expect(preview.getByText('Settings that change: when the card opens.')).toBeTruthy();
  expect([stored, now.settings.hoverDelay]).toEqual([0, 300]);
  press('Restore');
  await waitFor(() => expect(status()).toBe('Restored. Undo restores the lists first, then the settings.'));
  expect([stored, now.settings.hoverDelay, ended]).toEqual([1, 0, ['ended']]);
  press(/^Undo: restored the backup/);
  fireEvent.click(await screen.findByRole('button', { name: /^Undo: restored the settings/ }));
  await waitFor(() => expect(now.settings.hoverDelay).toBe(300));
});

test('where lists cannot be restored, settings are not changed either', async () => {
  const { now } = openBackup(() => Promise.reject(new Error('The disk is full.')));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
  expect(await screen.findByText(/The disk is full\./)).toBeTruthy();
  expect(now.settings.hoverDelay).toBe(300);
});

test('a backup of what is there restores nothing', async () => {
  openBackup(() => Promise.reject(new Error('not used')), { changed: [], lists: [BACKUP.lists[2]!] });
  expect(await screen.findByRole('button', { name: 'Nothing to restore' })).toHaveProperty('disabled', true);
});

test('a refused backup says why, and several files are refused', async () => {
  const readBackup = async () => ({ ok: false as const, reasons: ['all.json: it was cut off.'] });
  openOptionsPage({ hash: '#backup', files: { readBackup } });
  const choose = (...names: string[]): void =>
    void fireEvent.change(document.getElementById('backup-file')!, {
      target: { files: names.map(name => new File(['x'], name)) },
    });
  choose('all.json');
  await waitFor(() => expect(status()).toBe('Nothing was changed.all.json: it was cut off.'));
  choose('a.json', 'b.json');
  await waitFor(() => expect(status()).toContain('Choose one file at a time'));
});

test('a backup is saved, and what stops it is said', async () => {
  let saved = 0;
  openOptionsPage({
    hash: '#backup',
    files: { saveBackup: () => (++saved === 1 ? Promise.resolve() : Promise.reject(new Error('No room.'))) },
  });
  press('Save a backup');
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Save a backup' })).toHaveProperty('disabled', false),
  );
  expect(saved).toBe(1);
  press('Save a backup');
  expect(await screen.findByText(/No room\./)).toBeTruthy();
});
