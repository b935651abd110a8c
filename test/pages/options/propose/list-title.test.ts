import { proposeListTitle } from '../../../../src/pages/options/propose/list-title.ts';

test.each([
  ['Great Firewall - Wikipedia', 'https://en.wikipedia.org/wiki/X', 'Great Firewall'],
  [
    'Who owns the net? | Technology | The Guardian',
    'https://www.theguardian.com/x',
    'Who owns the net? – Technology',
  ],
  ['BBC News – A wall of rules', 'https://www.bbcnews.co.uk/x', 'A wall of rules'],
  ['Walls - and what they keep out', 'https://example.org/x', 'Walls - and what they keep out'],
  ['  Of   stones ', undefined, 'Of stones'],
  ['example.org', 'https://example.org/', 'example.org'],
  [
    'China’s leader calls for rules that every nation should have for its own part of the internet',
    undefined,
    'China’s leader calls for rules that every nation should…',
  ],
])('a list of the page “%s” is called without its site, and not too long', (title, link, called) => {
  expect(proposeListTitle(title, link)).toBe(called);
});
