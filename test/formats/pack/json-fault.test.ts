import { said } from '../../locale/said.ts';
import fc from 'fast-check';
import { IS_LONG } from '../../helpers/long-run.ts';
import { findJsonFault } from '../../../src/formats/pack/json-fault.ts';

test.each<[string, number, number, string]>([
  ['[1 2]', 1, 4, 'expected “,” or “]”'],
  ['{"a" 1}', 1, 6, 'expected “:”'],
  ['{"a":1 "b":2}', 1, 8, 'expected “,” or “}”'],
  ["{'a':1}", 1, 2, 'expected a name in double quotes or “}”'],
  ['[]\n\n x', 3, 2, 'expected the end of the file'],
  ['[01]', 1, 2, 'expected a value or “]”'],
  ['["\\x"]', 1, 3, 'this backslash starts no known escape'],
  ['["a\u0001"]', 1, 4, 'this control character must be written as an escape'],
  ['["a', 1, 2, 'this text has no closing quote'],
  ['[undefined]', 1, 2, 'expected a value or “]”'],
])('%j', (text, line, column, reason) => {
  expect(said(findJsonFault(text))).toEqual({ line, column, reason });
});

test('it finds a fault exactly where JSON.parse does', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(...Array.from('[]{},:"\\1e-. \n\u0001at')))
    .map(([json, at, char]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + char + json.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), broken), text => {
      expect(findJsonFault(text) === null).toBe(parses(text));
    }),
    { numRuns: IS_LONG ? 1000 : 100 },
  );
});

test('neither deep nesting nor a long text ends it', () => {
  expect(said(findJsonFault(`"${'é'.repeat(IS_LONG ? 20_000_000 : 2_000_000)}`))?.reason).toBe(
    'this text has no closing quote',
  );
  expect(said(findJsonFault('['.repeat(100_000)))?.reason).toBe('the file ends too early');
});
