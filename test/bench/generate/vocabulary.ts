import { makeRandom, pick, type Random } from './random.ts';

const STARTS = 'b c d f g l m n p r s t v br cl cr dr fl gr pl pr st tr sp sh ch th'.split(' ');
const VOWELS = 'a e i o u ai ea ou io'.split(' ');
const ENDS = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'm', 'ck'];
const TAILS = ['', '', '', 'ing', 'ed', 'er', 'ion', 'ment', 'al', 'ly', 'ity', 's'];

/** Words that make up half of every English text. */
export const SMALL_WORDS = (
  'the of and to in a that is for on with as was it by be at from are this has have not an will its which or had ' +
  'but their said they were been more who one about after also other than when would new some there what can out up'
).split(' ');

/** Invented words of a page: pronounceable, of English lengths, a few with accents. */
export const PAGE_WORDS = inventWords(8000, makeRandom(11), new Set(SMALL_WORDS));

/** Invented words that no generated page uses. */
export const OTHER_WORDS = inventWords(30_000, makeRandom(12), new Set([...SMALL_WORDS, ...PAGE_WORDS]));

function inventWords(count: number, random: Random, taken: Set<string>): string[] {
  const words: string[] = [];
  while (words.length < count) {
    const word = inventWord(random);
    if (word.length < 3 || taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  return words;
}

function inventWord(random: Random): string {
  let word = '';
  for (let syllables = random() < 0.7 ? 1 : 2; syllables > 0; syllables--)
    word += pick(STARTS, random) + pick(VOWELS, random) + pick(ENDS, random);
  word += pick(TAILS, random);
  return random() < 0.01 ? word.replace('e', 'é') : word;
}
