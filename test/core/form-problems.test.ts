import { findFormProblems, isUseless } from '../../src/core/form-problems.ts';
import { makeEntry, makePack } from '../support/packs.ts';

const pack = makePack({ entries: [makeEntry({ headword: 'fanlight' }), makeEntry({ headword: 'oriel' })] });
const problemsOf = (...texts: string[]) =>
  findFormProblems(
    texts.map(text => ({ text, gate: 'always' as const })),
    pack,
    'fanlight',
  );

test('a good form has no problem, nor has an entry’s own stored form', () => {
  expect(problemsOf('transom', 'fanlight')).toEqual([null, null]);
});

test('empty forms, forms without letters, single letters', () => {
  expect(problemsOf('  ', '--', 'x', '窗')).toEqual([
    { kind: 'empty' },
    { kind: 'unmatchable' },
    { kind: 'letter' },
    { kind: 'letter' },
  ]);
  expect(problemsOf('  ', '--', 'x').map(isUseless)).toEqual([true, true, false]);
  expect(isUseless(null)).toBe(false);
});

test('duplicates are found as they would match, within the entry and in the others', () => {
  expect(problemsOf('Transom', 'transom', 'ORIEL')).toEqual([
    null,
    { kind: 'duplicate', of: 'this term' },
    { kind: 'duplicate', of: 'oriel' },
  ]);
});
