import { readCommonWords } from '../../../src/core/text/common-words.ts';

const { rankOf, size } = readCommonWords('of\nthe\n\ncafe\nglass\nstory\nthe\n\nbox\nstories\n');

test('a word is among as many as there are to the end of its tier, whatever its case or accents', () => {
  expect(size).toBe(7);
  expect(['the', 'The', 'OF', 'glass', 'café', 'Cafe', 'story’s', 'box'].map(rankOf)).toEqual([
    2, 2, 2, 5, 5, 5, 5, 7,
  ]);
});

test('a plural is as common as its singular, unless the list has it', () => {
  expect(['glasses', 'Cafés', 'boxes', 'stories'].map(rankOf)).toEqual([5, 5, 7, 7]);
});

test.each(['', 'cyberspace', 'constructor', '__proto__', 'th', 'glas', 's', '  '])('%p is not there', word =>
  expect(rankOf(word)).toBeNull(),
);

test('an empty list has no words, and space around tiers makes none', () => {
  expect(readCommonWords('').size).toBe(0);
  expect(readCommonWords('\n\na\n\n\n\nb\r\n\r\nc').rankOf('c')).toBe(3);
});
