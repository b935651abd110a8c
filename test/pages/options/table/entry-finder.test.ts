import { findEntries } from '../../../../src/pages/options/table/entry-finder.ts';
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
