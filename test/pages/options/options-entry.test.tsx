import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { Statement } from '../../../src/core/model/model.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

type Field = HTMLInputElement & HTMLSelectElement;
const field = (name: string | RegExp): Field => screen.getByLabelText<Field>(name);
const type = (name: string | RegExp | Field, text: string): void => {
  const target = typeof name === 'string' || name instanceof RegExp ? field(name) : name;
  fireEvent.input(target, { target: { value: text } });
  fireEvent.change(target, { target: { value: text } });
};
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const statement = (at: number) => within(screen.getByRole('group', { name: `Statement ${at}` }));

const say = (id: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  text: `${id} says so.`,
  kind: 'reported',
  by: 'the article',
  ...fields,
});

function openWall() {
  const wall = makeEntry({ headword: 'wall', statements: ['a', 'b'] });
  const gate = makeEntry({ headword: 'gate', statements: ['b'] });
  const { now, ...rest } = openOptionsPage({
    hash: '#pack/my-terms/wall',
    settings: { wordsPerMark: 0 },
    own: [
      makePack({
        entries: [wall, gate, makeEntry({ headword: 'garden gate' })],
        statements: [say('a'), say('b')],
      }),
      makePack({ id: 'joinery', title: 'Joinery', entries: [makeEntry({ headword: 'mullion' })] }),
    ],
  });
  return { now, ...rest, entry: () => now.own[0]!.entries[0]!, statements: () => now.own[0]!.statements };
}

