import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeEntry, makePack } from '../../../helpers/packs.ts';
import { openOptionsPage } from '../options-support.tsx';

const ENTRIES = [makeEntry({ headword: 'fanlight', summary: 'A window.' }), makeEntry({ headword: 'oriel' })];
const open = (entries = ENTRIES) => openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries })] });

const grid = (): HTMLElement => screen.getByRole('grid', { name: 'All terms' });
const enter = (): void => void act(() => grid().focus());
const press = (key: string, more: object = {}): void => void fireEvent.keyDown(grid(), { key, ...more });
const field = (): HTMLTextAreaElement => within(grid()).getByRole<HTMLTextAreaElement>('textbox');
const write = (text: string): void => void fireEvent.input(field(), { target: { value: text } });
const end = (key: string, more: object = {}): void => void fireEvent.keyDown(field(), { key, ...more });
const isWriting = (): boolean => within(grid()).queryByRole('textbox') !== null;
const active = (): string | null =>
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const paste = (text: string): void =>
  void fireEvent.paste(grid(), { clipboardData: { getData: () => text } });
const said = (): string => grid().parentElement!.querySelector('[role=status]')!.textContent;

test('arrows go from cell to cell; Enter edits and keeps, Esc gives up', async () => {
  const { now } = open();
  enter();
  expect(active()).toBe('fanlight');
  press('ArrowRight');
  expect(active()).toBe('A window.');
  press('Enter');
  expect(field().value).toBe('A window.');
  expect(document.activeElement).toBe(field());
  expect(field().getAttribute('aria-label')).toBe('Definition of fanlight');
  write('A window above a door.');
  end('Escape');
  expect(active()).toBe('A window.');
  press('F2');
  write('A window above a door.');
  end('Enter');
  await waitFor(() => expect(now.own[0]!.entries[0]!.summary).toBe('A window above a door.'));
  expect(document.activeElement).toBe(grid());
  expect(isWriting()).toBe(false);
  expect(await screen.findByRole('button', { name: /^Undo: changed the .* of “fanlight”/ })).toBeTruthy();
});

test('typing begins with an empty field; Tab keeps and goes on, over the row’s end', async () => {
  const { now } = open();
  enter();
  press('f');
  expect(field().value).toBe('');
  write('fan window');
  end('Tab');
  expect(field().getAttribute('aria-label')).toBe('Definition of fan window');
  end('Tab');
  write('Oberlicht');
  end('Tab');
  expect(within(grid()).getByRole('alert').textContent).toBe(
    'Say its language first, as in “de: Oberlicht”.',
  );
  expect(field().getAttribute('aria-invalid')).toBe('true');
  write('de: Oberlicht');
  end('Tab');
  write('fanlight');
  end('Tab');
  expect(field().getAttribute('aria-label')).toBe('Term of oriel');
  end('Tab', { shiftKey: true });
  expect(field().getAttribute('aria-label')).toBe('Spellings of fan window');
  end('Escape');
  await waitFor(() =>
    expect(now.own[0]!.entries[0]).toEqual(
      makeEntry({
        id: 'fanlight',
        headword: 'fan window',
        summary: 'A window.',
        forms: [
          { text: 'fan window', gate: 'always' },
          { text: 'fanlight', gate: 'always' },
          { text: 'Oberlicht', gate: 'always', language: 'de' },
        ],
      }),
    ),
  );
});

test('the empty row below adds a term and is empty again', async () => {
  const { now } = open([]);
  enter();
  press('d');
  write('dormer');
  end('Tab');
  write('A window in a roof.');
  end('Enter');
  expect(field().getAttribute('aria-label')).toBe('Term');
  expect(field().value).toBe('');
  write('bay');
  end('Enter');
  end('Enter');
  expect(document.activeElement).toBe(grid());
  await waitFor(() =>
    expect(now.own[0]!.entries).toEqual([
      makeEntry({ headword: 'dormer', summary: 'A window in a roof.' }),
      makeEntry({ headword: 'bay', summary: '' }),
    ]),
  );
});

test('a row without a term, or with one that is there, says so and is kept', async () => {
  const { now } = open();
  fireEvent.click(screen.getByRole('button', { name: 'New term' }));
  end('Tab');
  write('A window.');
  end('Enter');
  expect(within(grid()).getByRole('alert').textContent).toMatch(/^Add a term/);
  write('Oriel');
  end('Enter');
  expect(within(grid()).getByRole('alert').textContent).toBe('“Oriel” is in this list already.');
  write('dormer');
  end('Enter');
  await waitFor(() =>
    expect(now.own[0]!.entries[2]).toEqual(makeEntry({ headword: 'dormer', summary: 'A window.' })),
  );
});

test('a new row is stored when the table is left', async () => {
  const { now } = open([]);
  enter();
  press('d');
  write('dormer');
  void act(() => screen.getByRole('searchbox').focus());
  await waitFor(() => expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['dormer']));
});

test('rows of a spreadsheet become terms in one act; what was not added is named', async () => {
  const { now } = open();
  enter();
  paste('dormer\tA window in a roof.\r\noriel\r\nbay\t"A ""bay"""\r\n');
  await waitFor(() =>
    expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['fanlight', 'oriel', 'dormer', 'bay']),
  );
  expect(now.own[0]!.entries[3]!.summary).toBe('A "bay"');
  expect(await screen.findByText('Added 2 terms.')).toBeTruthy();
  expect(said()).toBe('1 row not added. Row 2: “oriel” is in this list already.');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own[0]!.entries).toEqual(ENTRIES));
});

test('a cell is copied, or the selected rows as a spreadsheet takes them', () => {
  open();
  enter();
  let copied = '';
  const clipboardData = { setData: (_type: string, text: string) => (copied = text) };
  press('ArrowRight');
  fireEvent.copy(grid(), { clipboardData });
  expect(copied).toBe('A window.');
  press('a', { ctrlKey: true });
  fireEvent.copy(grid(), { clipboardData });
  expect(copied).toBe('fanlight\tA window.\t\t\r\noriel\tWhat oriel means.\t\t');
});

test('Delete empties a cell, and deletes a term by its name', async () => {
  const { now } = open();
  enter();
  press('ArrowRight');
  press('Delete');
  await waitFor(() => expect(now.own[0]!.entries[0]!.summary).toBe(''));
  press('Home');
  press('Delete');
  await waitFor(() => expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['oriel']));
});

test('a click chooses a cell, a second one edits it', () => {
  open();
  const cell = (): HTMLElement => grid().querySelector('[data-id=fanlight] [data-cell=summary]')!;
  fireEvent.click(cell());
  expect(active()).toBe('A window.');
  expect(isWriting()).toBe(false);
  fireEvent.click(cell());
  expect(field().value).toBe('A window.');
});

test('the bundled list says that it is read only where somebody types', () => {
  openOptionsPage({ hash: '#pack/bundled' });
  expect(grid().getAttribute('aria-readonly')).toBe('true');
  expect(grid().querySelector('.new-row')).toBeNull();
  enter();
  press('x');
  expect(said()).toMatch(/read only/);
  expect(isWriting()).toBe(false);
  paste('a\tb');
  expect(said()).toMatch(/read only/);
});

test('what cannot be stored is said, and the new row keeps it', async () => {
  const { fail } = open([]);
  fail.add('applyEdits');
  enter();
  press('d');
  write('dormer');
  end('Enter');
  end('Escape');
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  expect(grid().querySelector('.new-row [data-cell=headword]')!.textContent).toBe('dormer');
});
