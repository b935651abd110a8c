import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../../src/_locales/english.ts';
import { setLocale } from '../../../src/locale/say.ts';
import { flattenSentences } from '../../../src/_locales/translated.ts';
import { sayTexts } from '../../../src/pages/welcome/say-texts.ts';

const HTML = readFileSync(join(__dirname, '../../../src/pages/welcome/index.html'), 'utf8');

function speak(sentences: Readonly<Record<string, string>> = {}): void {
  const all: Record<string, string> = { ...flattenSentences(english), ...sentences };
  setLocale({ read: key => all[key] });
}

afterEach(() => speak());

function openPage(): Document {
  return new DOMParser().parseFromString(HTML.replaceAll('{{terms}}', '36'), 'text/html');
}

const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();

const textsOf = (page: Document): string[][] =>
  [...page.querySelectorAll<HTMLElement>('[data-say]:not([data-translated])')].map(each => [
    each.dataset['say']!,
    textOf(each),
  ]);

test('the page has the English as it is said', () => {
  const page = openPage();
  const written = textsOf(page);
  expect(written.length).toBeGreaterThan(15);
  sayTexts(page);
  expect(textsOf(page)).toEqual(written);
  expect(page.querySelector<HTMLElement>('[data-translated]')!.hidden).toBe(true);
  expect(page.querySelectorAll('.covers, .tips b, kbd, footer a')).toHaveLength(13);
});

test('all but the article and names is said by key', () => {
  const page = openPage();
  page.querySelectorAll('article, [data-say], kbd, svg').forEach(each => each.remove());
  expect(textOf(page.documentElement)).toBe('Sidelight');
});

test('another language has its own order, and says that the article is English', () => {
  speak({
    language: 'de',
    welcomeTitle: 'Willkommen',
    welcomeNext: '<options>Einstellungen</options> oder <list>Liste</list>',
    welcomeKeys: 'Aus mit {keys}.',
    keyShift: 'Umschalt',
    welcomeCovers_other: 'Alle {count} Begriffe.',
    welcomeArticleEnglish: 'Der Artikel ist englisch.',
  });
  const page = openPage();
  sayTexts(page);
  expect(page.title).toBe('Willkommen');
  expect(textOf(page.querySelector('.covers')!)).toBe('Alle 36 Begriffe.');
  const next = page.querySelector('[data-say=welcomeNext]')!;
  expect(textOf(next)).toBe('Einstellungen oder Liste');
  expect([...next.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual([
    '../options/index.html',
    '../options/index.html#new-list',
  ]);
  expect(textOf(page.querySelector('[data-say=welcomeKeys]')!)).toBe('Aus mit Alt+Umschalt+L.');
  const note = page.querySelector<HTMLElement>('[data-translated]')!;
  expect([note.hidden, textOf(note)]).toEqual([false, 'Der Artikel ist englisch.']);
  expect(page.querySelector('article')!.lang).toBe('en');
});
