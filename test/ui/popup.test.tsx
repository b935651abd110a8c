import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { Change } from '../../src/core/changes.ts';
import { LookedUp } from '../../src/core/looked-up.ts';
import type { CardEntry, EntryName } from '../../src/core/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { HeldTerm } from '../../src/ui/popup/held-groups.ts';
import type { PageTerm, PageView } from '../../src/ui/popup/page-view.ts';
import { PopupPage, type PopupProps } from '../../src/ui/popup/PopupPage.tsx';
import { makeEntry, makePack } from '../support/packs.ts';

type OpenPage = Extract<PageView, { host: string }>;

const KNOW: Change = { remedy: { type: 'know', pack: 'p', entry: 'a' }, done: true };
const ALWAYS: Change = { remedy: { type: 'always', words: 'WIC' }, done: true };

const WIC: HeldTerm = {
  key: 'wic',
  text: 'WIC',
  headword: 'World Internet Conference',
  count: 2,
  why: 'It is long here.',
  changes: [ALWAYS],
};
const word = (text: string): HeldTerm => ({
  key: text,
  text,
  headword: text,
  count: 1,
  why: null,
  changes: [],
});
const term = (fields: Partial<PageTerm> & { entry: string; headword: string }): PageTerm => ({
  key: `p/${fields.entry}`,
  pack: 'p',
  count: 1,
  places: [{ frameId: 0, id: 1 }],
  words: [fields.headword],
  isPrivate: false,
  whys: [],
  changes: [],
  ...fields,
});

const PAGE: OpenPage = {
  state: 'on',
  host: 'www.news.example',
  terms: [
    term({
      entry: 'a',
      headword: 'cybersovereignty',
      count: 2,
      places: [
        { frameId: 0, id: 7 },
        { frameId: 4, id: 3 },
      ],
      whys: ['It is always clear.'],
      changes: [KNOW],
    }),
    term({ entry: 'b', headword: 'Great Firewall', places: [{ frameId: 4, id: 2 }] }),
  ],
  held: [{ kind: 'other-sense', name: 'Something else here', count: 2, why: null, terms: [WIC] }],
  marked: 2,
  found: 3,
};

const PACK = new LookedUp(
  makePack({
    id: 'p',
    title: 'China’s internet',
    entries: [
      makeEntry({ id: 'a', headword: 'cybersovereignty', related: ['b'] }),
      makeEntry({ id: 'b', headword: 'Great Firewall', statements: ['s1'] }),
    ],
    statements: [{ id: 's1', text: 'It blocks.', kind: 'reported', by: 'the article' }],
  }),
);

const findCards = (names: readonly EntryName[]): Promise<CardEntry[]> =>
  Promise.resolve(names.flatMap(({ pack, entry }) => (pack === 'p' ? (PACK.cardNamed(entry, 0) ?? []) : [])));

function show(settings: Partial<Settings> = {}, page: PageView = PAGE, said: PopupProps['said'] = null) {
  const props: PopupProps = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    packs: [
      { id: 'p', title: 'China’s internet', mark: { colour: 'teal', line: 'dotted' } },
      { id: 'my-terms', title: 'My terms' },
    ],
    page,
    error: null,
    said,
    onSwitch: jest.fn(),
    onSwitchSite: jest.fn(),
    onSwitchPack: jest.fn(),
    card: { sheets: [], find: jest.fn(findCards), copy: jest.fn(() => Promise.resolve(true)) },
    onJump: jest.fn(),
    onChange: jest.fn(),
    onUndo: jest.fn(),
    onCopy: jest.fn(),
    onOptions: jest.fn(),
    onMakeList: jest.fn(),
    onKeepOpen: jest.fn(),
  };
  const { rerender } = render(<PopupPage {...props} />);
  return { ...props, now: (changed: Partial<PopupProps>) => rerender(<PopupPage {...props} {...changed} />) };
}

const flip = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('switch', { name }));
const isOn = (name: string | RegExp): boolean =>
  screen.getByRole<HTMLInputElement>('switch', { name }).checked;

