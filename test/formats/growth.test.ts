import { detectFormat } from '../../src/formats/assemble/detect-format.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import type { ListFormat } from '../../src/formats/assemble/read-list.ts';
import { previewTable } from '../../src/formats/csv/csv-read.ts';
import { readBackup } from '../../src/formats/pack/backup.ts';
import { fill, findGrowth, UNITS, type Frame } from '../helpers/growth.ts';

// Far more than it takes: a busy machine is no fault.
jest.setTimeout(600_000);

const ttl = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<http://x> a skos:Concept; ';
const ld =
  '{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@type": "skos:Concept", "@id": "http://x/';
const tbx = '<martif type="TBX" xml:lang="en"><text><body><termEntry>';
const term = '<langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry></body></text></martif>';
const pack = '{"format": "sidelight-pack", "version": 1, "id": "a", "title": "';
const yaml = 'contexts:\n  - terms:\n      - name: a\n        definition: ';

/** Where in a file of each format a unit is repeated. */
const FRAMES: Record<string, readonly Frame[]> = {
  'definitions list.md': [
    ['', ''],
    ['# a', 'b'],
    ['## a', 'b\n\nc'],
    ['- **a', 'b**: c'],
    ['**a**', ': b'],
    ['a\n: b', 'c'],
    ['a|b\n-|-\nc|', 'd'],
    ['a|b\n--', 'c'],
    ['[a](', '): b'],
    ['a (', ' - b'],
  ],
  'definitions list.html': [
    ['<p>a', 'b</p>'],
    ['<dl><dt>a', '<dd>b</dl>'],
    ['<table><tr><th>a<th>b<tr><td>c', '<td>d</table>'],
    ['<p><b>a', '</b>: b'],
    ['<span style="', '">a</span>: b'],
    ['<p ', '>a'],
  ],
  'csv list.csv': [
    ['', ''],
    ['term,definition\na,"b', 'c"\n'],
    ['term,definition\na', ',b\n'],
    ['term,', '\na,b\n'],
    ['term,definition,language,links,forms\na,b,', ',c,d\n'],
    ['term,definition,links,date,source\na,b,', ',c,http://d\n'],
  ],
  'anki list.txt': [
    ['#separator:tab\n#html:true\na\tb', 'c\n'],
    ['#separator:tab\n#html:true\n{{c1::a', '}}\tc\n'],
    ['#separator:tab\n#html:false\n', '\tb\n'],
  ],
  'tbx list.tbx': [
    [`${tbx}<descrip type="definition">`, `</descrip>${term}`],
    [`${tbx}<descrip type="`, `">a</descrip>${term}`],
    ['<!DOCTYPE martif "', '"><martif/>'],
    ['<', '/>'],
  ],
  'skos-turtle list.ttl': [
    [`${ttl} skos:prefLabel "`, '"@en .'],
    [`${ttl} skos:prefLabel """`, '"""@en .'],
    [`${ttl} skos:related `, ' .'],
    ['@prefix ', ' .'],
    ['#', '\n'],
  ],
  'skos-jsonld list.jsonld': [
    [`${ld}", "skos:prefLabel": "`, '"}'],
    [ld, '", "skos:prefLabel": "a"}'],
    ['[', ']'],
  ],
  'defined-terms list.json': [
    ['{"@type": "DefinedTerm", "name": "', '"}'],
    ['{"@type": "DefinedTerm", "name": "a", "description": "', '"}'],
    ['<html><script type="application/ld+json">', '{"@type": "DefinedTerm", "name": "a"}</script>'],
    ['<html>', '<script type="application/ld+json">{"@type": "DefinedTerm", "name": "a"}</script>'],
  ],
  'contextive list.yml': [
    [yaml, '\n'],
    [`${yaml}"`, '"\n'],
    [`${yaml}|\n          `, '\n'],
    ['contexts:\n  - ', '\n'],
  ],
  'json list.json': [
    [pack, '", "language": "en", "entries": [], "statements": []}'],
    ['[', ']'],
  ],
};

const CASES = Object.entries(FRAMES).flatMap(([name, frames]) => frames.map(frame => [name, frame] as const));

test.each(CASES)('%s %p takes time that grows with its length', async (name, frame) => {
  const [format, fileName] = name.split(' ') as [ListFormat, string];
  for (const unit of UNITS) {
    const found = await findGrowth(chars => readAny(fill(frame, unit, chars), { fileName, format }));
    expect({ unit, found }).toEqual({ unit, found: null });
  }
});

test.each([
  ['a table that is looked at', (text: string) => previewTable(text)],
  ['a backup', (text: string) => readBackup(text, 'a.json')],
  ['a list of a format that nobody names', (text: string) => detectFormat(text, 'list')],
])('%s takes time that grows with its length', async (_, read) => {
  for (const frame of [
    ['', ''],
    ['<', '>'],
    ['**', ''],
    ['{"a": "', '"}'],
  ] as const) {
    for (const unit of UNITS) {
      const found = await findGrowth(chars => read(fill(frame, unit, chars)));
      expect({ frame, unit, found }).toEqual({ frame, unit, found: null });
    }
  }
});

test('work that takes the square is found', async () => {
  const found = await findGrowth(chars => 'a'.repeat(chars * 4).match(/a*a*b/));
  expect(found).toMatch(/^4000 characters: \d+ ms; 16000: \d+ ms$|^1000 /);
});
