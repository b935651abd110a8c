import { makeId } from '../../../src/core/model/ids.ts';

test.each([
  ['Great Firewall', [], 'great-firewall'],
  ['Great Firewall', ['great-firewall', 'great-firewall-2'], 'great-firewall-3'],
  ['防火长城', [], '防火长城'],
  ['!?', [], 'u21-u3f'],
  ['', ['term'], 'term-2'],
  ['Don’t know', [], 'dont-know'],
  ['__proto__', ['constructor'], 'proto'],
])('%s gets an id that is not taken', (name, taken, id) => {
  expect(makeId(name, taken)).toBe(id);
});
