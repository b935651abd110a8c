import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

const field = (name: string | RegExp): HTMLInputElement & HTMLSelectElement =>
  screen.getByLabelText<HTMLInputElement & HTMLSelectElement>(name);
const type = (name: string | RegExp, text: string): void => {
  fireEvent.input(field(name), { target: { value: text } });
  fireEvent.change(field(name), { target: { value: text } });
};
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

test('the first own term makes the list: term, definition, spellings with gates', async () => {
  const { now } = openOptionsPage({ hash: '#new' });
  expect(document.activeElement).toBe(field('Term'));
  type('Term', '  fanlight ');
  expect(field('Spelling 1').value.trim()).toBe('fanlight');
  type('Definition (one sentence)', 'A window above a door.');
  fireEvent.change(field('Kind'), { target: { value: 'system' } });
  press('Add a spelling');
  type('Spelling 2', 'FL');
  fireEvent.change(field('Spelling 2: marked'), { target: { value: 'topic' } });
  press('Add a spelling');
  press('Add term');
  await waitFor(() => expect(now.hash).toBe('#pack/my-terms/fanlight'));
  expect(now.own).toEqual([
    makePack({
      private: false,
      entries: [
        makeEntry({
          headword: 'fanlight',
          kind: 'system',
          summary: 'A window above a door.',
          forms: [
            { text: 'fanlight', gate: 'always' },
            { text: 'FL', gate: 'topic' },
          ],
        }),
      ],
    }),
  ]);
  expect(screen.getByRole('heading', { level: 2, name: 'fanlight' })).toBe(document.activeElement);
});

test('a term without a name is not added, and the field says so', () => {
  const { now } = openOptionsPage({ hash: '#new' });
  press('Add term');
  expect(now.own).toEqual([]);
  expect(field(/^Term/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Enter a term.')).toBeTruthy();
  expect(screen.getByText('Add at least one spelling.')).toBeTruthy();
});

test('a list that another page has made meanwhile gets the term too', async () => {
  const { now } = openOptionsPage({ hash: '#new' });
  now.own = [makePack({ entries: [makeEntry({ headword: 'oriel' })] })];
  type('Term', 'fanlight');
  press('Add term');
  await waitFor(() => expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['oriel', 'fanlight']));
});

test('a stored term is saved field by field, and other fields may change elsewhere meanwhile', async () => {
  const entry = makeEntry({ headword: 'fanlight', summary: 'old' });
  const { now, draw } = openOptionsPage({
    hash: '#pack/my-terms/fanlight',
    own: [makePack({ entries: [entry] })],
  });
  fireEvent.input(field('Definition (one sentence)'), { target: { value: 'being written' } });
  now.own = [makePack({ entries: [{ ...entry, kind: 'place' }] })];
  draw();
  expect(field('Kind').value).toBe('place');
  expect(field('Definition (one sentence)').value).toBe('being written');
  type('Definition (one sentence)', 'new');
  await waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
  expect(now.own[0]!.entries).toEqual([{ ...entry, kind: 'place', summary: 'new' }]);
});

test('a stored term keeps its name while the field is empty', () => {
  const { now } = openOptionsPage({
    hash: '#pack/my-terms/fanlight',
    own: [makePack({ entries: [makeEntry({ headword: 'fanlight' })] })],
  });
  type(/^Term/, ' ');
  expect(now.own[0]!.entries[0]!.headword).toBe('fanlight');
  expect(screen.getByText(/still saved as “fanlight”/)).toBeTruthy();
});

test('spellings: an empty one is not stored, a removed one is gone, capitals are a choice', async () => {
  const { now } = openOptionsPage({
    hash: '#pack/my-terms/fanlight',
    own: [makePack({ entries: [makeEntry({ headword: 'fanlight' })] })],
  });
  const forms = () => now.own[0]!.entries[0]!.forms;
  press('Add a spelling');
  await waitFor(() => expect(document.activeElement).toBe(field('Spelling 2')));
  expect(forms()).toHaveLength(1);
  type('Spelling 2', 'transom light');
  await waitFor(() => expect(forms()[1]).toEqual({ text: 'transom light', gate: 'always' }));
  const capitals = field('Spelling 2: capitals');
  expect(capitals.selectedOptions[0]!.textContent).toBe('Automatic (any case)');
  fireEvent.change(capitals, { target: { value: 'exact' } });
  await waitFor(() => expect(forms()[1]!.case).toBe(true));
  fireEvent.change(capitals, { target: { value: 'auto' } });
  await waitFor(() => expect(forms()[1]).toEqual({ text: 'transom light', gate: 'always' }));
  press('Remove spelling 1, fanlight');
  await waitFor(() => expect(forms().map(form => form.text)).toEqual(['transom light']));
  expect(document.activeElement).toBe(field('Spelling 1'));
});

test('a deleted term comes back at its place', async () => {
  const entries = ['a', 'b', 'c'].map(headword => makeEntry({ headword }));
  const { now } = openOptionsPage({ hash: '#pack/my-terms/b', own: [makePack({ entries })] });
  press('Delete term');
  await waitFor(() => expect(now.hash).toBe('#pack/my-terms'));
  expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['a', 'c']);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own[0]!.entries).toEqual(entries));
});

test('a change that cannot be stored is said', async () => {
  const { fail } = openOptionsPage({
    hash: '#pack/my-terms/a',
    own: [makePack({ entries: [makeEntry({ headword: 'a' })] })],
  });
  fail.add('applyEdits');
  type('Definition (one sentence)', 'new');
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  expect(screen.queryByText('Saved')).toBeNull();
});

test('the bundled pack is read only: summary, forms with gates, statements with who says so', () => {
  const { container } = openOptionsPage({ hash: '#pack/bundled/great-firewall' });
  const detail = within(screen.getByRole('region', { name: 'Great Firewall' }));
  expect(detail.getByText('What Great Firewall means.')).toBeTruthy();
  expect(detail.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    'Great Firewallalways',
    'GFWon topic · exact case',
    'It blocks services.Reportedthe articleDecember 2015paragraph 2',
  ]);
  expect(detail.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(container.textContent).toContain('A news compilation, December 2015');
  expect(container.textContent).toContain('Licence: CC BY 4.0');
});

test('the search folds case and looks at forms', () => {
  openOptionsPage({ hash: '#pack/bundled' });
  const names = () =>
    within(screen.getByRole('region', { name: 'All terms' }))
      .getAllByRole('link')
      .map(link => link.querySelector('bdi')?.textContent);
  expect(names()).toEqual(['Great Firewall', 'cybersovereignty']);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'gfw' } });
  expect(names()).toEqual(['Great Firewall']);
  expect(screen.getByText('1 term found')).toBeTruthy();
});
