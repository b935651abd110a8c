import { countWords } from '../../../src/core/text/words.ts';

test.each([
  ['', 0],
  [' \n ', 0],
  ['one', 1],
  ['The Great Firewall, in 2015: a filter.', 7],
  ['cyber-sovereignty', 2],
  ['soft\u00ADhyphen and e\u0301te\u0301', 3],
  ['𝐁old letters', 2],
  ['防火长城是中国在边境的过滤系统', 9],
  ['看 the 防火长城', 4],
])('%s has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
