import { fireEvent, render, screen, within } from '@testing-library/preact';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { HeldTerm } from '../../src/ui/popup/held-groups.ts';
import type { Offer } from '../../src/ui/popup/offers.ts';
import type { PageView } from '../../src/ui/popup/page-view.ts';
import { PopupPage, type PopupProps } from '../../src/ui/popup/PopupPage.tsx';

type OpenPage = Extract<PageView, { host: string }>;

const KNOW: Offer = {
  label: 'I know this',
  remedy: { type: 'know', pack: 'p', entry: 'a' },
  done: true,
  said: 'You know it.',
};
const ALWAYS: Offer = {
  label: 'Always mark',
  remedy: { type: 'always', words: 'WIC' },
  done: true,
  said: 'Marked now.',
};

const WIC: HeldTerm = { key: 'wic', text: 'WIC', count: 2, why: 'It is long here.', offers: [ALWAYS] };
const word = (text: string): HeldTerm => ({ key: text, text, count: 1, why: null, offers: [] });

const PAGE: OpenPage = {
  state: 'on',
  host: 'www.news.example',
  terms: [
    {
      key: 'p/a',
      entry: 'a',
      pack: 'p',
      headword: 'cybersovereignty',
      count: 2,
      first: { frameId: 0, id: 7 },
      whys: ['It is always clear.'],
      offers: [KNOW],
    },
    {
      key: 'p/b',
      entry: 'b',
      pack: 'p',
      headword: 'Great Firewall',
      count: 1,
      first: { frameId: 4, id: 2 },
      whys: [],
      offers: [],
    },
  ],
  held: [{ kind: 'other-sense', name: 'Something else here', count: 2, why: null, terms: [WIC] }],
  marked: 2,
  found: 3,
};

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
    onReveal: jest.fn(),
    onOffer: jest.fn(),
    onUndo: jest.fn(),
    onOptions: jest.fn(),
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

test('the terms of the page in their order, with counts; choosing one asks for its first place', () => {
  const props = show();
  const list = within(screen.getByRole('region', { name: 'On this page' }));
  const terms = list.getAllByRole('button', { name: /mention/ });
  expect(terms.map(term => term.textContent)).toEqual([
    'cybersovereignty2, 2 mentions',
    'Great Firewall1, 1 mention',
  ]);
  fireEvent.click(terms[1]);
  expect(props.onReveal).toHaveBeenCalledWith({ frameId: 4, id: 2 });
  expect(screen.getByText('Marks 2 of 3 mentions')).toBeTruthy();
});

test('why a term is marked is unfolded on demand, with what can be done about it', () => {
  const props = show();
  expect(screen.queryByText('It is always clear.')).toBeNull();
  const why = screen.getByRole('button', { name: 'Why is “cybersovereignty” marked?' });
  fireEvent.click(why);
  expect(why.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('It is always clear.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
  expect(props.onOffer).toHaveBeenCalledWith(KNOW);
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
  expect(props.onOffer).toHaveBeenCalledWith(ALWAYS);
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
  expect(document.activeElement?.textContent).toBe('Great Firewall1, 1 mention');
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

test('the way to the options and to a new term', () => {
  const props = show();
  fireEvent.click(screen.getByRole('button', { name: 'Packs and settings' }));
  fireEvent.click(screen.getByRole('button', { name: 'New term' }));
  expect(props.onOptions).toHaveBeenNthCalledWith(1);
  expect(props.onOptions).toHaveBeenNthCalledWith(2, '#new');
});
