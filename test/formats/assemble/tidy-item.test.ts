import { said } from '../../locale/said.ts';
import { MAX_LINKS } from '../../../src/formats/assemble/tidy-item.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';

const TURTLE = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n';
const tbx = (term: string, definition: string): string =>
  `<martif type="TBX" xml:lang="en"><text><body><termEntry><descrip type="definition">${definition}</descrip><langSet xml:lang="en"><tig><term>${term}</term></tig></langSet></termEntry></body></text></martif>`;

test.each([
  ['a.csv', 'term,definition\nWater Board (WB),<i>It</i> reads&nbsp;meters\n'],
  ['a.tbx', tbx('Water Board (WB)', '&lt;i&gt;It&lt;/i&gt; reads&#160;meters')],
  [
    'a.ttl',
    `${TURTLE}<a> skos:prefLabel "Water Board (WB)"@en; skos:definition "<i>It</i> reads meters"@en .`,
  ],
  ['a.json', '{"@type":"DefinedTerm","name":"Water Board (WB)","description":"<i>It</i> reads meters"}'],
  ['a.yml', 'contexts:\n  - terms:\n      - name: Water Board (WB)\n        definition: It reads meters\n'],
  ['a.md', '- **Water Board (WB)**: *It* reads meters\n'],
  ['a.html', '<dl><dt>Water Board (WB)</dt><dd><i>It</i> reads meters</dd></dl>'],
  ['a.txt', '#separator:tab\n\u200EWater Board (WB)\u200F\t<i>It</i> reads&nbsp;meters\n'],
])('a name with its abbreviation is two spellings, and markup is text: %s', async (fileName, text) => {
  const read = await readAny(text, { fileName });
  expect(read.ok && said(read.refused)).toEqual([]);
  expect(read.ok && read.pack.entries).toMatchObject([
    {
      headword: 'Water Board',
      summary: 'It reads meters',
      forms: [{ text: 'Water Board' }, { text: 'WB' }],
    },
  ]);
});

test('what only names an element is no markup', async () => {
  const read = await readAny('term,definition\n<dl>,The <dl> element\n', { fileName: 'a.csv' });
  expect(read.ok && read.pack.entries).toMatchObject([{ headword: '<dl>', summary: 'The <dl> element' }]);
});

test('signs that nobody sees are cut at the ends of a text, and refused within it', async () => {
  const read = await readAny('term,definition\n\u2066a\u2069,\u200Bb\u200E\nc\u202Ed,e\n', {
    fileName: 'a.csv',
  });
  expect(read.ok && read.pack.entries).toMatchObject([{ headword: 'a', summary: 'b' }]);
  expect(read.ok && said(read.refused)).toMatchObject([{ place: 'row 3' }]);
});

test('hundreds of links are cut, and that is said', async () => {
  const links = Array.from({ length: 120 }, (_, i) => `<https://x.example/${i}>`).join(', ');
  const read = await readAny(`${TURTLE}<a> skos:prefLabel "a"; skos:exactMatch ${links} .`, {
    fileName: 'a.ttl',
  });
  expect(read.ok && read.pack.entries[0]?.links).toHaveLength(MAX_LINKS);
  expect(read.ok && said(read.notes)).toEqual(['70 links are left out: a term keeps its first 50.']);
});
