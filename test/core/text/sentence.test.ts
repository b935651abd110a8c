import { passageAt, sentenceOf } from '../../../src/core/text/sentence.ts';

/** The sentence of the words in brackets. */
function sentence(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return sentenceOf(passageAt(marked.replace(/[[\]]/g, ''), start, end));
}

test.each([
  ['First. The [wall] is here. Last.', 'The wall is here.'],
  ['The [wall] stands', 'The wall stands'],
  ['  The\n   [great\twall]   stands.  ', 'The great wall stands.'],
  ['Before.\uFFFCAfter it the [wall].', 'After it the wall.'],
  ['What is the [wall]? It is this.', 'What is the wall?'],
  ['它是[长城]。那是别的。', '它是长城。'],
  ['At the end: [wall.]', 'At the end: wall.'],
  ['He met [Mr. Wu]. Then he left.', 'He met Mr. Wu.'],
])('%j', (marked, wanted) => {
  expect(sentence(marked)).toBe(wanted);
});

test('a text without sentences is cut around the words', () => {
  const words = 'word '.repeat(10_000);
  const said = sentence(`${words}[wall] ${words}`);
  expect(said).toContain('wall');
  expect(said.length).toBeLessThan(620);
  expect(said.indexOf('wall')).toBeGreaterThan(250);
});
