import { fireEvent, screen, within } from '@testing-library/preact';
import type { Settings } from '../../../src/core/settings/settings.ts';
import type { PageView } from '../../../src/pages/popup/page-view.ts';
import { ALWAYS, KNOW, PAGE, show, term, unmarked } from './popup-support.tsx';

const flip = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('switch', { name }));
const isOn = (name: string | RegExp): boolean =>
  screen.getByRole<HTMLInputElement>('switch', { name }).checked;
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const names = (): (string | null)[] =>
  [...document.querySelectorAll('.term .name')].map(({ textContent }) => textContent);

test('each switch says what it is for and asks for the other state', () => {
  const props = show({ packsOff: ['my-terms'] });
  expect(['Sidelight', 'Mark terms on news.example', 'China’s internet', 'My terms'].map(isOn)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  flip('Sidelight');
  flip('Mark terms on news.example');
  flip('China’s internet');
  flip('My terms');
  expect(props.onSwitch).toHaveBeenCalledWith(false);
  expect(props.onSwitchSite).toHaveBeenCalledWith('www.news.example', false);
  expect(props.onSwitchPack).toHaveBeenNthCalledWith(1, 'p', false);
  expect(props.onSwitchPack).toHaveBeenNthCalledWith(2, 'my-terms', true);
});

test('how dense the marks of the site are is chosen beside its switch, while it is on', () => {
  const props = show({ densities: ['site/40/news.example'] });
  expect(screen.queryByRole('combobox')).toBeNull();
  press('More for this site');
  const field = screen.getByRole<HTMLSelectElement>('combobox', {
    name: 'Density of marks on this site',
  });
  expect([...field.options].map(({ text }) => text)).toEqual([
    'As on other sites',
    'No limit',
    'One in 10 words',
    'One in 25 words (default)',
    'One in 40 words',
    'One in 50 words',
    'One in 100 words',
  ]);
  expect(field.value).toBe('40');
  fireEvent.change(field, { target: { value: '0' } });
  fireEvent.change(field, { target: { value: '' } });
  expect((props.onSiteDensity as jest.Mock).mock.calls).toEqual([
    ['www.news.example', 0],
    ['www.news.example', null],
  ]);
  props.now({ settings: { ...props.settings, sitesOff: ['news.example'] } });
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('the terms of the page by list, with counts; the count goes from mention to mention', () => {
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
});

test.each([
  [{ marked: 31, unmarked: 18, private: 0 }, '49 mentions: 31 marked, 18 not marked'],
  [{ marked: 3, unmarked: 1, private: 2 }, '6 mentions: 3 marked, 1 not marked, 2 private'],
  [{ marked: 1, unmarked: 0, private: 0 }, '1 mention, marked'],
  [{ marked: 3, unmarked: 0, private: 0 }, '3 mentions, all marked'],
  [{ marked: 0, unmarked: 3, private: 0 }, '3 mentions, none marked'],
  [{ marked: 0, unmarked: 0, private: 1 }, '1 mention, private'],
  [{ marked: 1200, unmarked: 34, private: 0 }, '1,234 mentions: 1,200 marked, 34 not marked'],
])('%j is one sentence whose figures add up', (counts, sentence) => {
  show({}, { ...PAGE, counts });
  expect(screen.getByText(sentence)).toBeTruthy();
});

test('many terms have a filter, which folds what is typed and goes over those that are not marked', () => {
  const many = ['Émile', 'wall', ...Array.from({ length: 7 }, (_, n) => `word ${n}`)];
  const rest = Array.from({ length: 20 }, (_, n) => unmarked(`unmarked ${n}`));
  const terms = [...many.map(each => term({ entry: each, headword: each })), ...rest];
  const props = show({}, { ...PAGE, terms });
  const filter = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter the terms on this page' });
  expect(filter.placeholder).toBe('Filter 29 terms');
  fireEvent.input(filter, { target: { value: 'EMI' } });
  expect(names()).toEqual(['Émile']);
  expect(screen.getByText('1 of 29')).toBeTruthy();
  fireEvent.input(filter, { target: { value: 'unmarked' } });
  expect(names()).toHaveLength(20);
  fireEvent.input(filter, { target: { value: 'zebra' } });
  expect(screen.getByText('No match.')).toBeTruthy();
  // Esc empties the field before it closes the popup.
  expect(fireEvent.keyDown(filter, { key: 'Escape' })).toBe(false);
  expect(names()).toHaveLength(17);
  expect(fireEvent.keyDown(filter, { key: 'Escape' })).toBe(true);
  props.now({ page: PAGE });
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('the terms are copied in the format that the reader chooses, or become a list', () => {
  const props = show();
  const more = screen.getByRole('button', { name: 'More for this page' });
  fireEvent.click(more);
  expect(more.getAttribute('aria-expanded')).toBe('true');
  press('CSV');
  expect(more.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(more);
  press('Markdown');
  expect((props.onCopy as jest.Mock).mock.calls.flat()).toEqual(['csv', 'markdown']);
  fireEvent.click(more);
  press('List from this page');
  expect(props.onMakeList).toHaveBeenCalledTimes(1);
  // One act needs no menu.
  props.now({ onCopy: null });
  expect(screen.queryByRole('button', { name: 'More for this page' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
  press('List from this page');
  expect(props.onMakeList).toHaveBeenCalledTimes(2);
  props.now({ onCopy: null, onMakeList: null });
  expect(screen.queryByRole('button', { name: 'List from this page' })).toBeNull();
});

test('why a term is marked is unfolded on demand, with what can be done about it', () => {
  const props = show();
  expect(screen.queryByText('Always marked: it is clear.')).toBeNull();
  const why = screen.getByRole('button', { name: 'Why is “cybersovereignty” marked?' });
  fireEvent.click(why);
  expect(why.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Always marked: it is clear.')).toBeTruthy();
  press('I know this');
  expect(props.onChange).toHaveBeenCalledWith(KNOW, 'cybersovereignty');
  fireEvent.click(why);
  expect(screen.queryByText('Always marked: it is clear.')).toBeNull();
});

test('what is not marked stands below, dimmed, with its reason, its card in the page and what can be done', () => {
  const props = show();
  const list = screen.getByRole('list', { name: 'Not marked' });
  const name = within(list).getByRole('button', { name: 'WIC' });
  expect(list.textContent).toBe('WICdifferent meaning here2');
  const note = document.getElementById(name.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toBe('different meaning here');
  press('Why is “WIC” not marked?');
  expect(screen.getByText('Not marked: it is long here.')).toBeTruthy();
  press('Open its card: WIC. Not marked: it is long here.');
  expect(props.onReveal).toHaveBeenCalledWith({ frameId: 0, id: 9 });
  press('Always mark');
  expect(props.onChange).toHaveBeenCalledWith(ALWAYS, 'World Internet Conference');
});

test('a term with mentions that are not marked says how many are, and why the others are not', () => {
  const place = { frameId: 0, id: 8 };
  const rest = [
    { code: 'repeat', count: 3, why: 'Not marked: already.', short: 'marked nearby', place },
    { code: 'dense', count: 1, why: 'Not marked: enough.', short: 'enough marks nearby', place: null },
  ] as const;
  const whole = term({
    entry: 'a',
    headword: 'wall',
    count: 6,
    marked: 2,
    whys: ['Marked: so.'],
    unmarked: [...rest],
  });
  const props = show({}, { ...PAGE, terms: [whole] });
  expect(document.querySelector('.note')?.textContent).toBe('2 marked');
  press('Why is “wall” marked?');
  expect([...document.querySelectorAll('.reasons p')].map(({ textContent }) => textContent)).toEqual([
    'Marked: so.',
    '3 × Not marked: already.',
    'Not marked: enough.',
  ]);
  expect(screen.getAllByRole('button', { name: /^Open its card/ })).toHaveLength(1);
  press('Mark more often');
  expect(props.onOptions).toHaveBeenCalledWith('#marks');
});

test('many words that are not marked do not flood: a few, and the rest on demand', () => {
  const rows = Array.from({ length: 20 }, (_, n) => unmarked(`word ${n}`));
  show({}, { ...PAGE, terms: rows });
  expect(names()).toHaveLength(8);
  press('Show 12 more that are not marked');
  expect(names()).toHaveLength(20);
});

test('what was done is said once, with a way back, until something else happens', () => {
  const props = show();
  const status = document.querySelector('.undo-line')!;
  expect(status.textContent).toBe('');
  props.now({ notice: { text: '“WIC” is marked now.', canUndo: true } });
  expect(document.querySelector('.undo-line')).toBe(status);
  // Nothing that scrolls is around it: it is in sight wherever the list stands.
  expect(status.closest('.middle')).toBeNull();
  expect(status.textContent).toBe('“WIC” is marked now.Undo');
  press('Undo');
  expect(props.onUndo).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' }));
  props.now({ notice: { text: 'Undone.', canUndo: false } });
  expect(status.textContent).toBe('Undone.');
  props.now({ notice: null });
  expect(status.textContent).toBe('');
});

test('when a term goes, the focus goes to the next, then to the heading', () => {
  const props = show();
  press('Why is “cybersovereignty” marked?');
  screen.getByRole('button', { name: 'I know this' }).focus();
  props.now({ page: { ...PAGE, terms: PAGE.terms.slice(1, 2) } });
  expect(document.activeElement?.textContent).toBe('Great Firewall');
  props.now({ page: { ...PAGE, terms: [] } });
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
  ['off everywhere', { on: false }, { ...PAGE, state: 'off' }, 'Sidelight is off.'],
  [
    'off here',
    { sitesOff: ['news.example'] },
    { ...PAGE, state: 'site-off', terms: [] },
    'Sidelight is off on this site.',
  ],
  ['no terms', {}, { ...PAGE, terms: [] }, 'No terms on this page.'],
  [
    'none marked',
    {},
    { ...PAGE, terms: PAGE.terms.slice(2), counts: { marked: 0, unmarked: 2, private: 0 } },
    'No term is marked on this page.',
  ],
  ['no list', { packsOff: ['p', 'my-terms'] }, { ...PAGE, terms: [] }, 'All your lists are turned off.'],
  ['unreadable', {}, { state: 'unreadable' }, 'This page cannot be read.'],
  ['starting', {}, { state: 'starting' }, 'Reading the page …'],
  ['failed', {}, { state: 'failed' }, 'The lists could not be loaded for this page.'],
])('says why nothing is marked: %s', (_, settings, page, sentence) => {
  show(settings, page);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /cybersovereignty/ })).toBeNull();
});

test('where something is marked, no such sentence stands', () => {
  show();
  expect(document.querySelector('.why')).toBeNull();
});

test('the ways on: a new term, the options, beside the page; only where they lead somewhere', () => {
  const props = show();
  press('New term');
  press('Lists and settings');
  press('Open side panel');
  expect(props.onKeepOpen).toHaveBeenCalledTimes(1);
  expect(props.onOptions).toHaveBeenNthCalledWith(1, '#new');
  expect(props.onOptions).toHaveBeenNthCalledWith(2);
  const foot = [...document.querySelectorAll('.foot button')];
  expect(foot.every(each => each.getAttribute('title') === each.getAttribute('aria-label'))).toBe(true);
  props.now({ onKeepOpen: null });
  expect(screen.queryByRole('button', { name: /panel/ })).toBeNull();
});

test('where no list can be read it says why, and what to do, whatever the page has', () => {
  const { now } = show({}, { ...PAGE, terms: [] });
  now({ packs: [], unread: ['The lists cannot be read.', 'Restart the browser to try again.'] });
  const lines = [...document.querySelectorAll('.why p')].map(line => line.textContent);
  expect(lines).toEqual(['The lists cannot be read.', 'Restart the browser to try again.']);
  expect(screen.getByRole('switch', { name: 'Sidelight' })).toBeTruthy();
});

test('a page that was not read to its end says so, with terms and without', () => {
  const cut = 'This page is very long: some mentions are not counted here.';
  const { now } = show({}, { ...PAGE, isCut: true });
  expect(screen.getByText(cut)).toBeTruthy();
  expect(screen.queryByText('No terms on this page.')).toBeNull();
  now({ page: { ...PAGE, terms: [], isCut: true } });
  expect(screen.getByText(cut).previousSibling?.textContent).toBe('No terms on this page.');
  now({ page: PAGE });
  expect(screen.queryByText(cut)).toBeNull();
});

test('one line tells of news or of the welcome page until it is dismissed, and gives way to a card', () => {
  const announcement = { news: '1.0', onOpen: jest.fn(), onDismiss: jest.fn() };
  const props = show();
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  props.now({ announcement });
  press('See what is new in Sidelight 1.0');
  expect(announcement.onOpen).toHaveBeenCalledTimes(1);
  press('Dismiss');
  expect(announcement.onDismiss).toHaveBeenCalledTimes(1);
  props.now({ announcement: { ...announcement, news: null } });
  expect(screen.getByRole('button', { name: 'New here? See how Sidelight works' })).toBeTruthy();
  press(/^cybersovereignty/);
  expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
});
