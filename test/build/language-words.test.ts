import {
  makeLanguageWords,
  makeLanguageWordsLicence,
  WORD_LANGUAGES,
} from '../../src/build/language-words.ts';
import { LANGUAGE_TAGS } from '../../src/propose/language/language.ts';
import { readWordLists } from '../../src/propose/language/word-lists.ts';

test('each language with rules has its words', () => {
  expect([...WORD_LANGUAGES].toSorted()).toEqual([...LANGUAGE_TAGS].toSorted());
});

test.each([
  ['de', 'nicht', 'Wasser', 'Stromnetz'],
  ['fr', 'dans', 'travail', 'daguerréotype'],
  ['es', 'para', 'gobierno', 'esclusa'],
  ['pt', 'você', 'governo', 'azulejo'],
  ['it', 'della', 'governo', 'barena'],
  ['ru', 'который', 'поезд', 'полынья'],
  ['zh', '因为', '技术', '高岭土'],
  ['ja', 'ます', '地球', '簀桁'],
] as const)('%s: “%s” is a stop word, “%s” is everyday, “%s” is neither', (tag, stop, everyday, rare) => {
  const { isStop, rankOf, size } = readWordLists(makeLanguageWords(process.cwd(), tag));
  expect([isStop(stop), isStop(everyday), isStop(rare)]).toEqual([true, false, false]);
  expect([rankOf(everyday.toLowerCase()), rankOf(rare.toLowerCase())]).toEqual([expect.any(Number), null]);
  expect(size).toBeGreaterThan(5900);
});

test('a German noun keeps its capital', () => {
  const { isCapital } = readWordLists(makeLanguageWords(process.cwd(), 'de'));
  expect(['wasser', 'nicht', 'die'].map(isCapital)).toEqual([true, false, false]);
});

test('their licences go with them', () => {
  expect(makeLanguageWordsLicence()).toMatch(/MIT License[\s\S]*CC BY-SA/);
});
