import { readCommonWords } from '../../src/core/common-words.ts';

const { rankOf, size } = readCommonWords('the\nof\nstory\nglass\ncafe\nbox\nthe\n');

test('a word has its rank, whatever its case, accents or plural', () => {
  expect(size).toBe(6);
  const words = [
    'the',
    'The',
    'OF',
    'story',
    'stories',
    'glass',
    'glasses',
    'café',
    'Cafés',
    'boxes',
    'story’s',
  ];
  expect(words.map(rankOf)).toEqual([1, 1, 2, 3, 3, 4, 4, 5, 5, 6, 3]);
});

test.each(['', 'cyberspace', 'constructor', '__proto__', 'th', 'glas', 's', '  '])('%p has none', word =>
  expect(rankOf(word)).toBeNull(),
);
