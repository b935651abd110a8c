import { runToCompletion } from '../../../../src/core/cooperative-task.ts';
import { findEntries, readEntries, searchEntries } from '../../../../src/pages/options/table/entry-search.ts';
import { makeEntry } from '../../../helpers/packs.ts';

const entries = ['Sunlight law', 'fanlight', 'Light', 'light well', 'Oriel', 'Lüster', 'sky light'].map(
  headword => makeEntry({ headword }),
);
const found = (typed: string, most = 20, without: string[] = []): string[] =>
  findEntries(entries, typed, { most, without: new Set(without) }).map(({ headword }) => headword);

test('the very word first, then what begins with it, has a word that does, has it anywhere', () => {
  expect(found('LIGHT')).toEqual(['Light', 'light well', 'sky light', 'Sunlight law', 'fanlight']);
  expect(found('luster')).toEqual(['Lüster']);
  expect(found('light', 2)).toEqual(['Light', 'light well']);
  expect(found('light', 20, ['light'])[0]).toBe('light well');
  expect(found('  ')).toEqual([]);
});

test('a search finds what folds to the same in headword, forms or summary, not across two of them', () => {
  const entries = [
    makeEntry({
      headword: 'Café',
      forms: [{ text: 'coffee-house', gate: 'always' }],
      summary: 'Where one drinks.',
    }),
    makeEntry({ headword: 'Ｗｉｄｅ', forms: [], summary: '' }),
  ];
  const find = (typed: string): string[] => searchEntries(entries, typed).map(({ headword }) => headword);
  runToCompletion(readEntries(entries));
  expect(find('CAFE')).toEqual(['Café']);
  expect(find('coffee house')).toEqual(['Café']);
  expect(find('one  drinks')).toEqual(['Café']);
  expect(find('wide')).toEqual(['Ｗｉｄｅ']);
  expect(find('cafe coffee')).toEqual([]);
  expect(find(' ')).toEqual(['Café', 'Ｗｉｄｅ']);
});
