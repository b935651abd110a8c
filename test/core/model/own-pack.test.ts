import { makeMyTerms } from '../../../src/core/model/own-pack.ts';
import { isPack } from '../../../src/core/model/pack-shape.ts';

test('the first own list is a whole pack', () => {
  expect(isPack(makeMyTerms('My terms'))).toBe(true);
});
