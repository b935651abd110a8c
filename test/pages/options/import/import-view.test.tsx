import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeEntry, makePack } from '../../../helpers/packs.ts';
import { openWithImport } from './import-support.ts';

// For Node it needs more than jsdom has; none of these lists is linked data.
jest.mock('jsonld', () => ({}));

const LIST = makePack({
  id: 'list',
  title: 'Windows',
  entries: [makeEntry(), makeEntry({ headword: 'oriel' })],
});
const CSV = 'Begriff;Erklärung\nErker;Ein Vorbau.\n;Ohne Begriff.\n';

const status = (): HTMLElement => document.getElementById('import-status') as HTMLElement;
const choose = (content: string, name = 'list.json'): void => {
  const input = document.getElementById('import-file') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File([content], name)] } });
};
const preview = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const confirm = (): void => void fireEvent.click(document.getElementById('import-confirm') as HTMLElement);
const rows = (): string[] =>
  screen.getAllByRole('row').flatMap(row => (row.querySelector('td') ? [row.textContent ?? ''] : []));
const select = (name: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(name), { target: { value } });

test('an import is shown before it is stored, and is taken back in one step', async () => {
  const { now } = openWithImport({ hash: '#import' });
  choose(JSON.stringify(LIST));
  await preview('list.json');
  expect(await screen.findByRole('table', { name: 'Terms' })).toBeTruthy();
  await waitFor(() =>
    expect(rows()).toEqual([expect.stringContaining('fanlight'), expect.stringContaining('oriel')]),
  );
  expect(now.own).toEqual([]);
  confirm();
  await waitFor(() => expect(status().textContent).toBe('Imported “Windows”: 2 new terms.'));
  expect(now.own).toEqual([{ ...LIST, private: false }]);
  expect(status().querySelector('a')?.getAttribute('href')).toBe('#pack/list');
  fireEvent.click(within(screen.getAllByRole('status').at(-1)!).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own).toEqual([]));
});

test('the field’s words are ours, and it tells the file that was refused', async () => {
  openWithImport({ hash: '#import' });
  const field = screen.getByLabelText<HTMLInputElement>('Choose a file');
  expect(field).toBe(screen.getByLabelText('List file'));
  expect(field.type).toBe('file');
  const about = (): string =>
    field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map(id => document.getElementById(id)?.textContent)
      .join('|');
  expect(about()).toMatch(/^\|Or drop it anywhere on this page/);
  choose('{', 'broken.json');
  await waitFor(() => expect(status().textContent).toMatch(/^Nothing was imported/));
  expect(about()).toMatch(/^broken\.json\|Or drop it/);
  choose(JSON.stringify(LIST));
  await preview('list.json');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByText('list.json')).toBeNull();
});

test('a list that is there is added to: what changes is shown first, what the file does not have stays', async () => {
  const old = makePack({
    ...LIST,
    entries: [
      makeEntry({ summary: 'Old.', forms: [{ text: 'fanlight', gate: 'topic' }] }),
      makeEntry({ headword: 'transom' }),
    ],
  });
  const { now } = openWithImport({ hash: '#import', own: [old] });
  choose('headword,summary\nfanlight,New.\nmullion,A bar.\n', 'Windows.csv');
  await preview('Windows.csv');
  const filters = await screen.findByRole('group', { name: 'Show terms that are' });
  await waitFor(() => expect(filters.textContent).toBe('New 1Changed 1Only in the list 1'));
  fireEvent.click(within(filters).getByRole('button', { name: /^Changed/ }));
  await waitFor(() => expect(rows()).toEqual(['fanlightDefinitionOld. New.']));
  confirm();
  await waitFor(() => expect(status().textContent).toContain('1 new term, 1 changed'));
  expect(
    now.own[0]!.entries.map(({ headword, summary, forms }) => [headword, summary, forms[0]!.gate]),
  ).toEqual([
    ['fanlight', 'New.', 'topic'],
    ['transom', 'What transom means.', 'always'],
    ['mullion', 'A bar.', 'always'],
  ]);
});

test('a list that is there can be replaced; the old one goes to the bin', async () => {
  const { now } = openWithImport({ hash: '#import', own: [{ ...LIST, title: 'Panes' }] });
  choose(JSON.stringify({ ...LIST, entries: [makeEntry()] }));
  await preview('list.json');
  fireEvent.click(screen.getByLabelText(/^Replace/));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Replace with 1 term' })).toBeTruthy());
  await waitFor(() => expect(document.getElementById('import-confirm')).toHaveProperty('disabled', false));
  confirm();
  await waitFor(() =>
    expect(now.own.map(({ title, entries }) => [title, entries.length])).toEqual([['Panes', 1]]),
  );
  expect(now.bin.map(({ pack, count }) => [pack.id, count])).toEqual([['list', 2]]);
});

