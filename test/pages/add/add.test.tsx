import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { Pack } from '../../../src/core/model/model.ts';
import { makeMyTerms } from '../../../src/core/model/own-pack.ts';
import type { StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import type { PickedTerm } from '../../../src/core/editor/picked-term.ts';
import { AddPage, type AddPageProps } from '../../../src/pages/add/AddPage.tsx';
import { EntryToolsContext, NO_ENTRY_TOOLS } from '../../../src/ui/editor/entry-tools.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const TERM: PickedTerm = {
  headword: 'edge weir',
  kind: 'concept',
  summary: '',
  gate: 'always',
  language: 'en',
  sentence: 'The edge weir keeps the water back.',
  by: 'rivers.example',
  date: '2024-05',
  title: 'Weirs and locks',
  link: 'https://rivers.example/weirs',
};

const RIVERS = makePack({
  id: 'rivers',
  title: 'Rivers',
  entries: [makeEntry({ id: 'lock', headword: 'lock', statements: ['old'] })],
  statements: [{ id: 'old', text: 'It locks.', kind: 'reported', by: 'the article' }],
});
const GERMAN = makePack({ id: 'fluesse', title: 'Flüsse', language: 'de' });

const HINTS = { isPrivate: false, isOff: false };

function show(proposed: Partial<PickedTerm> = {}, props: Partial<AddPageProps> = {}) {
  const packs = [RIVERS, GERMAN];
  const used: AddPageProps = {
    proposed: { ...TERM, ...proposed },
    packs: packs.map(({ entries, ...head }) => ({
      head,
      entries: entries.length,
      isOwn: true,
    })),
    lists: packs.map(({ id, title }) => ({ id, title, ...HINTS })),
    makeList: (title, { language = 'en', isPrivate }) => ({
      ...makeMyTerms(title),
      id: 'new',
      language,
      private: isPrivate,
    }),
    readPack: jest.fn((id: string): Promise<Pack | null> =>
      Promise.resolve(packs.find(each => each.id === id) ?? null),
    ),
    onAdd: jest.fn(() => Promise.resolve()),
    onOpen: jest.fn(),
    onClose: jest.fn(),
    ...props,
  };
  const rankOf = (word: string): number | null => (word === 'water' ? 300 : null);
  render(
    <EntryToolsContext.Provider value={{ ...NO_ENTRY_TOOLS, rankOf }}>
      <AddPage {...used} />
    </EntryToolsContext.Provider>,
  );
  return used;
}

const type = (name: string, value: string): void => {
  // The label holds what is wrong, too.
  const field = screen.getByLabelText(new RegExp(`^${name}`));
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const storedBy = ({ onAdd }: AddPageProps): [StoreEdit, string] =>
  (onAdd as jest.Mock<Promise<void>, [StoreEdit, string]>).mock.calls[0]!;
const untilSaid = async (text: string): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));

test('the term goes to the list with its statement in one edit, and it says where it went', async () => {
  const used = show();
  type('Definition \\(one sentence', 'A low wall in a river.');
  press('Add term');
  await untilSaid('Added “edge weir” to “Rivers”.');
  const [edit, list] = storedBy(used);
  expect(list).toBe('rivers');
  expect(edit).toEqual({
    type: 'edit-pack',
    pack: 'rivers',
    edits: [
      {
        type: 'put-statements',
        items: [
          {
            before: null,
            item: {
              id: expect.stringMatching(/^s-/),
              text: 'The edge weir keeps the water back.',
              kind: 'reported',
              by: 'rivers.example',
              date: '2024-05',
              source: { title: 'Weirs and locks', link: 'https://rivers.example/weirs' },
            },
          },
        ],
      },
      {
        type: 'put-entries',
        items: [
          {
            before: null,
            item: {
              id: 'edge-weir',
              headword: 'edge weir',
              kind: 'concept',
              summary: 'A low wall in a river.',
              forms: [{ text: 'edge weir', gate: 'always' }],
              related: [],
              statements: [expect.stringMatching(/^s-/)],
            },
          },
        ],
      },
    ],
  });
  press('Open in options');
  expect(used.onOpen).toHaveBeenCalledWith('rivers', 'edge-weir');
});

test('Enter sends the form from the definition too, which is one sentence; Shift+Enter and input methods do not', async () => {
  const { onAdd } = show();
  type('Definition', 'It keeps water back.');
  const field = screen.getByLabelText(/^Definition/);
  const isKept = (init: KeyboardEventInit): boolean => fireEvent.keyDown(field, { key: 'Enter', ...init });
  expect(isKept({ shiftKey: true })).toBe(true);
  expect(isKept({ isComposing: true })).toBe(true);
  expect(onAdd).not.toHaveBeenCalled();
  expect(isKept({})).toBe(false);
  await waitFor(() => expect(onAdd).toHaveBeenCalledTimes(1));
});

