import { readPicked } from '../../../src/content/requests/read-picked.ts';

/** Selects from a place in one text node to a place in another. */
function select(from: Node, start: number, to: Node, end: number): void {
  getSelection()!.setBaseAndExtent(from, start, to, end);
}

const find = (selector: string): Element => document.querySelector(selector)!;
const textIn = (selector: string, place = 0): Node => find(selector).childNodes[place]!;
const sentenceFor = (given: string): string => readPicked(document, given).sentence;

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.head.innerHTML =
    '<title>On rivers</title><meta property="og:site_name" content=" The River Times ">';
  document.body.innerHTML =
    '<p id="a">First\n this. The <b>edge</b> weir keeps it back. Then that.</p><p id="b">Another weir here.</p><code id="c">weir = 1</code><input id="d" value="a weir here">';
});

test('the sentence goes across inline elements, with what the page says of itself', () => {
  select(textIn('#a b'), 0, textIn('#a', 2), 5);
  expect(readPicked(document, '')).toEqual({
    text: 'edge weir',
    sentence: 'The edge weir keeps it back.',
    title: 'On rivers',
    site: 'The River Times',
    url: 'http://localhost/',
    date: null,
    language: 'en',
  });
});

test('the browser’s own text counts; a space that a double click selects too changes nothing', () => {
  select(textIn('#a', 2), 0, textIn('#a', 2), 6);
  const { text, sentence } = readPicked(document, 'weir');
  expect([text, sentence]).toEqual(['weir', 'The edge weir keeps it back.']);
});

test('a selection of whole elements begins in their first text', () => {
  select(find('#a'), 1, find('#a'), 2);
  expect(sentenceFor('edge')).toBe('The edge weir keeps it back.');
});

test('a selection across blocks has the first one’s sentence only where that says all of it', () => {
  select(textIn('#a', 2), 1, textIn('#b'), 7);
  expect(sentenceFor('weir keeps it back. Then that. Another')).toBe('');
});

test.each(['#c', '#d'])('code, and fields, have no sentence: %s', selector => {
  if (selector === '#c') select(textIn('#c'), 0, textIn('#c'), 4);
  else {
    const field = document.querySelector<HTMLInputElement>('#d')!;
    field.focus();
    field.setSelectionRange(2, 6);
  }
  expect(readPicked(document, selector === '#c' ? 'weir' : '')).toMatchObject({ text: 'weir', sentence: '' });
});

test('words that the selection does not hold, as in a shadow tree, have no sentence', () => {
  select(textIn('#b'), 0, textIn('#b'), 7);
  expect(sentenceFor('sluice')).toBe('');
});

test('without a selection there is the page alone', () => {
  getSelection()!.removeAllRanges();
  expect(readPicked(document, '')).toMatchObject({ text: '', sentence: '', title: 'On rivers' });
});

test('of a block without sentences only what is around the words is kept', () => {
  find('#b').textContent = `${'cell '.repeat(300)}weir ${'cell '.repeat(300)}`;
  select(textIn('#b'), 1500, textIn('#b'), 1504);
  expect(sentenceFor('weir').length).toBeLessThan(700);
  expect(sentenceFor('weir')).toContain('weir');
});

test('the page is as it was', () => {
  const before = document.documentElement.outerHTML;
  select(textIn('#a b'), 0, textIn('#a b'), 4);
  readPicked(document, 'edge');
  expect(document.documentElement.outerHTML).toBe(before);
  expect(getSelection()!.toString()).toBe('edge');
});