test('how a table was taken can be chosen otherwise, and its columns are remembered', async () => {
  const { now, remembered } = openWithImport({ hash: '#import' });
  choose(CSV, 'fenster.csv');
  await preview('fenster.csv');
  expect(screen.getByLabelText('Separator')).toHaveProperty('value', ';');
  expect(screen.getByLabelText('Encoding')).toHaveProperty('value', 'UTF-8');
  select('Erklärung', 'forms');
  await waitFor(() => expect(screen.getByLabelText('Erklärung')).toHaveProperty('value', 'forms'));
  await waitFor(() => expect(rows()[0]).toContain('Ein Vorbau.'));
  select('Language', 'de');
  await waitFor(() => expect(screen.getByLabelText('Language')).toHaveProperty('value', 'de'));
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Fenster' } });
  await waitFor(() => expect(document.getElementById('import-confirm')).toHaveProperty('disabled', false));
  confirm();
  await waitFor(() => expect(status().textContent).toContain('Imported “Fenster”'));
  expect(now.own[0]).toMatchObject({
    title: 'Fenster',
    language: 'de',
    entries: [{ headword: 'Erker', summary: '' }],
  });
  expect([...remembered.values()]).toEqual([['headword', 'forms']]);
  choose(CSV, 'more.csv');
  await preview('more.csv');
  expect(screen.getByLabelText('Erklärung')).toHaveProperty('value', 'forms');
});

test('a choice that cannot be is said, and the file stays as it was read', async () => {
  openWithImport({ hash: '#import' });
  choose(CSV, 'fenster.csv');
  await preview('fenster.csv');
  select('Read as', 'json');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^fenster\.csv.*not valid JSON/));
  await waitFor(() => expect(screen.getByLabelText('Read as')).toHaveProperty('value', 'csv'));
  await waitFor(() => expect(rows()[0]).toContain('Erker'));
});

test('refused rows stand beside their places, and can be saved', async () => {
  const { now } = openWithImport({ hash: '#import' });
  choose(CSV, 'fenster.csv');
  await preview('fenster.csv');
  fireEvent.click(await screen.findByRole('button', { name: /^Skipped/ }));
  await waitFor(() => expect(rows()).toEqual([expect.stringMatching(/^row 3.*term is missing/i)]));
  fireEvent.click(screen.getByRole('button', { name: 'Save them as CSV' }));
  await waitFor(() => expect(now.saved).toHaveLength(1));
  expect(now.saved[0]!.text).toMatch(/^\uFEFF"Place","Reason"\r\n"row 3",".*term is missing.*"\r\n$/i);
});

test('errors are listed and nothing is stored', async () => {
  const { now, ended } = openWithImport({ hash: '#import' });
  choose('{"entries":[{}]}', 'terms.json');
  await waitFor(() => expect(status().textContent).toMatch(/^Nothing was imported\.terms\.json, .*headword/));
  expect(document.getElementById('import-confirm')).toBeNull();
  expect(now.own).toEqual([]);
  expect(ended).toEqual(['ended']);
});

test('a list with the id of the bundled one gets another id', async () => {
  const { now } = openWithImport({ hash: '#import' });
  choose(JSON.stringify({ ...LIST, id: 'bundled' }));
  await preview('list.json');
  confirm();
  await waitFor(() => expect(now.own.map(({ id }) => id)).toEqual(['bundled-2']));
});

test('a list that cannot be stored is said in the same place', async () => {
  const { fail } = openWithImport({ hash: '#import' });
  fail.add('applyEdits');
  choose(JSON.stringify(LIST));
  await preview('list.json');
  confirm();
  await waitFor(() => expect(status().textContent).toContain('The disk is full.'));
});

test('a file can be dropped anywhere; several, and folders, are refused in words', async () => {
  openWithImport({ hash: '#import' });
  const drop = (names: string[], folder?: string): void =>
    void fireEvent.drop(document.body, {
      dataTransfer: {
        files: names.map(name => new File([JSON.stringify(LIST)], name)),
        items: folder ? [{ webkitGetAsEntry: () => ({ isDirectory: true, name: folder }) }] : [],
      },
    });
  drop(['a.json', 'b.json']);
  expect(status().textContent).toContain('Choose one file at a time');
  drop(['notes'], 'notes');
  expect(status().textContent).toContain('“notes” is a folder');
  drop(['a.json']);
  await preview('a.json');
});

function paste(target: Element, data: Record<string, string>): boolean {
  const event = createEvent.paste(target, {
    clipboardData: { getData: (type: string) => data[type] ?? '', files: [] },
  });
  return fireEvent(target, event);
}

