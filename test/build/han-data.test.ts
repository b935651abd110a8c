import { makeHanData } from '../../src/build/han-data.ts';

const { groups, regional } = makeHanData();
const byHead = new Map(groups.split(' ').map(group => [[...group][0]!, [...group].slice(1).join('')]));

test.each([
  ['脸', '臉'],
  ['网', '網'],
  ['发', '發髮'],
  ['里', '裡裏里'],
  ['台', '臺台檯颱'],
  ['后', '後后'],
  ['干', '幹干乾榦'],
  ['为', '為爲'],
  ['只', '只隻'],
])('%s is written %s', (simple, traditional) => expect(byHead.get(simple)).toBe(traditional));

test.each(['人', '中', '臉', '網', 'A'])('%s heads no group', char => expect(byHead.has(char)).toBe(false));

test('a traditional character is in one group, so that its simplified one is certain', () => {
  const homes = new Map<string, string[]>();
  for (const [simple, others] of byHead) {
    for (const char of others) if (char !== simple) homes.set(char, [...(homes.get(char) ?? []), simple]);
  }
  expect([...homes].filter(([, simple]) => simple.length > 1)).toEqual([]);
});

test('pairs of regions are two characters, such as those for inside, crowd and stand', () => {
  const pairs = regional.split(' ');
  expect(pairs).toEqual(expect.arrayContaining(['裏裡', '衆眾', '臺台']));
  expect(pairs.filter(pair => [...pair].length !== 2)).toEqual([]);
});

test('the data is small, the same each time, and in the basic plane', () => {
  expect(makeHanData()).toEqual({ groups, regional });
  expect(Buffer.byteLength(groups)).toBeLessThan(25_000);
  expect(/[\uD800-\uDFFF]/.test(groups + regional)).toBe(false);
});
