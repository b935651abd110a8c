import { sayValue } from '../../src/locale/say.ts';
import { sayFault } from '../locale/said.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import { IS_LONG } from '../helpers/long-run.ts';

const RDF =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">';
const PREFIX = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .';

/** Gives what a reader is told of a file: its messages if it is refused, else its headwords, notes and what is left out. */
async function say(fileName: string, text: string): Promise<string[]> {
  const read = await readAny(text, { fileName });
  if (!read.ok) return read.faults.map(sayFault);
  const headwords = read.pack.entries.map(({ headword }) => headword).join(' | ');
  return [headwords, ...read.left.map(sayValue), ...read.refused.map(sayFault)];
}

test.each([
  [
    'no.tbx',
    '<martif type="TBX" xml:lang="en"><text><body/></text></martif>',
    ['no.tbx: The file holds no term: it has neither a termEntry nor a conceptEntry.'],
  ],
  [
    'own.xml',
    '<mtf><conceptGrp/></mtf>',
    [
      'own.xml, line 1, column 6: The file is MultiTerm’s own XML, which is not read; export it as TBX or as a table.',
    ],
  ],
  ['mixed.csv', 'term,definition\r\na,b\rc,d\ne,f\n\r\ng,h', ['a | c | e | g']],
  [
    'alias.yml',
    'contexts:\n  - terms: &t\n      - name: x\n  - terms: *t\n',
    [
      'x',
      'which context a term is from',
      'alias.yml, line 4: the context must have a list of terms; it is an alias (*…).',
    ],
  ],
  [
    'laugh.yml',
    'a: &a [x]\ncontexts: *a\n',
    ['laugh.yml, line 2: the field “contexts” must be a list; it is an alias (*…).'],
  ],
  [
    'two.yml',
    'contexts:\n  - terms:\n      - name: x\n        <<: {definition: y}\n        synonyms: [z]\n---\ncontexts: []\n',
    ['x', '<<', 'synonyms', 'further documents of the file'],
  ],
  [
    'long.ttl',
    `${PREFIX}\n<http://e.example/${'a'.repeat(100_000)}> a skos:Concept .`,
    ['', `long.ttl, <http://e.example/${'a'.repeat(42)}…>: the preferred label is missing.`],
  ],
  [
    'hidden.html',
    '<script type="application/ld+json">\n//<![CDATA[\n{"@type":"DefinedTerm","name":"a"}\n//]]>\n</script><script type="application/ld+json"><!--\n{"@type":"DefinedTerm","name":"b"}\n--></script>',
    ['a | b'],
  ],
  [
    'broken.rdf',
    `${RDF}\n<skos:Concept><skos:prefLabel>a</skos:Concept></rdf:RDF>`,
    ['broken.rdf, line 2: It is not valid RDF/XML: unexpected close tag.'],
  ],
  [
    'laugh.rdf',
    `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(300)}">]>${RDF}${'&b;'.repeat(80_000)}</rdf:RDF>`,
    ['laugh.rdf, line 1: It is not valid RDF/XML: its entities make it far larger than it is.'],
  ],
  [
    'nested.rdf',
    `<!DOCTYPE a [<!ENTITY b "&c;"><!ENTITY c "&b;">]>${RDF}&b;</rdf:RDF>`,
    ['nested.rdf, line 1: It is not valid RDF/XML: undefined entity.'],
  ],
  [
    'deep.rdf',
    `${RDF}${'<skos:Concept><skos:broader>'.repeat(500)}`,
    ['deep.rdf, line 1: It is not valid RDF/XML: its elements are nested too deeply.'],
  ],
  ['style.html', `<b style="font-weight:700">a</b>: x`, ['a']],
  ['pasted.html', '<b style="font-weight:normal"><p><b>a</b>: x</p></b>', ['a']],
])('%s is read, or refused by its place', async (fileName, text, said) => {
  expect(await say(fileName, text)).toEqual(said);
});

// Each of these once took the square of its length: at full length, under `npm run test:long`, a minute or more.
const REPEATS = IS_LONG ? 100_000 : 5000;
test.each([
  ['rows.csv', `term,definition\n${'a,b\n'.repeat(REPEATS)}`],
  ['breaks.csv', 'a\r'.repeat(REPEATS)],
  [
    'ids.tbx',
    `<tbx>${'<conceptEntry id="x"><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>'.repeat(REPEATS / 5)}</tbx>`,
  ],
])('%s becomes one entry', async (fileName, text) => {
  expect(await say(fileName, text)).toEqual(['a']);
});

test.each([
  ['wrapped.md', `**a**: b\n${'c\n'.repeat(REPEATS)}`],
  ['terms.md', `a\n: b\n\n${'c\n'.repeat(REPEATS)}`],
  ['section.md', `# A\n## a\n${'x\n\n'.repeat(REPEATS / 5)}`],
  ['breaks.html', `<html><p><b>a</b>: b${'<br>c'.repeat(REPEATS)}</html>`],
  ['quotes.csv', `term,definition\na,b\n${'"a,b\n'.repeat(REPEATS)}`],
])('%s is read as far as it can be', async (fileName, text) => {
  const [headwords] = await say(fileName, text);
  expect(headwords?.split(' | ')[0]).toBe('a');
});

test('cells that claim to reach over everything do not', async () => {
  const html = `<table><tr>${'<td rowspan="65534" colspan="65534">a'.repeat(500)}${'<tr><td>b'.repeat(500)}</table>`;
  expect(await say('spans.html', html)).toEqual([
    'spans.html: no definitions were found: it has no <dl>, no table of terms, and no terms in bold before their definitions.',
  ]);
});
