import { english } from '../../src/_locales/english.ts';
import { flattenSentences } from '../../src/_locales/translated.ts';
import { files, read, sources } from './repository.ts';
import { findReaderTexts } from './reader-texts.ts';

/** One word for one thing: list, term, spelling, marked or not marked; British, with typographic marks. */
const REFUSED: [name: string, pattern: RegExp][] = [
  ['pack is “list”', /\bpacks?\b/i],
  ['entry and headword are “term”', /\b(?:entry|entries|headwords?)\b/i],
  ['form is “spelling”', /\bforms?\b/i],
  ['held back is “not marked”', /\bh[eo]ld(?:s|ing)? back\b/i],
  ['an apostrophe or quote is typographic', /(?<=\p{L})'|'(?=\p{L})|"/u],
  [
    'the spelling is British',
    /\b(?:behavior|canceled|catalogs?|centers?|colors?|favor(?:ite)?s?|gray|labeled|analyz\w*|(?:custom|recogn|summar|normal)iz\w*)\b/i,
  ],
];

/** Words that are looked up or compared, a list for each purpose. */
const VOCABULARIES =
  /\/_locales\/|\/rules\/|\/(?:irregular-plurals|look-alikes|column-names|guess-language|lexicon|name-words|rdf-names|read-language|word-class)\.ts$/;

/** Names that a file, a page or a key has by itself. */
const NAMES = ['code, forms or text'];

const SHOWN = /^src\/(?!build\/|pack\/)/;

interface Said {
  path: string;
  text: string;
}

const inCode: Said[] = sources
  .filter(path => SHOWN.test(path) && !VOCABULARIES.test(path))
  .flatMap(path => findReaderTexts(read(path), path.endsWith('x')).map(text => ({ path, text })));

const inPages: Said[] = files
  .filter(path => SHOWN.test(path) && path.endsWith('.html'))
  .map(path => ({
    path,
    text: read(path)
      .replaceAll(/<[^>]*>|\s+/g, ' ')
      .replaceAll(/ +/g, ' '),
  }));

const inLocale: Said[] = Object.entries(flattenSentences(english)).map(([path, text]) => ({ path, text }));

const said = [...inCode, ...inPages, ...inLocale];

/** Words that somebody else has chosen are quoted. */
const withoutNames = (text: string): string =>
  NAMES.reduce((left, name) => left.replace(name, ''), text.replaceAll(/“[^”]*”/g, ''));

test.each(REFUSED)('%s in what readers read', (_, pattern) => {
  const wrong = said
    .filter(({ text }) => pattern.test(withoutNames(text)))
    .map(({ path, text }) => `${path}: ${text}`);
  expect(wrong).toEqual([]);
});

test('no sentence stands in code: readers’ are in src/_locales, and faults for developers are phrases without a stop', () => {
  const sentences = inCode.filter(({ text }) => /\p{Ll} \p{Ll}/u.test(text) && /^\p{Lu}|[.!?]$/u.test(text));
  expect(sentences).toEqual([]);
});

test('sentences are found in code, and ids, keys, classes and selectors are not', () => {
  const texts = findReaderTexts(
    `import './some pack.ts';
    type Kind = 'an entry';
    const view = <p class="pack head" title="The pack">A term <b>{count} of them</b> {\`entry \${at}\`}</p>;
    const label = isOpen ? 'Forms' : 'Some entry';
    const ids = { 'pack of lists': 'entry' };
    find('form').querySelector('form input'); const words = 'pack entry'.split(' ');`,
    true,
  );
  expect(texts.sort()).toEqual(['A term', 'Forms', 'The pack', 'Some entry', 'entry …', 'of them'].sort());
});
