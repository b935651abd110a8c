import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { Entry } from '../../../../src/core/model/model.ts';
import { makeEntry, makePack } from '../../../helpers/packs.ts';
import { openOptionsPage } from '../options-support.tsx';

const many = (count: number): Entry[] =>
  Array.from({ length: count }, (_, n) => makeEntry({ id: `t${n}`, headword: `term ${n}` }));
const open = (entries: Entry[], hash = '#pack/my-terms') =>
  openOptionsPage({ hash, own: [makePack({ entries }), makePack({ id: 'other', title: 'Others' })] });

const grid = (): HTMLElement => screen.getByRole('grid', { name: 'All terms' });
const rows = (): HTMLElement[] => [...grid().querySelectorAll<HTMLElement>('[data-id]')];
const shown = (): (string | undefined)[] => rows().map(row => row.dataset.id);
const selected = (): (string | undefined)[] =>
  rows()
    .filter(row => row.getAttribute('aria-selected') === 'true')
    .map(row => row.dataset.id);
const active = (): string | undefined =>
  document
    .getElementById(grid().getAttribute('aria-activedescendant') ?? '')
    ?.closest<HTMLElement>('[data-id]')?.dataset.id;
const enter = (): void => void act(() => grid().focus());
const press = (key: string, more: object = {}): void => void fireEvent.keyDown(grid(), { key, ...more });
const search = (text: string): void =>
  void fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
const bar = () => within(screen.getByRole('group', { name: 'Selected terms' }));
const said = (): string => grid().parentElement!.querySelector('[role=status]')!.textContent;

test('of very many rows only those in view are drawn; the grid says how many there are', () => {
  open(many(5000));
  expect(rows().length).toBeLessThan(80);
  expect(grid().getAttribute('aria-rowcount')).toBe('5002');
  expect(rows()[0]!.getAttribute('aria-rowindex')).toBe('2');
  enter();
  press('End', { ctrlKey: true });
  expect(active()).toBe('t4999');
  expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe('5001');
  expect(rows().length).toBeLessThan(80);
  press('Home', { ctrlKey: true });
  expect(active()).toBe('t0');
});

test('one stop for the Tab key: the arrows move, pages turn, Ctrl and Enter open', () => {
  const { now } = open(many(100));
  enter();
  expect(active()).toBe('t0');
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowUp');
  expect(active()).toBe('t1');
  press('PageDown');
  expect(Number(active()?.slice(1))).toBeGreaterThan(5);
  press('PageUp');
  expect(active()).toBe('t1');
  expect(
    [...grid().querySelectorAll('[data-id] a')].every(link => link.getAttribute('tabindex') === '-1'),
  ).toBe(true);
  press('Enter', { ctrlKey: true });
  expect(now.hash).toBe('#pack/my-terms/t1');
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'term 1' }));
});

test('where the search has left the active row behind, the first one that it found is active', () => {
  open(many(30));
  enter();
  press('End', { ctrlKey: true });
  void act(() => screen.getByRole<HTMLInputElement>('searchbox').focus());
  search('term 12');
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
  expect(active()).toBe('t12');
});

test('closing an entry leads back to its row', () => {
  const { go } = open(many(9), '#pack/my-terms/t3');
  go('#pack/my-terms');
  expect(document.activeElement).toBe(grid());
  expect(active()).toBe('t0');
});

test('Space selects, Shift a range, Ctrl and A all that is found, Escape nothing', () => {
  open(many(20));
  enter();
  press(' ');
  expect(selected()).toEqual(['t0']);
  press('ArrowDown');
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  expect(selected()).toEqual(['t1', 't2', 't3']);
  press('ArrowUp', { shiftKey: true });
  expect(selected()).toEqual(['t1', 't2']);
  expect(said()).toBe('2 terms selected.');
  search('term 1');
  expect(said()).toBe('2 terms selected; 1 is not among those found.');
  press('a', { ctrlKey: true });
  expect(said()).toBe('12 terms selected; 1 is not among those found.');
  press('Escape');
  expect(said()).toBe('11 terms found');
});

test('the pointer selects by the box, by Ctrl and by Shift, and opens by a link', () => {
  const { now } = open(many(9));
  const cell = (id: string) => rows().find(row => row.dataset.id === id)!;
  fireEvent.click(cell('t1').querySelector('.cell-select')!);
  fireEvent.click(cell('t3').querySelector('.cell-summary')!, { ctrlKey: true });
  expect(selected()).toEqual(['t1', 't3']);
  fireEvent.click(cell('t5'), { shiftKey: true });
  expect(selected()).toEqual(['t3', 't4', 't5']);
  const link = within(cell('t7')).getByRole('link', { name: /^Details of term 7 / });
  expect(link.getAttribute('href')).toBe('#pack/my-terms/t7');
  expect(now.hash).toBe('#pack/my-terms');
});

test('the search looks at headwords, forms and summaries, folded', () => {
  open([
    makeEntry({ headword: 'Oeil-de-bœuf', summary: 'A small round window.' }),
    makeEntry({ headword: 'oriel', forms: [{ text: 'ÉRKER', gate: 'always' }] }),
    makeEntry({ headword: 'نافذة' }),
  ]);
  search('erker');
  expect(shown()).toEqual(['oriel']);
  search('SMALL round');
  expect(shown()).toEqual(['oeil-de-bœuf']);
  search('نافذة');
  expect(shown()).toEqual(['نافذة']);
  search('oriel erker');
  expect(screen.getByText('Nothing found.')).toBeTruthy();
});