test('it closes by itself, unless the reader points at it', async () => {
  const used = show();
  press('Add term');
  await screen.findByRole('status');
  await waitFor(() => expect(used.onClose).toHaveBeenCalledTimes(1));
});

test('without a sentence there is no statement; in a list of another language the form keeps its own', async () => {
  const used = show();
  type('Sentence \\(saved', '');
  fireEvent.change(screen.getByLabelText('List'), { target: { value: 'fluesse' } });
  press('Add term');
  await screen.findByRole('status');
  expect(storedBy(used)[0]).toMatchObject({
    pack: 'fluesse',
    edits: [
      {
        type: 'put-entries',
        items: [{ item: { forms: [{ text: 'edge weir', language: 'en' }], statements: [] } }],
      },
    ],
  });
});

test('words that are an entry already: their sentence goes to it, or they become a term of their own', async () => {
  const used = show({ headword: 'Lock', sentence: 'The lock is shut.' });
  await screen.findByText('Add the sentence to “', { exact: false });
  expect(screen.queryByLabelText('Term')).toBeNull();
  press('Add sentence');
  await untilSaid('Added the sentence to “lock” in “Rivers”.');
  const [edit] = storedBy(used);
  expect(edit).toMatchObject({
    pack: 'rivers',
    edits: [
      { type: 'put-statements', items: [{ item: { text: 'The lock is shut.' } }] },
      { type: 'change-entry', id: 'lock', fields: { statements: ['old', expect.stringMatching(/^s-/)] } },
    ],
  });
});

test('the same words as a term of its own', async () => {
  const used = show({ headword: 'lock' });
  fireEvent.click(await screen.findByLabelText('Add as a separate term'));
  expect(screen.getByText('“lock” has this spelling too', { exact: false })).toBeTruthy();
  press('Add term');
  await screen.findByRole('status');
  expect(JSON.stringify(storedBy(used)[0])).toContain('"id":"lock-2"');
});

test('a new list is made with the term in it', async () => {
  const used = show();
  fireEvent.change(screen.getByLabelText('List'), { target: { value: ' ' } });
  press('Add term');
  await screen.findByText('Enter a name for the list.');
  await waitFor(() => expect(document.activeElement?.id).toBe('add-list-title'));
  expect(used.onAdd).not.toHaveBeenCalled();
  type('Name of the new list', ' Weirs ');
  press('Add term');
  await untilSaid('Added “edge weir” to “Weirs”.');
  expect(storedBy(used)[0]).toMatchObject({
    type: 'add-pack',
    pack: {
      id: 'new',
      title: 'Weirs',
      entries: [{ id: 'edge-weir' }],
      statements: [{ by: 'rivers.example' }],
    },
  });
});

test('the list for own terms is made where there is none', async () => {
  const used = show({}, { packs: [], lists: [{ id: 'my-terms', title: 'My terms', ...HINTS }] });
  press('Add term');
  await untilSaid('Added “edge weir” to “My terms”.');
  expect(storedBy(used)[0]).toMatchObject({ type: 'add-pack', pack: { id: 'my-terms', title: 'My terms' } });
});

test('what cannot be stored is said at its field, and nothing is lost', async () => {
  const used = show();
  type('Term', ' ');
  press('Add term');
  await screen.findByText('Enter a term.');
  await waitFor(() => expect(document.activeElement?.id).toBe('add-headword'));
  type('Term', 'weir');
  type('Date \\(optional', 'last spring');
  press('Add term');
  await waitFor(() => expect(document.activeElement?.id).toBe('add-date'));
  expect(used.onAdd).not.toHaveBeenCalled();
});

test('an everyday word is warned of, and can be marked on topic only', async () => {
  const used = show({ headword: 'water' });
  await screen.findByText('most common English words', { exact: false });
  press('Mark only on topic');
  press('Add term');
  await screen.findByRole('status');
  expect(JSON.stringify(storedBy(used)[0])).toContain('"gate":"topic"');
});

test('a failed store says why and keeps the form', async () => {
  const used = show({}, { onAdd: jest.fn(() => Promise.reject(new Error('The disk is full.'))) });
  press('Add term');
  expect((await screen.findByRole('alert')).textContent).toBe('Not saved. The disk is full.');
  expect(screen.getByLabelText<HTMLInputElement>('Term').value).toBe('edge weir');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add term' }).disabled).toBe(false);
  press('Cancel');
  expect(used.onClose).toHaveBeenCalled();
});

test('a list that is private or off says what becomes of the term', async () => {
  const lists = [
    { id: 'rivers', title: 'Rivers', isPrivate: true, isOff: false },
    { id: 'fluesse', title: 'Flüsse', isPrivate: false, isOff: true },
  ];
  show({}, { lists });
  expect(screen.getByText('This list is private. Its terms appear in the popup only.')).toBeTruthy();
  await act(
    async () => void fireEvent.change(screen.getByLabelText('List'), { target: { value: 'fluesse' } }),
  );
  expect(screen.getByText('This list is turned off. Its terms are not marked.')).toBeTruthy();
});
