import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { parseRoute, printRoute, type Route } from '../../../src/pages/options/shell/route.ts';
import { english } from '../../../src/_locales/english.ts';
import { flattenSentences } from '../../../src/_locales/translated.ts';
import { setLocale } from '../../../src/locale/say.ts';
import { openOptionsPage } from './options-support.tsx';

const typeSite = (text: string): void => {
  fireEvent.input(screen.getByLabelText('Site'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Turn off' }));
};

test('a site is added as a rule, and switched on again', async () => {
  const { now } = openOptionsPage({ hash: '#sites' });
  typeSite('https://www.Example.org/page?x=1');
  await waitFor(() => expect(now.settings.sitesOff).toEqual(['example.org']));
  expect(screen.getByLabelText<HTMLInputElement>('Site').value).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Turn on: example.org' }));
  await waitFor(() => expect(now.settings.sitesOff).toEqual([]));
  expect(screen.getByText('Sidelight is on for every site.')).toBeTruthy();
});

test.each([
  ['not a site', 'Enter a site, such as example.org'],
  ['news.example.org', 'Already turned off by “example.org”.'],
])('%s is not added', (typed, problem) => {
  const { now } = openOptionsPage({ hash: '#sites', settings: { sitesOff: ['example.org'] } });
  typeSite(typed);
  expect(screen.getByRole('alert').textContent).toBe(problem);
  expect(now.settings.sitesOff).toEqual(['example.org']);
});

test('the delay’s number follows the thumb; it is stored when the thumb is let go', async () => {
  const { now } = openOptionsPage({ hash: '#marks' });
  const range = screen.getByRole<HTMLInputElement>('slider', { name: 'Open the card after' });
  fireEvent.input(range, { target: { value: '650' } });
  expect(screen.getByText('650 ms')).toBeTruthy();
  expect(now.settings.hoverDelay).toBe(300);
  fireEvent.change(range, { target: { value: '650' } });
  await waitFor(() => expect(now.settings.hoverDelay).toBe(650));
});

test('the language is one of ten, each as its speakers write it, or the browser’s; the page is drawn in it', async () => {
  const { now, draw } = openOptionsPage({ hash: '#marks' });
  const language = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
  expect([...language.options].map(({ text, lang }) => [text, lang]).slice(0, 6)).toEqual([
    ['As in the browser', ''],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['Français', 'fr'],
    ['Español', 'es'],
    ['Português (Brasil)', 'pt-BR'],
  ]);
  expect(language.options).toHaveLength(11);
  fireEvent.change(language, { target: { value: 'de' } });
  await waitFor(() => expect(now.settings.language).toBe('de'));
  expect(await screen.findByRole('button', { name: 'Undo: changed the language' })).toBeTruthy();
  const sentences = flattenSentences(english);
  setLocale({
    read: key => ({ settingsTitle: 'Markieren', settingsLanguage: 'Sprache' })[key] ?? sentences[key],
  });
  draw();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Markieren');
  const redrawn = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sprache' });
  expect(redrawn.value).toBe('de');
  fireEvent.change(redrawn, { target: { value: '' } });
  await waitFor(() => expect(now.settings.language).toBeNull());
  setLocale({ read: key => sentences[key] });
});

test('how dense marks may be; a value that is no choice is shown as it is', async () => {
  const { now, draw } = openOptionsPage({ hash: '#marks' });
  const density = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Density of marks' });
  expect([...density.options].map(({ text }) => text)).toEqual([
    'No limit',
    'One in 10 words',
    'One in 25 words (default)',
    'One in 50 words',
    'One in 100 words',
  ]);
  expect(density.value).toBe('25');
  fireEvent.change(density, { target: { value: '0' } });
  await waitFor(() => expect(now.settings.wordsPerMark).toBe(0));
  now.settings = { ...now.settings, wordsPerMark: 40 };
  draw();
  expect(density.selectedOptions[0]!.text).toBe('One in 40 words');
});

test('sites with a density of their own are listed and taken back, each alone', async () => {
  const densities = ['site/0/news.example', 'list/50/walls', 'site/50/m.news.example'];
  const { now } = openOptionsPage({ hash: '#marks', settings: { densities } });
  const sites = screen.getByRole('region', { name: 'Sites with a density of their own' });
  expect(
    within(sites)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['news.exampleNo limitRemove', 'm.news.exampleOne in 50 wordsRemove']);
  fireEvent.click(within(sites).getByRole('button', { name: 'Remove: m.news.example' }));
  await waitFor(() => expect(now.settings.densities).toEqual(densities.slice(0, 2)));
  fireEvent.click(within(sites).getByRole('button', { name: 'Remove: news.example' }));
  await waitFor(() => expect(now.settings.densities).toEqual(['list/50/walls']));
  expect(within(sites).getByText(/^None\./)).toBeTruthy();
});

test('which mentions are marked, and whether any', async () => {
  const { now } = openOptionsPage({ hash: '#marks' });
  fireEvent.click(screen.getByRole('radio', { name: /All mentions/ }));
  await waitFor(() => expect(now.settings.marks).toBe('all'));
  fireEvent.click(screen.getByRole('switch', { name: 'Mark terms on pages' }));
  await waitFor(() => expect(now.settings.on).toBe(false));
});

test('what a tap on a mark in a link does', async () => {
  const { now } = openOptionsPage({ hash: '#marks' });
  const group = screen.getByRole('group', { name: 'A tap on a mark in a link' });
  const choices = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(choices.map(({ checked }) => checked)).toEqual([true, false]);
  fireEvent.click(within(group).getByRole('radio', { name: /Open the card first/ }));
  await waitFor(() => expect(now.settings.tapLinks).toBe('card-first'));
  fireEvent.click(within(group).getByRole('radio', { name: /Follow the link/ }));
  await waitFor(() => expect(now.settings.tapLinks).toBe('follow'));
});

test('the size of the card’s text', async () => {
  const { now } = openOptionsPage({ hash: '#marks' });
  const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Size of the card’s text' });
  expect(field.value).toBe('medium');
  fireEvent.change(field, { target: { value: 'largest' } });
  await waitFor(() => expect(now.settings.cardText).toBe('largest'));
});

test('a change made elsewhere is shown', () => {
  const { now, draw } = openOptionsPage({ hash: '#sites' });
  now.settings = { ...now.settings, sitesOff: ['far.example'] };
  draw();
  expect(screen.getByText('far.example')).toBeTruthy();
});

test('a place has one first heading, and arriving there moves the focus to it', () => {
  const { go } = openOptionsPage({ hash: '#sites' });
  for (const hash of ['#marks', '#words', '#import', '#pack/bundled']) {
    go(hash);
    expect(screen.getAllByRole('heading', { level: 1 })).toEqual([document.activeElement]);
  }
  expect(screen.getByRole('main')).toBeTruthy();
  expect(screen.getByRole('navigation', { name: 'Sidelight' })).toBeTruthy();
});

test.each<Route>([
  { view: 'pack', pack: 'a/b #ü', entry: null },
  { view: 'pack', pack: 'a', entry: '防火/长城' },
  { view: 'new', pack: null },
  { view: 'new', pack: 'new' },
  { view: 'marks' },
  { view: 'words' },
  { view: 'sites' },
  { view: 'import' },
])('a hash names a place and leads back to it: %j', route => {
  expect(parseRoute(printRoute(route))).toEqual(route);
});

test.each(['', '#', '#nowhere', '#pack', '#pack/'])('%j names no place', hash => {
  expect(parseRoute(hash)).toBeNull();
});

test('a broken escape in a hash does not throw', () => {
  expect(parseRoute('#pack/%E0%A4%A')).toEqual({ view: 'pack', pack: '%E0%A4%A', entry: null });
});
