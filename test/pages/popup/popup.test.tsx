import { fireEvent, screen, within } from '@testing-library/preact';
import type { Settings } from '../../../src/core/settings/settings.ts';
import type { PageView } from '../../../src/pages/popup/page-view.ts';
import { ALWAYS, KNOW, PAGE, show, term, word } from './popup-support.tsx';

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
  props.now({ notice: { text: '“WIC” is marked now.', canUndo: true } });
  expect(screen.getByRole('status')).toBe(status);
  expect(status.textContent).toBe('“WIC” is marked now.Undo');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(props.onUndo).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' }));
  props.now({ notice: { text: 'Undone.', canUndo: false } });
  expect(status.textContent).toBe('Undone.');
  props.now({ notice: null });
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

test('a page that was not read to its end says so, with terms and without', () => {
  const cut = 'This page is very long: only its beginning was read.';
  const { now } = show({}, { ...PAGE, isCut: true });
  expect(screen.getByText(cut)).toBeTruthy();
  expect(screen.queryByText('No terms on this page.')).toBeNull();
  now({ page: { ...PAGE, terms: [], held: [], isCut: true } });
  expect(screen.getByText(cut).previousSibling?.textContent).toBe('No terms on this page.');
  now({ page: PAGE });
  expect(screen.queryByText(cut)).toBeNull();
});