test('a column sorts, the other way round, and no longer; equal rows keep the list’s order', () => {
  open([
    makeEntry({ headword: 'b', kind: 'place' }),
    makeEntry({ headword: 'a10', kind: 'law' }),
    makeEntry({ headword: 'a9', kind: 'place' }),
  ]);
  const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) });
  const sort = (name: string) => fireEvent.click(within(header(name)).getByRole('button'));
  sort('Term');
  expect(shown()).toEqual(['a9', 'a10', 'b']);
  expect(header('Term').getAttribute('aria-sort')).toBe('ascending');
  sort('Term');
  expect(shown()).toEqual(['b', 'a10', 'a9']);
  sort('Term');
  expect(shown()).toEqual(['b', 'a10', 'a9']);
  // A field that has no column of its own is chosen from the list of fields.
  const order = (value: string) => fireEvent.change(screen.getByLabelText('Order'), { target: { value } });
  order('kind rising');
  expect(shown()).toEqual(['a10', 'b', 'a9']);
  order('kind falling');
  expect(shown()).toEqual(['b', 'a9', 'a10']);
  order('');
  expect(shown()).toEqual(['b', 'a10', 'a9']);
});

test('Delete deletes the selected ones, with statements that no other has; all comes back at its place', async () => {
  const entries = many(4).map((entry, n) => ({
    ...entry,
    statements: n === 1 ? ['mine', 'shared'] : ['shared'],
  }));
  const statements = ['mine', 'shared'].map(id => ({
    id,
    text: id,
    kind: 'reported' as const,
    by: 'the book',
  }));
  const { now } = openOptionsPage({ hash: '#pack/my-terms', own: [makePack({ entries, statements })] });
  enter();
  press('ArrowDown');
  press('ArrowDown', { shiftKey: true });
  press('Delete');
  await waitFor(() => expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['t0', 't3']));
  expect(now.own[0]!.statements.map(({ id }) => id)).toEqual(['shared']);
  expect(await screen.findByText('Deleted 2 terms.')).toBeTruthy();
  expect(active()).toBe('t3');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own[0]).toEqual(makePack({ entries, statements })));
});

test('the selected ones move to another list with their statements, in one act', async () => {
  const entries = many(3).map((entry, n) => ({
    ...entry,
    statements: n === 2 ? [] : ['s'],
    related: ['t0', 't2'],
  }));
  const statements = [{ id: 's', text: 'It is so.', kind: 'reported' as const, by: 'the book' }];
  const from = makePack({ entries, statements, source: { title: 'A book' } });
  const to = makePack({ id: 'other', title: 'Others', entries: [makeEntry({ id: 't0' })] });
  const { now } = openOptionsPage({ hash: '#pack/my-terms', own: [from, to] });
  enter();
  press(' ');
  press('End', { shiftKey: true });
  press('ArrowUp', { shiftKey: true });
  fireEvent.click(bar().getByRole('button', { name: /^Move to/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Others' }));
  await waitFor(() => expect(now.own[0]!.entries.map(({ id }) => id)).toEqual(['t2']));
  expect(now.own[1]!.entries.map(({ id, related }) => [id, related])).toEqual([
    ['t0', []],
    ['t0-2', ['t0-2']],
    ['t1', ['t0-2']],
  ]);
  expect(now.own[1]!.statements).toEqual([{ ...statements[0], source: { title: 'A book' } }]);
  expect(now.own[0]!.statements).toEqual([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(now.own).toEqual([from, to]));
});

test('gate and kind of the selected ones', async () => {
  const { now } = open(many(3));
  enter();
  press('a', { metaKey: true });
  fireEvent.click(bar().getByRole('button', { name: /^Mark/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'on topic' }));
  await waitFor(() =>
    expect(now.own[0]!.entries.every(({ forms }) => forms[0]!.gate === 'topic')).toBe(true),
  );
  fireEvent.click(bar().getByRole('button', { name: /^Kind/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Law' }));
  await waitFor(() => expect(now.own[0]!.entries.every(({ kind }) => kind === 'law')).toBe(true));
  expect(selected()).toEqual(['t0', 't1', 't2']);
  fireEvent.keyDown(grid(), { key: 'z', ctrlKey: true });
  await waitFor(() => expect(now.own[0]!.entries.every(({ kind }) => kind === 'concept')).toBe(true));
});

test('the selected ones are saved to a file by themselves', () => {
  const { now } = open(many(3));
  enter();
  press(' ');
  fireEvent.click(bar().getByRole('button', { name: 'Export' }));
  expect(now.saved.map(({ name }) => name)).toEqual(['my-terms-selected.json']);
  expect(JSON.parse(now.saved[0]!.text)).toEqual(makePack({ entries: many(1) }));
});

test('of the bundled pack nothing is deleted; its entries are copied to an own list', async () => {
  const { now } = openOptionsPage({ hash: '#pack/bundled', own: [makePack()] });
  enter();
  press('Delete');
  press(' ');
  expect(bar().queryByRole('button', { name: 'Delete' })).toBeNull();
  fireEvent.click(bar().getByRole('button', { name: /^Copy to/ }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'My terms' }));
  await waitFor(() =>
    expect(now.own[0]!.entries.map(({ headword }) => headword)).toEqual(['Great Firewall']),
  );
  expect(now.own[0]!.statements).toHaveLength(1);
});

test('a change made elsewhere leaves what is selected and is still there', () => {
  const { now, draw } = open(many(5));
  enter();
  press('ArrowDown');
  press(' ');
  press('ArrowDown', { shiftKey: true });
  now.own = now.own.map(pack => ({ ...pack, entries: pack.entries.filter(({ id }) => id !== 't2') }));
  draw();
  expect(selected()).toEqual(['t1']);
  expect(active()).toBe('t3');
});
