import { readCommonWords } from '../../src/core/text/common-words.ts';
import { makeCommonWords, makeWordsLicence } from '../../src/build/common-words.ts';

const text = makeCommonWords(process.cwd());
const { rankOf, size } = readCommonWords(text);
const tiers = text.trim().split('\n\n');

test('three tiers, each word once, in the order of the alphabet', () => {
  const words = tiers.map(tier => tier.split('\n'));
  expect(words.map(({ length }) => length > 3500)).toEqual([true, true, true]);
  expect(words.flat()).toHaveLength(size);
  for (const tier of words) expect(tier).toEqual(tier.toSorted());
});

test('the commoner a word, the smaller the number of those that are as common', () => {
  const [first, second, third] = [rankOf('apple'), rankOf('pump'), rankOf('abstention')].map(Number) as [
    number,
    number,
    number,
  ];
  expect([first < 5000, first < second, second < 12_000, second < third, third]).toEqual([
    true,
    true,
    true,
    true,
    size,
  ]);
});

test.each([
  ['colour', 'color'],
  ['organise', 'organize'],
  ['centre', 'center'],
  ['café', 'Cafe'],
])('%s and %s are as common', (one, other) => {
  expect(rankOf(one)).not.toBeNull();
  expect(rankOf(other)).toBe(rankOf(one));
});

test.each(['Paris', 'London', 'Microsoft', 'Friday', 'cyberspace', 'impeller', 'doesn', 't'])(
  '%s is not among them',
  word => expect(rankOf(word)).toBeNull(),
);

test('what goes with the list says where it is from, what was changed, and the notice of its authors', () => {
  const licence = makeWordsLicence(process.cwd());
  for (const part of [
    'made from SCOWL',
    'left out',
    'Copyright 2000-2016 by Kevin Atkinson',
    'Copyright 2016 by Benjamin Titze',
    'WordNet 1.6 Copyright 1997 by Princeton University',
    'Copyright 1993, Geoff Kuenning',
  ])
    expect(licence).toContain(part);
});
