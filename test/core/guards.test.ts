import {
  anyOf,
  arrayOf,
  isBoolean,
  isNull,
  isNumber,
  isObject,
  isString,
  oneOf,
  optional,
  shape,
  type Guard,
} from '../../src/core/guards.ts';

const VALUES = ['', 'a', 0, 1.5, -1, true, null, undefined, [], ['a'], {}, new Uint8Array(2), NaN, Infinity];

test.each<[string, Guard<unknown>, unknown[]]>([
  ['a string', isString, ['', 'a']],
  ['a finite number', isNumber, [0, 1.5, -1]],
  ['a boolean', isBoolean, [true]],
  ['null', isNull, [null]],
  ['an object', isObject, [[], ['a'], {}, new Uint8Array(2)]],
  ['one of values', oneOf<string | number>('a', -1), ['a', -1]],
  ['any of guards', anyOf(isNull, isBoolean), [true, null]],
  ['optional', optional(isBoolean), [true, undefined]],
  ['an array', arrayOf(isString), [[], ['a']]],
])('%s', (_name, guard, good) => {
  expect(VALUES.filter(value => guard(value))).toEqual(good);
});

test('a shape needs each of its fields and lets others through', () => {
  const isPoint = shape({ x: isNumber, name: optional(isString) });
  expect([{ x: 1 }, { x: 1, name: 'a' }, { x: 1, y: 2 }, { x: 1, name: undefined }].every(isPoint)).toBe(
    true,
  );
  expect([null, 'x', {}, { x: '1' }, { x: 1, name: 1 }, { name: 'a' }].some(isPoint)).toBe(false);
});

test('nothing is thrown for what comes from elsewhere', () => {
  const isTree = shape({ list: arrayOf(shape({ text: isString })) });
  for (const value of [
    ...VALUES,
    Object.create(null),
    { list: [null] },
    { list: { length: 1 } },
    Symbol('a'),
  ])
    expect(isTree(value)).toBe(false);
});
