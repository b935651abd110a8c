import { proposeTerm } from '../../../src/core/editor/picked-term.ts';
import type { PickedText } from '../../../src/core/messages/protocol.ts';

const TODAY = '2026-03-04';
const PICKED: PickedText = {
  text: 'edge weir',
  sentence: 'The edge weir keeps the water back.',
  title: 'Weirs and\n  locks',
  site: '',
  url: 'https://www.rivers.example/weirs?page=2#top',
  date: '2024-05',
  language: 'en-gb',
};

const propose = (fields: Partial<PickedText> = {}) => proposeTerm({ ...PICKED, ...fields }, TODAY);

test('the words are the term, their sentence a statement, and the page its source', () => {
  expect(propose()).toEqual({
    headword: 'edge weir',
    kind: 'concept',
    summary: '',
    gate: 'always',
    language: 'en-GB',
    sentence: 'The edge weir keeps the water back.',
    by: 'rivers.example',
    date: '2024-05',
    title: 'Weirs and locks',
    link: 'https://www.rivers.example/weirs?page=2',
  });
});

test('what the page does not say is found otherwise', () => {
  expect(propose({ date: null }).date).toBe(TODAY);
  expect(propose({ site: 'The Rivers Review' }).by).toBe('The Rivers Review');
  expect(propose({ title: '' }).title).toBe('www.rivers.example');
  expect(propose({ language: null })).not.toHaveProperty('language');
  expect(propose({ language: 'no language!' })).not.toHaveProperty('language');
});

test.each([
  ['https://reader:secret@rivers.example/a', 'https://rivers.example/a'],
  ['https://rivers.example/a?q=1#:~:text=weir', 'https://rivers.example/a?q=1'],
  ['http://localhost:8080/a', 'http://localhost:8080/a'],
  ['file:///documents/a.html', ''],
  ['about:srcdoc', ''],
  ['no address', ''],
  ['', ''],
])('the address %s is kept as “%s”', (url, link) => {
  expect(propose({ url }).link).toBe(link);
});

test('a page without an address is named by its title', () => {
  expect(propose({ url: 'file:///documents/a.html' })).toMatchObject({ by: 'Weirs and locks', link: '' });
  expect(propose({ url: 'http://localhost:8080/a' }).by).toBe('localhost');
});

test.each([
  [' edge\n weir, ', 'edge weir'],
  ['“Edge weir”', 'Edge weir'],
  ['weir.', 'weir'],
  ['U.S.', 'U.S.'],
  ['(GFW)', 'GFW'],
  ['Great Firewall (GFW)', 'Great Firewall (GFW)'],
  ['C++', 'C++'],
  ['防火长城。', '防火长城'],
  ['–', ''],
  ['', ''],
])('“%s” becomes the term “%s”', (text, headword) => {
  expect(propose({ text }).headword).toBe(headword);
});

test('a long selection is a sentence, no term', () => {
  const text =
    'A weir that stands at the edge of the water keeps it back, and nobody has ever said that it should not.';
  expect(propose({ text, sentence: '' })).toMatchObject({ headword: '', sentence: text });
  expect(propose({ sentence: '' })).toMatchObject({ headword: 'edge weir', sentence: '' });
});
