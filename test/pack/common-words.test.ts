import { readCommonWords } from '../../src/core/common-words.ts';
import { makeCommonWords, makeWordsLicence } from '../../src/pack/common-words.ts';

const text = makeCommonWords(process.cwd());
const { rankOf, size } = readCommonWords(text);

test('20,000 words, the most frequent first, each once', () => {
  expect(size).toBe(20_000);
  expect(text.split('\n').slice(0, 3)).toEqual(['you', 'i', 'the']);
  expect(rankOf('of')!).toBeLessThan(rankOf('standards')!);
  expect(rankOf('standards')!).toBeLessThan(rankOf('stability')!);
});

test.each(['no', 'what', 'however', 'president', 'according'])('%s opens sentences, and is a word', word =>
  expect(rankOf(word)).toBeLessThan(5000),
);

test.each(['Jack', 'China', 'Paris', 'Microsoft', 'cyberspace', 'don', 't'])('%s is not among them', word =>
  expect(rankOf(word)).toBeNull(),
);

test('what goes with the list names its authors and the licence', () => {
  expect(makeWordsLicence(process.cwd())).toMatch(/Brysbaert[\s\S]*ISC License/);
});