test('each switch says what it is for and asks for the other state', () => {
  const props = show({ packsOff: ['my-terms'] });
  expect(['Sidelight', 'On news.example', 'China’s internet', 'My terms'].map(isOn)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  flip('Sidelight');
  flip('On news.example');
  flip('China’s internet');
  flip('My terms');
  expect(props.onSwitch).toHaveBeenCalledWith(false);
  expect(props.onSwitchSite).toHaveBeenCalledWith('www.news.example', false);
  expect(props.onSwitchPack).toHaveBeenNthCalledWith(1, 'p', false);
  expect(props.onSwitchPack).toHaveBeenNthCalledWith(2, 'my-terms', true);
});

test('the terms of the page by pack, with counts; the count goes from mention to mention', () => {
  const props = show();
  const list = within(screen.getByRole('region', { name: 'On this page' }));
  expect(list.getByRole('heading', { level: 3, name: 'China’s internet' })).toBeTruthy();
  expect(list.queryByRole('heading', { name: 'My terms' })).toBeNull();
  const jump = (said: string): HTMLElement =>
    list.getByRole('button', { name: `Go to the next mention of “cybersovereignty”, ${said}` });
  fireEvent.click(jump('2 mentions'));
  fireEvent.click(jump('mention 1 of 2'));
  fireEvent.click(jump('mention 2 of 2'));
  expect((props.onJump as jest.Mock).mock.calls.flat()).toEqual([
    { frameId: 0, id: 7 },
    { frameId: 4, id: 3 },
    { frameId: 0, id: 7 },
  ]);
  expect(jump('mention 1 of 2').textContent).toBe('1 of 2');
  fireEvent.click(
    list.getByRole('button', { name: 'Go to the next mention of “Great Firewall”, 1 mention' }),
  );
  expect(jump('2 mentions').textContent).toBe('2');
  expect(screen.getByText('Marks 2 of 3 mentions')).toBeTruthy();
});

/** What the card in the popup shows; its root is a shadow root, so that the queries of the page do not reach it. */
const inCard = (): ShadowRoot => {
  const root = document.querySelector('.embedded-card')?.shadowRoot;
  if (!root) throw new Error('no card');
  return root;
};
const cardTitle = (): string | undefined => inCard().querySelector('h2')?.textContent;
const pressInCard = (name: string): void => {
  const named = [...inCard().querySelectorAll('button')].find(
    each => (each.ariaLabel ?? each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!named) throw new Error(`no ${name}`);
  fireEvent.click(named);
};
const openCard = async (name = 'cybersovereignty'): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(cardTitle()).toBe(name));
};

test('choosing a term shows its card in the popup, and the way back leads to where the reader was', async () => {
  show();
  await openCard();
  expect(inCard().activeElement?.className).toBe('card');
  expect(screen.queryByRole('switch', { name: 'Sidelight' })).toBeNull();
  // Nothing to keep open or to close: it is a part of the page around it.
  expect(inCard().querySelector('.pin, .close')).toBeNull();
  expect(inCard().querySelector('.card')?.getAttribute('role')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'All terms' }));
  expect(document.querySelector('.embedded-card')).toBeNull();
  expect(document.activeElement?.textContent).toBe('cybersovereignty');
});

test('Esc goes back from the card and does not reach the browser', async () => {
  show();
  await openCard();
  const isTaken = !fireEvent.keyDown(inCard().querySelector('.card')!, {
    key: 'Escape',
    composed: true,
    cancelable: true,
  });
  expect(isTaken).toBe(true);
  await waitFor(() => expect(document.querySelector('.embedded-card')).toBeNull());
});

test('a related entry opens in the card, with a way back', async () => {
  const props = show();
  await openCard();
  pressInCard('Great Firewall');
  await waitFor(() => expect(cardTitle()).toBe('Great Firewall'));
  expect(props.card.find).toHaveBeenLastCalledWith([{ pack: 'p', entry: 'b' }]);
  expect(inCard().querySelector('.says')?.textContent).toContain('It blocks.');
  pressInCard('Back');
  await waitFor(() => expect(cardTitle()).toBe('cybersovereignty'));
});

test('the card is copied with what it shows, and says so', async () => {
  const props = show();
  await openCard('Great Firewall');
  pressInCard('Copy with citation');
  await waitFor(() => expect(inCard().querySelector('.notice')?.textContent).toContain('Copied.'));
  expect((props.card.copy as jest.Mock).mock.calls[0][0]).toMatchObject({
    entry: { headword: 'Great Firewall' },
    statements: [{ id: 's1' }],
  });
});

