import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { makeEntry, makePack } from '../../../helpers/packs.ts';
import { openOptionsPage } from '../options-support.tsx';

const lists = () => [
  makePack({
    id: 'mine',
    title: 'Mine',
    entries: [makeEntry({ headword: 'oriel', summary: 'A bay.' }), makeEntry({ headword: 'pane' })],
  }),
  makePack({
    id: 'theirs',
    title: 'Theirs',
    entries: [makeEntry({ headword: 'Oriel', summary: 'It juts.' })],
  }),
];
const count = () => document.getElementById('duplicates-count')!.textContent;
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

test('an act of a list shows its pairs; one is merged by choice, which can be undone', async () => {
  const { now } = openOptionsPage({ hash: '#pack/mine', own: lists() });
  press('More for this list');
  fireEvent.click(screen.getByRole('menuitem', { name: 'Find duplicates' }));
  await waitFor(() => expect(count()).toBe('1 pair to decide.'));
  const pair = within(screen.getByRole('listitem', { name: '“oriel” and “Oriel”' }));
  expect(pair.getByText('It juts.')).toBeTruthy();
  press('Merge into “oriel” of “Mine”');
  await waitFor(() => expect(count()).toBe('No duplicates found.'));
  expect(now.own.map(({ entries }) => entries.map(({ headword }) => headword))).toEqual([
    ['oriel', 'pane'],
    [],
  ]);
  expect(now.own[0]!.statements.map(({ text }) => text)).toEqual(['It juts.']);
  fireEvent.click(document.querySelector('.notice button') as HTMLElement);
  await waitFor(() => expect(now.own).toEqual(lists()));
  await waitFor(() => expect(count()).toBe('1 pair to decide.'));
  press('Keep both: oriel');
  expect(count()).toBe('All pairs are decided.');
  expect(now.own).toEqual(lists());
});

test('a term of a private list is not merged into one of which pages know', async () => {
  const [mine, theirs] = lists();
  openOptionsPage({ hash: '#duplicates/mine', own: [{ ...mine!, private: true }, theirs!] });
  await waitFor(() => expect(count()).toBe('1 pair to decide.'));
  expect(screen.getByRole('button', { name: 'Merge into “oriel” of “Mine”' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Merge into “Oriel” of “Theirs”' })).toBeNull();
});
