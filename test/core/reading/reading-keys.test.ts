import { eventOfKey, isReadingKey } from '../../../src/core/reading/reading-keys.ts';

const FREE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

const NEXT = { type: 'move', by: 1 };
const PREVIOUS = { type: 'move', by: -1 };

test.each([
  ['n', NEXT],
  ['ArrowRight', NEXT],
  ['ArrowDown', NEXT],
  ['p', PREVIOUS],
  ['ArrowLeft', PREVIOUS],
  ['ArrowUp', PREVIOUS],
  ['Enter', { type: 'open' }],
  ['Escape', { type: 'escape' }],
])('%s', (key, event) => {
  expect(isReadingKey({ key, ...FREE })).toBe(true);
  expect(eventOfKey(key)).toEqual(event);
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(isReadingKey({ key, ...FREE, [held]: true })).toBe(false);
});

test.each(['a', 'N', 'np', ' ', 'Tab', 'PageDown', 'Home', 'constructor', 'Arrow', 'Enter '])(
  '%j is left to the page',
  key => {
    expect(isReadingKey({ key, ...FREE })).toBe(false);
  },
);