test('a list that is being stored is finished: no other file and no button ends it', async () => {
  let remember: (value?: unknown) => void = () => undefined;
  const { now, ended } = openWithImport(
    { hash: '#import' },
    new Promise(resolve => {
      remember = resolve;
    }),
  );
  choose(CSV, 'fenster.csv');
  await preview('fenster.csv');
  select('Erklärung', 'forms');
  await waitFor(() => expect(screen.getByLabelText('Erklärung')).toHaveProperty('value', 'forms'));
  await waitFor(() => expect(document.getElementById('import-confirm')).toHaveProperty('disabled', false));
  confirm();
  await screen.findByText(/^Saving/);
  for (const button of screen.getAllByRole('button', { name: 'Cancel' }))
    expect(button).toHaveProperty('disabled', true);
  fireEvent.drop(document.body, {
    dataTransfer: { files: [new File(['a;b'], 'other.csv')], items: [], types: ['Files'] },
  });
  select('Separator', ',');
  await new Promise(resolve => setTimeout(resolve));
  expect(ended).toEqual([]);
  remember();
  await waitFor(() => expect(status().textContent).toContain('Imported'));
  expect(now.own[0]!.entries.map(({ headword }) => headword)).toEqual(['Erker']);
  expect(ended).toEqual(['ended']);
});

test('cells, definitions and files are pasted anywhere', async () => {
  openWithImport({ hash: '#import' });
  paste(document.body, {
    'text/plain': 'headword\tsummary\noriel\tA bay.\n',
    'text/html': '<table><tr><td>x</td></tr></table>',
  });
  await preview('pasted text');
  expect(screen.getByLabelText('Separator')).toHaveProperty('value', '\t');
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Pasted terms');
  await waitFor(() => expect(rows()).toEqual(['orielA bay.']));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  paste(document.body, {
    'text/plain': 'oriel A bay.',
    'text/html': '<dl><dt>oriel</dt><dd>A bay.</dd></dl>',
  });
  await preview('pasted text');
  expect(screen.getByLabelText('Read as')).toHaveProperty('value', 'definitions');
  await waitFor(() => expect(rows()).toEqual(['orielA bay.']));
});

test('a text can be typed and read', async () => {
  openWithImport({ hash: '#import' });
  fireEvent.input(document.getElementById('import-text')!, { target: { value: '{}' } });
  fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
  await waitFor(() => expect(status().textContent).toContain('pasted text'));
});

describe('duplicates', () => {
  const own = () => [
    makePack({ id: 'panes', title: 'Panes', entries: [makeEntry({ headword: 'oriel', summary: 'A bay.' })] }),
  ];
  const FILE = 'headword,summary\nfanlight,A window.\nOriel,It juts out.\nFanlight,Above a door.\n';
  const open = async () => {
    const page = openWithImport({ hash: '#import', own: own() });
    choose(FILE, 'windows.csv');
    await preview('windows.csv');
    fireEvent.click(await screen.findByRole('button', { name: /^Duplicates/ }));
    await waitFor(() => expect(rows()).toHaveLength(2));
    return page;
  };
  const untilReady = () =>
    waitFor(() => expect(document.getElementById('import-confirm')).toHaveProperty('disabled', false));

  test('those of the file are merged and those of other lists kept, with nothing lost and no other list changed', async () => {
    const { now } = await open();
    expect(rows()).toEqual([
      expect.stringContaining('Also in “Panes”: oriel – A bay.'),
      expect.stringContaining('Earlier in this file: fanlight – A window.'),
    ]);
    confirm();
    await waitFor(() => expect(now.own).toHaveLength(2));
    expect(now.own[0]).toEqual(own()[0]);
    const [, made] = now.own;
    expect(made!.entries.map(({ headword, summary }) => [headword, summary])).toEqual([
      ['fanlight', 'A window.'],
      ['Oriel', 'It juts out.'],
    ]);
    const said = new Map(made!.statements.map(({ id, text }) => [id, text]));
    expect(made!.entries[0]!.statements.map(id => said.get(id))).toEqual(['Above a door.']);
  });

  test('they are kept, left out or merged into the other list by choice, for all or for one', async () => {
    const { now } = await open();
    select('1 term already in your other lists', 'merge');
    await untilReady();
    select('What to do with Fanlight', 'leave');
    await untilReady();
    confirm();
    await waitFor(() => expect(status().textContent).toContain('1 term merged into other lists'));
    const [panes, made] = now.own;
    expect(made!.entries.map(({ headword }) => headword)).toEqual(['fanlight']);
    expect(made!.statements).toEqual([]);
    const [oriel] = panes!.entries;
    expect(oriel).toMatchObject({ headword: 'oriel', summary: 'A bay.' });
    expect(oriel!.forms.map(({ text }) => text)).toEqual(['oriel']);
    expect(panes!.statements.map(({ text }) => text)).toEqual(['It juts out.']);
    fireEvent.click(within(screen.getAllByRole('status').at(-1)!).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(now.own).toEqual(own()));
  });

  test('what is private is not merged into another list', async () => {
    await open();
    fireEvent.click(screen.getByLabelText('Private'));
    await untilReady();
    const choices = screen.getByLabelText<HTMLSelectElement>('1 term already in your other lists');
    expect([...choices.options].map(({ value }) => value)).toEqual(['keep', 'leave']);
  });
});
