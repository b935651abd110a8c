import { phrase } from '../../src/core/phrase.ts';
import { say, sayList, sayPhrase, setLocale } from '../../src/locale/say.ts';

const use = (sentences: Record<string, string>): void => setLocale({ read: key => sentences[key] });

test('a sentence is said with its values', () => {
  expect(say('quoted', { text: 'tar' })).toBe('“tar”');
  expect(sayPhrase(phrase('quoted', { text: phrase('name') }))).toBe('“Sidelight”');
  expect(sayPhrase(phrase('quoted', { text: 12_345 }))).toBe('“12,345”');
});

test('values are written as they are, whatever is in them', () => {
  expect(say('quoted', { text: '{text} $1 $& <b>' })).toBe('“{text} $1 $& <b>”');
});

test('lists are written as the language writes them', () => {
  expect(sayList(['a', 'b', 'c'])).toBe('a, b and c');
  use({ language: 'de' });
  expect(sayList(['a', 'b', 'c'], 'disjunction')).toBe('a, b oder c');
});

test('a count chooses the plural of the language, and any other where there is none', () => {
  const counted = (count: number): string => sayPhrase({ key: 'quoted', values: { count } });
  use({
    language: 'ru',
    quoted_one: '{count} термин',
    quoted_few: '{count} термина',
    quoted_other: '{count} терминов',
  });
  expect([1, 3, 21, 12_000].map(counted)).toEqual([
    '1 термин',
    '3 термина',
    '21 термин',
    '12\u00a0000 терминов',
  ]);
});

test('from right to left, values are kept apart from the words around them, in their own direction', () => {
  use({
    language: 'ar',
    quoted: '«{text}»',
    sourceNamed: 'المصدر: {source}',
    sourceAndDate: '{before}، {after}',
  });
  expect(say('quoted', { text: 'a.com' })).toBe('«\u2068a.com\u2069»');
  const source = phrase('sourceAndDate', { before: 'A book', after: 'ديسمبر 2015' });
  expect(say('sourceNamed', { source })).toBe(
    'المصدر: \u2067\u2068A book\u2069، \u2068ديسمبر 2015\u2069\u2069',
  );
});

test('a sentence that is missing shows its key', () => {
  use({});
  expect(say('commandToggle')).toBe('commandToggle');
});