test('in the card the mentions are gone through both ways, and why it is marked is told with what can be done', async () => {
  const props = show();
  await openCard();
  const steps = within(screen.getByRole('group', { name: 'Mentions in the page' }));
  expect(steps.getByRole('status').textContent).toBe('2 mentions');
  fireEvent.click(steps.getByRole('button', { name: 'Previous mention' }));
  expect(steps.getByRole('status').textContent).toBe('2 of 2');
  fireEvent.click(steps.getByRole('button', { name: 'Next mention' }));
  expect(steps.getByRole('status').textContent).toBe('1 of 2');
  expect((props.onJump as jest.Mock).mock.calls.flat().map(({ id }) => id)).toEqual([3, 7]);
  pressInCard('Why is this marked?');
  await waitFor(() =>
    expect(inCard().querySelector('.because')?.textContent).toContain('It is always clear.'),
  );
  pressInCard('I know this');
  expect(props.onChange).toHaveBeenCalledWith(KNOW, 'cybersovereignty');
  pressInCard('Open in options');
  expect(props.onOptions).toHaveBeenCalledWith('#pack/p/a');
});

test('the card goes with its term', async () => {
  const props = show();
  await openCard();
  props.now({ page: { ...PAGE, terms: PAGE.terms.slice(1) } });
  expect(document.querySelector('.embedded-card')).toBeNull();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' })),
  );
});

test('an entry that there is no more is named so', async () => {
  show({}, { ...PAGE, terms: [term({ entry: 'gone', headword: 'gone' })] });
  fireEvent.click(screen.getByRole('button', { name: 'gone' }));
  expect(await screen.findByText('This term is in your packs no more.')).toBeTruthy();
});