test('a statement is written field by field; it is stored once it says something, and needs no speaker', async () => {
  const { entry, statements } = openWall();
  press('Add a statement');
  await waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
  const added = statement(3);
  type(added.getByLabelText<Field>(/^Statement$/), ' It is high. ');
  await waitFor(() => expect(entry().statements).toHaveLength(3));
  expect(statements()[2]).toEqual({ id: entry().statements[2]!, text: 'It is high.', kind: 'reported' });
  type(added.getByLabelText<Field>(/^Said by/), 'the mason');
  await waitFor(() => expect(statements()[2]!.by).toBe('the mason'));
  type(added.getByLabelText<Field>(/^Date/), '2015-02-30');
  expect(added.getByText('There is no day 30 in February 2015: it has 28 days.')).toBeTruthy();
  type(added.getByLabelText<Field>(/^Date/), 'Feb 2015');
  fireEvent.change(added.getByLabelText(/^Kind of statement/), { target: { value: 'characterisation' } });
  expect(added.getByText(/own wording/)).toBeTruthy();
  type(added.getByLabelText<Field>(/^Source \(default/), 'A page');
  type(added.getByLabelText<Field>(/^Address/), 'example.org');
  expect(added.getByText(/must start with https/)).toBeTruthy();
  type(added.getByLabelText<Field>(/^Address/), 'https://example.org');
  type(added.getByLabelText<Field>(/^Paragraph/), '7');
  fireEvent.change(added.getByLabelText(/^Disagrees/), { target: { value: 'a' } });
  await waitFor(() =>
    expect(statements()[2]).toEqual({
      id: entry().statements[2]!,
      text: 'It is high.',
      by: 'the mason',
      kind: 'characterisation',
      date: '2015-02',
      passage: '7',
      source: { title: 'A page', link: 'https://example.org' },
      disagrees: ['a'],
    }),
  );
});

test('statements move by their buttons, which keep the focus, and say who else shows them', async () => {
  const { entry } = openWall();
  expect(statement(2).getByText(/Also shown with/).textContent).toContain('“gate”');
  expect(statement(1).queryByText(/Also shown with/)).toBeNull();
  const down = screen.getByRole('button', { name: 'Move statement 1 down' });
  fireEvent.click(down);
  await waitFor(() => expect(entry().statements).toEqual(['b', 'a']));
  // It is the last one now: the other way is what is left.
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move statement 2 up' }));
});

test('a removed statement goes from the list, unless another entry shows it', async () => {
  const { entry, statements } = openWall();
  press('Remove statement 2');
  await waitFor(() => expect(entry().statements).toEqual(['a']));
  expect(statements().map(({ id }) => id)).toEqual(['a', 'b']);
  press('Remove statement 1');
  await waitFor(() => expect(statements().map(({ id }) => id)).toEqual(['b']));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a statement' }));
});

test('related terms are found by typing, with the keys of a combobox', async () => {
  const { entry } = openWall();
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a related term' });
  const key = (name: string): void => void fireEvent.keyDown(box, { key: name });
  const active = (): string | null =>
    document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.querySelector('bdi')
      ?.textContent ?? null;
  fireEvent.input(box, { target: { value: 'GATE' } });
  expect(box.getAttribute('aria-expanded')).toBe('true');
  expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(2);
  expect(active()).toBeNull();
  key('ArrowDown');
  expect(active()).toBe('gate');
  key('ArrowDown');
  expect(active()).toBe('garden gate');
  key('ArrowDown');
  expect(active()).toBe('gate');
  key('ArrowUp');
  expect(active()).toBe('garden gate');
  key('Escape');
  expect(box.getAttribute('aria-expanded')).toBe('false');
  key('ArrowDown');
  key('Enter');
  await waitFor(() => expect(entry().related).toEqual(['gate']));
  expect(box.value).toBe('');
  fireEvent.input(box, { target: { value: 'gate' } });
  fireEvent.click(within(screen.getByRole('listbox')).getByRole('option'));
  await waitFor(() => expect(entry().related).toEqual(['gate', 'garden-gate']));
  press('Remove gate');
  await waitFor(() => expect(entry().related).toEqual(['garden-gate']));
  fireEvent.input(box, { target: { value: 'nothing' } });
  expect(screen.getByText('No match in this list.')).toBeTruthy();
});

test('links: what a card would not show says why', async () => {
  const { entry } = openWall();
  press('Add a link');
  type('Link 1', 'javascript:alert(1)');
  expect(screen.getByText(/not with “javascript:”. It is left out/)).toBeTruthy();
  expect(entry()).not.toHaveProperty('links');
  type(/^Link 1/, 'https://example.org/wall');
  await waitFor(() => expect(entry().links).toEqual(['https://example.org/wall']));
  press('Remove link 1');
  await waitFor(() => expect(entry()).not.toHaveProperty('links'));
});

test('a form says what else it finds, what is unwise about it, and how to put that right', async () => {
  const { entry } = openWall();
  const more = document.getElementById('entry-more') as HTMLDetailsElement;
  more.open = true;
  fireEvent(more, new Event('toggle'));
  type('Spelling 1', 'pаne\u200B');
  expect(screen.getByText('Also matches:', { exact: false }).textContent).toContain('s');
  expect(screen.getByText('Contains invisible characters: U+200B zero width space.')).toBeTruthy();
  expect(
    screen.getByText(
      /mixes Latin letters with others: Cyrillic а \(U\+0430\), which looks like a \(U\+0061\)/,
    ),
  ).toBeTruthy();
  press('Remove them');
  await waitFor(() => expect(entry().forms[0]!.text).toBe('pаne'));
  press('Write “pane”');
  await waitFor(() => expect(entry().forms[0]!.text).toBe('pane'));
  type('Spelling 1', 'Mullion');
  expect(await screen.findByText(/Also in “Joinery”, under “mullion”/)).toBeTruthy();
  type('Spelling 1', 'Gate');
  expect(await screen.findByText(/“gate” has this spelling too/)).toBeTruthy();
  type('Spelling 1', '--');
  expect(screen.getByText(/Cannot be matched/)).toBeTruthy();
});

test('how a form is matched is folded away, and stored as it is chosen', async () => {
  const { entry } = openWall();
  type('Spelling 1: language', 'not a tag');
  expect(screen.getByText(/Enter a language code/)).toBeTruthy();
  expect(entry().forms[0]!).not.toHaveProperty('language');
  type(/^Spelling 1: language/, 'de');
  type('Spelling 1: not when followed by', 'paper, Street');
  fireEvent.click(field(/^Match with or without/));
  fireEvent.click(field(/^Match plurals/));
  await waitFor(() =>
    expect(entry().forms[0]!).toEqual({
      text: 'wall',
      gate: 'always',
      language: 'de',
      not: { after: ['paper', 'Street'] },
      compound: true,
      inflect: false,
    }),
  );
  type('Spelling 1: not when followed by', '');
  await waitFor(() => expect(entry().forms[0]!).not.toHaveProperty('not'));
});

test('the preview shows the sample’s marks and the card as it is written', async () => {
  const { container } = openWall();
  type(/^Try it on a text/, 'The walls have a gate. No wall has two.');
  const sample = await screen.findByRole('group', { name: 'How it is marked' });
  const marks = () =>
    within(sample)
      .getAllByRole('button')
      .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent);
  await waitFor(() => expect(marks()).toEqual(expect.arrayContaining(['walls: marked', 'wall: marked'])));
  // Repetitions, too, however dense: a term that is being written must not look broken.
  fireEvent.focus(within(sample).getByRole('button', { name: 'wall: marked' }));
  expect(screen.getByText(/^Marked: “wall”|^Always marked: “wall”/)).toBeTruthy();
  const card = container.querySelector('.embedded-card')?.shadowRoot;
  expect(card?.querySelector('h2')?.textContent).toBe('wall');
  fireEvent.input(field(/^Term/), { target: { value: 'rampart' } });
  await waitFor(() => expect(card?.querySelector('h2')?.textContent).toBe('rampart'));
  expect(card?.textContent).toContain('a says so.');
});

test('a new term can have all of it at once', async () => {
  const { now } = openOptionsPage({
    hash: '#new',
    own: [makePack({ entries: [makeEntry({ headword: 'gate' })] })],
  });
  type('Term', 'fanlight');
  press('Add a statement');
  type(statement(1).getByLabelText<Field>(/^Statement$/), 'It is above a door.');
  type(statement(1).getByLabelText<Field>(/^Date/), 'the past');
  press('Add term');
  // Words that cannot be stored as they are written would be lost.
  expect(document.activeElement).toBe(statement(1).getByLabelText(/^Date/));
  expect(statement(1).getByLabelText(/^Date/).closest('details')!.open).toBe(true);
  type(statement(1).getByLabelText<Field>(/^Date/), '');
  press('Add a link');
  type('Link 1', 'https://example.org');
  expect(now.own[0]!.entries).toHaveLength(1);
  const box = screen.getByRole('combobox', { name: 'Add a related term' });
  fireEvent.input(box, { target: { value: 'gate' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  press('Add term');
  await waitFor(() => expect(now.own[0]!.entries).toHaveLength(2));
  const [, added] = now.own[0]!.entries;
  expect(added).toMatchObject({ headword: 'fanlight', related: ['gate'], links: ['https://example.org'] });
  expect(now.own[0]!.statements).toEqual([
    { id: added!.statements[0], text: 'It is above a door.', kind: 'reported' },
  ]);
});
