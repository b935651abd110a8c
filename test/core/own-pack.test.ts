import { changeEntry, dropEntry, makeId, makeMyTerms, putEntry } from '../../src/core/own-pack.ts';
import { isPack } from '../../src/core/pack-shape.ts';
import { makeEntry, makePack } from '../support/packs.ts';

const [a, b, c] = ['a', 'b', 'c'].map(headword => makeEntry({ headword }));
const ids = (pack: { entries: { id: string }[] }): string => pack.entries.map(({ id }) => id).join('');

test('the first own list is a whole pack', () => {
  expect(isPack(makeMyTerms())).toBe(true);
});

test('an entry is put at the end, at a place, or in the place of its old self', () => {
  const pack = makePack({ entries: [a, c] });
  expect(ids(putEntry(pack, b))).toBe('acb');
  expect(ids(putEntry(pack, b, 1))).toBe('abc');
  expect(ids(putEntry(pack, b, 9))).toBe('acb');
  expect(putEntry(pack, { ...a, summary: 'new' }, 2).entries).toEqual([{ ...a, summary: 'new' }, c]);
  expect(ids(pack)).toBe('ac');
});

test('a dropped entry put back at its place leaves the pack as it was', () => {
  const pack = makePack({ entries: [a, b, c] });
  expect(putEntry(dropEntry(pack, 'b'), b, 1)).toEqual(pack);
});

test('a change touches its entry only, and never the id', () => {
  const pack = makePack({ entries: [a, b] });
  expect(changeEntry(pack, 'b', { id: 'x', summary: 'new' }).entries).toEqual([a, { ...b, summary: 'new' }]);
  expect(changeEntry(pack, 'gone', { summary: 'new' })).toEqual(pack);
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