test('a private pack says so, and its terms have a card but no way into the page', async () => {
  const terms = [term({ entry: 'a', headword: 'cybersovereignty', isPrivate: true, places: [], count: 3 })];
  show({ packsPrivate: ['p'] }, { ...PAGE, terms });
  expect(screen.getByRole('heading', { level: 3, name: 'China’s internet Private' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /next mention/ })).toBeNull();
  expect(screen.getByRole('img', { name: '3 mentions' })).toBeTruthy();
  await openCard();
  expect(screen.getByText('Private, 3 mentions')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Next mention' })).toBeNull();
});

test('many terms have a filter, which folds what is typed', () => {
  const many = ['Émile', 'wall', ...Array.from({ length: 8 }, (_, n) => `word ${n}`)];
  const props = show({}, { ...PAGE, terms: many.map(each => term({ entry: each, headword: each })) });
  const filter = screen.getByRole('searchbox', { name: 'Filter the terms on this page' });
  const names = (): (string | null)[] =>
    [...document.querySelectorAll('.term .name')].map(({ textContent }) => textContent);
  fireEvent.input(filter, { target: { value: 'EMI' } });
  expect(names()).toEqual(['Émile']);
  expect(screen.getByText('1 of 10')).toBeTruthy();
  fireEvent.input(filter, { target: { value: 'zebra' } });
  expect(screen.getByText('No term here has that.')).toBeTruthy();
  // Esc empties the field before it closes the popup.
  expect(fireEvent.keyDown(filter, { key: 'Escape' })).toBe(false);
  expect(names()).toHaveLength(10);
  expect(fireEvent.keyDown(filter, { key: 'Escape' })).toBe(true);
  props.now({ page: PAGE });
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('the terms are copied in the format that the reader chooses', () => {
  const props = show();
  const copy = screen.getByRole('button', { name: 'Copy this page’s terms' });
  fireEvent.click(copy);
  expect(copy.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'As CSV' }));
  expect(copy.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(copy);
  fireEvent.click(screen.getByRole('button', { name: 'As Markdown' }));
  expect((props.onCopy as jest.Mock).mock.calls.flat()).toEqual(['csv', 'markdown']);
});

test('why a term is marked is unfolded on demand, with what can be done about it', () => {
  const props = show();
  expect(screen.queryByText('It is always clear.')).toBeNull();
  const why = screen.getByRole('button', { name: 'Why is “cybersovereignty” marked?' });
  fireEvent.click(why);
  expect(why.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('It is always clear.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
  expect(props.onChange).toHaveBeenCalledWith(KNOW, 'cybersovereignty');
  fireEvent.click(why);
  expect(screen.queryByText('It is always clear.')).toBeNull();
});

test('held back mentions are folded, by kind, with their reason and what can be done', () => {
  const props = show();
  const folded = screen.getByText('2 held back').closest('details');
  expect(folded?.open).toBe(false);
  expect(screen.getByRole('heading', { name: '2 Something else here', hidden: true })).toBeTruthy();
  expect(folded?.querySelector('li')?.textContent).toBe('WIC × 2Always markIt is long here.');
  fireEvent.click(screen.getByRole('button', { name: 'Always mark: WIC', hidden: true }));
  expect(props.onChange).toHaveBeenCalledWith(ALWAYS, 'World Internet Conference');
});

test('many mentions of one kind do not flood: a few, and the rest on demand', () => {
  const terms = Array.from({ length: 20 }, (_, n) => word(`word ${n}`));
  const props = show(
    {},
    {
      ...PAGE,
      held: [{ kind: 'dense', name: 'Enough marks nearby', count: 20, why: 'Enough.', terms }],
    },
  );
  const folded = screen.getByText('20 held back').closest('details') as HTMLElement;
  expect(within(folded).getAllByText('Enough.')).toHaveLength(1);
  expect(within(folded).getAllByText(/^word/)).toHaveLength(8);
  fireEvent.click(within(folded).getByText('Show 12 more'));
  expect(within(folded).getAllByText(/^word/)).toHaveLength(20);
  fireEvent.click(within(folded).getByText('Change in settings'));
  expect(props.onOptions).toHaveBeenCalledWith('#marks');
});

test('what was done is said once, with a way back, until something else happens', () => {
  const props = show();
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  props.now({ said: { text: '“WIC” is marked now.', canUndo: true } });
  expect(screen.getByRole('status')).toBe(status);
  expect(status.textContent).toBe('“WIC” is marked now.Undo');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(props.onUndo).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' }));
  props.now({ said: { text: 'Undone.', canUndo: false } });
  expect(status.textContent).toBe('Undone.');
  props.now({ said: null });
  expect(status.textContent).toBe('');
});

test('when a term goes, the focus goes to the next, then to the heading', () => {
  const props = show();
  fireEvent.click(screen.getByRole('button', { name: 'Why is “cybersovereignty” marked?' }));
  screen.getByRole('button', { name: 'I know this' }).focus();
  props.now({ page: { ...PAGE, terms: PAGE.terms.slice(1), held: [] } });
  expect(document.activeElement?.textContent).toBe('Great Firewall');
  props.now({ page: { ...PAGE, terms: [], held: [] } });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' }));
});

test('a list that changes elsewhere leaves the focus where it is', () => {
  const props = show();
  const sidelight = screen.getByRole('switch', { name: 'Sidelight' });
  sidelight.focus();
  props.now({ page: { ...PAGE, terms: [] } });
  expect(document.activeElement).toBe(sidelight);
});

test.each<[string, Partial<Settings>, PageView, string]>([
  ['off everywhere', { on: false }, { ...PAGE, state: 'off' }, 'Nothing is read or marked on any page.'],
  [
    'off here',
    { sitesOff: ['news.example'] },
    { ...PAGE, state: 'site-off', terms: [] },
    'Nothing is read on this site',
  ],
  ['no terms', {}, { ...PAGE, terms: [], held: [], found: 0 }, 'No terms on this page.'],
  ['all held', {}, { ...PAGE, terms: [], found: 0 }, 'No term is marked on this page.'],
  [
    'no pack',
    { packsOff: ['p', 'my-terms'] },
    { ...PAGE, terms: [], held: [] },
    'Every pack is switched off.',
  ],
  ['unreadable', {}, { state: 'unreadable' }, 'This page cannot be read.'],
  ['starting', {}, { state: 'starting' }, 'Reading the page …'],
])('says why nothing is marked: %s', (_, settings, page, sentence) => {
  show(settings, page);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /cybersovereignty/ })).toBeNull();
});

test('where something is marked, no such sentence stands', () => {
  show();
  expect(document.querySelector('.why')).toBeNull();
});

test('the ways on: beside the page, a list from the page, the options, a new term; only where they lead somewhere', () => {
  const props = show();
  const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
  press('Keep open beside the page');
  press('Make a list from this page');
  press('Packs and settings');
  press('New term');
  expect(props.onKeepOpen).toHaveBeenCalledTimes(1);
  expect(props.onMakeList).toHaveBeenCalledTimes(1);
  expect(props.onOptions).toHaveBeenNthCalledWith(1);
  expect(props.onOptions).toHaveBeenNthCalledWith(2, '#new');
  props.now({ onKeepOpen: null, onMakeList: null });
  expect(screen.queryByRole('button', { name: /beside|list/ })).toBeNull();
});
