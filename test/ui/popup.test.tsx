import { fireEvent, render, screen, within } from '@testing-library/preact';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import type { PageView } from '../../src/ui/popup/page-view.ts';
import { PopupPage, type PopupProps } from '../../src/ui/popup/PopupPage.tsx';

const PAGE: PageView = {
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
    },
    { key: 'p/b', entry: 'b', pack: 'p', headword: 'Great Firewall', count: 1, first: { frameId: 4, id: 2 } },
  ],
  held: [{ key: 'h', text: 'WIC', count: 2, why: 'It stands for something else here.' }],
  marked: 2,
  found: 3,
};

function show(settings: Partial<Settings> = {}, page: PageView = PAGE) {
  const props: PopupProps = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    packs: [
      { id: 'p', title: 'China’s internet', mark: { colour: 'teal', line: 'dotted' } },
      { id: 'my-terms', title: 'My terms' },
    ],
    page,
    error: null,
    onSwitch: jest.fn(),
    onSwitchSite: jest.fn(),
    onSwitchPack: jest.fn(),
    onReveal: jest.fn(),
    onOptions: jest.fn(),
  };
  render(<PopupPage {...props} />);
  return props;
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
  const terms = list.getAllByRole('button');
  expect(terms.map(term => term.textContent)).toEqual([
    'cybersovereignty2, 2 mentions',
    'Great Firewall1, 1 mention',
  ]);
  fireEvent.click(terms[1]);
  expect(props.onReveal).toHaveBeenCalledWith({ frameId: 4, id: 2 });
  expect(screen.getByText('Marks 2 of 3 mentions')).toBeTruthy();
});

test('held back mentions are folded, with their reason', () => {
  show();
  const folded = screen.getByText('2 held back').closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.textContent).toContain('WIC × 2It stands for something else here.');
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
