import { haveSameWords } from '../../../src/core/editor/same-words.ts';

test.each([
  ['A pebble that tar has glued.', 'A pebble that tar has glued.', true],
  ['A pebble that  tar\nhas glued.', '“A pebble that tar has glued”', true],
  ['国家主权。', '国家主权', true],
  ['A pebble that tar has glued.', 'A pebble that tar has not glued.', false],
  ['A pebble.', 'a pebble.', false],
  ['', '', false],
  ['.', '“”', false],
])('%j and %j: %s', (one, other, same) => {
  expect(haveSameWords(one, other)).toBe(same);
});
