import { makeId, makeMyTerms } from '../../../src/core/model/own-pack.ts';
import { isPack } from '../../../src/core/model/pack-shape.ts';

test('the first own list is a whole pack', () => {
  expect(isPack(makeMyTerms('My terms'))).toBe(true);
});

test.each([
  ['Great Firewall', [], 'great-firewall'],
  ['Great Firewall', ['great-firewall', 'great-firewall-2'], 'great-firewall-3'],
  ['防火长城', [], '防火长城'],
  ['!?', [], 'term'],
  ['__proto__', ['constructor'], 'proto'],
])('%s gets an id that is not taken', (name, taken, id) => {
  expect(makeId(name, taken)).toBe(id);
});
