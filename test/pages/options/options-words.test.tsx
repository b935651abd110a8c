import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { openOptionsPage } from './options-support.tsx';

const listOf = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (name: string): string[] =>
  listOf(name)
    .queryAllByRole('listitem')
    .map(row => row.querySelector('bdi')?.textContent ?? '');
const add = (list: string, action: string, words: string): void => {
  fireEvent.input(listOf(list).getByLabelText('Word or phrase'), { target: { value: words } });
  fireEvent.click(listOf(list).getByRole('button', { name: action }));
};

test('a term that is known goes by headword and pack, an unknown one as it is stored; each comes back', async () => {
  const { now } = openOptionsPage({
    hash: '#words',
    settings: { known: ['gone/away', 'bundled/great-firewall', 'bundled/cybersovereignty'] },
  });
  await waitFor(() =>
    expect(rowsOf('Terms you know')).toEqual(['cybersovereignty', 'gone/away', 'Great Firewall']),
  );
  const known = listOf('Terms you know');
  expect(known.getAllByText('China’s internet governance, 2015')).toHaveLength(2);
  fireEvent.click(known.getByRole('button', { name: 'Remove: gone/away' }));
  await waitFor(() =>
    expect(now.settings.known).toEqual(['bundled/great-firewall', 'bundled/cybersovereignty']),
  );
  fireEvent.click(known.getByRole('button', { name: 'Remove: Great Firewall' }));
  await waitFor(() => expect(now.settings.known).toEqual(['bundled/cybersovereignty']));
});

test('a row that is taken out can be put back where it was, until something else happens', async () => {
  const { now } = openOptionsPage({ hash: '#words', settings: { never: ['Google', 'Xi', 'GFW'] } });
  const never = listOf('Never marked');
  fireEvent.click(never.getByRole('button', { name: 'Remove: Xi' }));
  await waitFor(() => expect(never.getByRole('status').textContent).toBe('“Xi” can be marked again.Undo'));
  expect(rowsOf('Never marked')).toEqual(['GFW', 'Google']);
  fireEvent.click(never.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.settings.never).toEqual(['Google', 'Xi', 'GFW']));
  await waitFor(() => expect(never.getByRole('status').textContent).toBe('Undone.'));
  add('Always marked', 'Always mark', 'CAC');
  await waitFor(() => expect(never.getByRole('status').textContent).toBe(''));
});

test('words are added by hand; what is always marked is no longer never marked', async () => {
  const { now } = openOptionsPage({ hash: '#words', settings: { never: ['googles'] } });
  add('Always marked', 'Always mark', '  Google   Search ');
  await waitFor(() => expect(now.settings.always).toEqual(['Google Search']));
  add('Always marked', 'Always mark', 'Google');
  await waitFor(() => expect(now.settings).toMatchObject({ never: [], always: ['Google Search', 'Google'] }));
  const always = listOf('Always marked');
  expect(always.getByLabelText<HTMLInputElement>('Word or phrase').value).toBe('');
  fireEvent.click(always.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.settings).toMatchObject({ never: ['googles'], always: ['Google Search'] }));
  fireEvent.click(always.getByRole('button', { name: 'Remove: Google Search' }));
  await waitFor(() => expect(now.settings.always).toEqual([]));
});

test.each([
  [' … ', 'Enter a word or a phrase.'],
  ['NETIZENS', 'Already here as “netizen”.'],
])('%j is not added', (typed, problem) => {
  const { now } = openOptionsPage({ hash: '#words', settings: { never: ['netizen'] } });
  add('Never marked', 'Never mark', typed);
  expect(listOf('Never marked').getByRole('alert').textContent).toBe(problem);
  expect(now.settings.never).toEqual(['netizen']);
});

test('an empty list says so in a sentence', () => {
  openOptionsPage({ hash: '#words' });
  expect(screen.getByText('You have not chosen “I know this” for any term yet.')).toBeTruthy();
  expect(screen.getAllByText('No words yet.')).toHaveLength(2);
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('a long list has a filter', () => {
  const never = Array.from({ length: 12 }, (_, n) => `word ${n}`);
  openOptionsPage({ hash: '#words', settings: { never: [...never, 'Café'] } });
  const filter = screen.getByRole('searchbox', { name: 'Filter: Never marked' });
  fireEvent.input(filter, { target: { value: 'CAFE' } });
  expect(rowsOf('Never marked')).toEqual(['Café']);
  fireEvent.input(filter, { target: { value: 'nothing' } });
  expect(listOf('Never marked').getByText('No match.')).toBeTruthy();
});

test('the focus goes to the row that takes the place, then to the last, then to the heading', async () => {
  const { now } = openOptionsPage({ hash: '#words', settings: { never: ['a1', 'b2', 'c3'] } });
  const takeOut = async (words: string): Promise<void> => {
    const left = now.settings.never.length - 1;
    const button = screen.getByRole('button', { name: `Remove: ${words}` });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(now.settings.never).toHaveLength(left));
  };
  await takeOut('b2');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove: c3' }));
  await takeOut('c3');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove: a1' }));
  await takeOut('a1');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Never marked' }));
});

test('what could not be stored is said, and nothing is said to be done', async () => {
  const { now, fail } = openOptionsPage({ hash: '#words', settings: { never: ['Xi'] } });
  fail.add('changeSettings');
  fireEvent.click(screen.getByRole('button', { name: 'Remove: Xi' }));
  expect(await screen.findByText('Not saved. The disk is full.')).toBeTruthy();
  expect(now.settings.never).toEqual(['Xi']);
  expect(listOf('Never marked').getByRole('status').textContent).toBe('');
});
