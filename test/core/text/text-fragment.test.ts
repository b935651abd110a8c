import { passageAt } from '../../../src/core/text/sentence.ts';
import {
  foldQuoted,
  linkToQuote,
  quotePassage,
  type TextQuote,
} from '../../../src/core/text/text-fragment.ts';

/** The quote of the words in brackets, in a page that has `page` as its text; the passage's own where there is none. */
function quote(marked: string, page: string | null): TextQuote {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return quotePassage(passageAt(text, start, end), foldQuoted(page ?? text.replaceAll('\uFFFC', ' ')));
}
const said = ({ prefix, text, suffix }: TextQuote): string => `${prefix}|${text}|${suffix}`;

test.each<[string, string, string | null]>([
  ['The [wall] is here.', '|wall|', null],
  ['The [great\n  wall] is here.', '|great wall|', null],
  // Browsers find whole words only.
  ['The [Great Firewall]’s rules', '|Great Firewall’s|', null],
  ['她说[长城]很长', '|长城|', null],
  // As few words around as it takes, on both sides; letters in another case are the same.
  ['One wall, two [wall] three', 'two|wall|three', null],
  ['A wall here and a [wall] here too', 'and a|wall|here too', null],
  ['The WALL and the [wall]', 'and the|wall|', null],
  ['a wall, (the [wall])', 'the|wall|', null],
  // An image ends what is around.
  ['a\uFFFCb [wall] c', 'b|wall|c', 'wall a b wall c'],
  ['[wall]', '|wall|', 'wall wall'],
  // In a shadow tree the page's text does not have it.
  ['the [wall]', '|wall|', 'nothing'],
])('%j is quoted as %j', (marked, wanted, page) => {
  expect(said(quote(marked, page))).toBe(wanted);
});

const PAGE = 'https://news.example/a';
const link = (fields: Partial<TextQuote>, url = PAGE): string =>
  linkToQuote(url, { prefix: '', suffix: '', text: 'wall', ...fields });

test.each([
  [link({}), '#:~:text=wall'],
  [link({ prefix: 'the', suffix: 'of China' }), '#:~:text=the-,wall,-of%20China'],
  [link({ text: 'wall-to-wall, A&B' }), '#:~:text=wall%2Dto%2Dwall%2C%20A%26B'],
  [link({ text: "50% (a_b*c!~'d'.)" }), '#:~:text=50%25%20%28a%5Fb%2Ac%21%7E%27d%27%2E%29'],
  [link({ text: '长城' }), '#:~:text=%E9%95%BF%E5%9F%8E'],
  [link({ text: 'a\uD800b' }), '#:~:text=a%EF%BF%BDb'],
  [link({}, `${PAGE}#part`), '#part:~:text=wall'],
  [link({}, `${PAGE}#part:~:text=old`), '#part:~:text=wall'],
  [link({}, `${PAGE}#:~:text=old`), '#:~:text=wall'],
])('%s', (made, wanted) => {
  expect(made).toBe(PAGE + wanted);
  // It says the same again to a browser.
  expect(new URL(made).href).toBe(made);
});
