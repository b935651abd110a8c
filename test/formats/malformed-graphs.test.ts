import { sayPhrase, sayValue } from '../../src/locale/say.ts';
import { printPack } from '../../src/formats/pack/pack-print.ts';
import { said, sayFault } from '../locale/said.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import type { Fault, ListFormat } from '../../src/formats/assemble/read-list.ts';
import { readTbx } from '../../src/formats/tbx/tbx-read.ts';

interface Malformed {
  name: string;
  format: ListFormat;
  text: string;
  /** The message must say this place of the fault; null where it can only be the whole file. */
  place: RegExp | null;
}

/** Texts that no field may hold, as far as each format can write them at all. */
const BAD_TEXTS: [name: string, text: string][] = [
  ['a direction character', 'a\u202Eb'],
  ['another direction character', 'b\u2066a'],
  ['a control character', 'a\u0085\u009Bb'],
  ['a giant', 'x'.repeat(10_001)],
  ['a giant of marks', 'a\u0301\u0323'.repeat(40_000)],
];
const POSITIONS = [0, 1, 2, 3, 4];
const insert = (good: readonly string[], bad: string, at: number): string[] => [
  ...good.slice(0, at),
  bad,
  ...good.slice(at),
];

const TERMS = ['ash', 'beech', 'cedar', 'dogwood'];

/** Broken entries of TBX among good ones, a line each. */
function badTermbases(): Malformed[] {
  const versions = [
    { root: 'martif', entry: 'termEntry', section: 'langSet', term: 'tig' },
    { root: 'tbx', entry: 'conceptEntry', section: 'langSec', term: 'termSec' },
  ];
  return versions.flatMap(({ root, entry, section, term }) => {
    const write = (said: string): string =>
      `<${entry} id="e-${said.length}"><${section} xml:lang="en"><${term}><term>${said}</term></${term}></${section}></${entry}>`;
    const unreadable: [name: string, line: string][] = [
      ['a tag that never closes', `<${entry}><${section}>`],
      ['tags that close crosswise', `<${entry}><${section}></${entry}></${section}>`],
      ['an attribute without quotes', `<${entry} id=e></${entry}>`],
      ['an attribute twice', `<${entry} id="a" id="b"></${entry}>`],
      ['a bare ampersand', write('a & b')],
      ['an unknown entity', write('a&nbsp;b')],
      ['a number that is no character', write('&#0;')],
      ['a number beyond all characters', write('&#x110000;')],
      ['a bare less-than sign', write('a < b')],
      ['a comment within a tag', `<${entry} <!-- --> ></${entry}>`],
      ['a broken comment', '<!-- -- -->'],
      ['a declaration in the middle', '<!DOCTYPE tbx>'],
      ['a section that is never closed', '<![CDATA[ x'],
      ['the end of a section', write('a ]]> b')],
      ['an instruction without a name', '<? ?>'],
      ['a control character', write('a\u0001b')],
      ['a name that is none', '<1></1>'],
      ['elements without end', '<a>'.repeat(1000)],
    ];
    const refused: [name: string, line: string][] = [
      ['no term', `<${entry} id="x"><${section} xml:lang="en"></${section}></${entry}>`],
      ['an empty term', write('')],
      ['a term of spaces', write('&#32;&#160;')],
      ['an empty entry', `<${entry}/>`],
      ...BAD_TEXTS.map(([name, text]): [string, string] => [name, write(text)]),
    ];
    const at = (where: number, line: string): string =>
      [
        `<${root} xml:lang="en"><text><body>`,
        ...insert(TERMS.map(write), line, where),
        `</body></text></${root}>`,
      ].join('\n');
    return [
      ...unreadable.flatMap(([name, line]) =>
        POSITIONS.map(where => ({
          name,
          format: 'tbx' as const,
          text: at(where, line),
          place: /^line \d+, column \d+$/,
        })),
      ),
      ...refused.flatMap(([name, line]) =>
        POSITIONS.map(where => ({
          name,
          format: 'tbx' as const,
          text: at(where, line),
          place: new RegExp(`^line ${where + 2}$`),
        })),
      ),
    ].map(each => ({ ...each, name: `${root}: ${each.name}` }));
  });
}

const PREFIXES = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .';

function badTurtle(): Malformed[] {
  const write = (said: string): string =>
    `<http://x.example/${said.length}-${said.slice(0, 3)}> a skos:Concept ; skos:prefLabel "${said}"@en .`;
  const unreadable: [name: string, line: string][] = [
    ['a statement without end', '<http://x.example/z> a skos:Concept'],
    ['a statement without object', '<http://x.example/z> a .'],
    ['a text that is never closed', '<http://x.example/z> skos:prefLabel "z .'],
    ['an unknown prefix', '<http://x.example/z> foaf:name "z" .'],
    ['an address with a space', '<http://x example/z> a skos:Concept .'],
    ['an escape that is none', '<http://x.example/z> skos:prefLabel "\\q" .'],
    ['half a character', '<http://x.example/z> skos:prefLabel "\\ud800" .'],
    ['a text as a subject', '"z" a skos:Concept .'],
    ['a text as a predicate', '<http://x.example/z> "is" "z" .'],
    ['a list that is never closed', '<http://x.example/z> skos:related ( <a> .'],
    ['a node that is never closed', '<http://x.example/z> skos:note [ skos:note "z" .'],
    ['a bracket too many', '<http://x.example/z> skos:note "z" ] .'],
    ['a blank node as a predicate', '<http://x.example/z> _:b "z" .'],
    ['a language that is none', '<http://x.example/z> skos:prefLabel "z"@- .'],
    ['a type that is none', '<http://x.example/z> skos:prefLabel "z"^^"z" .'],
    ['a prefix without address', '@prefix z: .'],
    ['a graph', '<http://x.example/g> { <http://x.example/z> a skos:Concept . }'],
    ['rules', '{ ?x a skos:Concept } => { ?x a skos:Thing } .'],
  ];
  const refused: [name: string, line: string][] = [
    ['no label', '<http://x.example/z> a skos:Concept .'],
    ['an empty label', '<http://x.example/z> a skos:Concept ; skos:prefLabel ""@en .'],
    [
      'a label that is an address',
      '<http://x.example/z> a skos:Concept ; skos:prefLabel <http://x.example/y> .',
    ],
    ['a label that is an empty node', '<http://x.example/z> a skos:Concept ; skos:prefLabel [] .'],
    ...BAD_TEXTS.map(([name, text]): [string, string] => [
      name,
      `<http://x.example/z> a skos:Concept ; skos:prefLabel "${text}" .`,
    ]),
  ];
  const at = (where: number, line: string): string =>
    [PREFIXES, ...insert(TERMS.map(write), line, where), ''].join('\n');
  return [
    ...unreadable.flatMap(([name, line]) =>
      POSITIONS.map(where => ({ name, text: at(where, line), place: /^line \d+$/ })),
    ),
    ...refused.flatMap(([name, line]) =>
      POSITIONS.map(where => ({ name, text: at(where, line), place: /^<http:\/\/x\.example\/z>$/ })),
    ),
  ].map(each => ({ ...each, format: 'skos-turtle' as const }));
}

/** JSON that is none, a line of it broken. */
function badJson(lines: readonly string[], format: ListFormat): Malformed[] {
  const broken: [name: string, line: string][] = [
    ['a comma too many', '{ "a": 1 },,'],
    ['a name without quotes', '{ a: 1 },'],
    ['single quotes', "{ 'a': 1 },"],
    ['a text that is never closed', '{ "a": "1 },'],
    ['an escape that is none', '{ "a": "\\q" },'],
    ['a comment', '// no'],
    ['no value', '{ "a": },'],
    ['a bracket too many', '] },'],
    ['a number that is none', '{ "a": 01 },'],
    ['a value that is none', '{ "a": NaN },'],
    ['a control character', '{ "a": "\u0001" },'],
  ];
  return broken.flatMap(([name, line]) =>
    POSITIONS.map(where => ({
      name,
      format,
      text: insert(lines, line, where + 1).join('\n'),
      place: /^line \d+, column \d+$/,
    })),
  );
}

function badJsonLd(): Malformed[] {
  const write = (said: string): string =>
    JSON.stringify({ '@id': `http://x.example/${said}`, '@type': 'skos:Concept', 'skos:prefLabel': said });
  const context = '"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}';
  const lines = [`{${context}, "@graph": [`, ...TERMS.map(said => `${write(said)},`), write('elm'), ']}'];
  const nodes: [name: string, node: object][] = [
    ['an id that is a number', { '@id': 5 }],
    ['an id that is a list', { '@id': ['a'] }],
    ['a type that is a number', { '@id': 'http://x.example/z', '@type': 5 }],
    [
      'a value with a type and a language',
      {
        '@id': 'http://x.example/z',
        'skos:prefLabel': { '@value': 'a', '@language': 'en', '@type': 'skos:a' },
      },
    ],
    ['a value that is an object', { '@id': 'http://x.example/z', 'skos:prefLabel': { '@value': {} } }],
    [
      'a language that is a number',
      { '@id': 'http://x.example/z', 'skos:prefLabel': { '@value': 'a', '@language': 5 } },
    ],
    [
      'a list with more beside it',
      { '@id': 'http://x.example/z', 'skos:related': { '@list': [], '@id': 'a' } },
    ],
    ['a context within that is a number', { '@id': 'http://x.example/z', '@context': 5 }],
    [
      'a context within that must be fetched',
      { '@id': 'http://x.example/z', '@context': 'https://x.example/context' },
    ],
    ['a reverse that is a text', { '@id': 'http://x.example/z', '@reverse': 'a' }],
    ['an index that is a number', { '@id': 'http://x.example/z', '@index': 5 }],
  ];
  const labels: [name: string, label: unknown][] = [
    ['no label', []],
    ['an empty label', ''],
    ['a label that is a node', { '@id': 'http://x.example/y' }],
    ...BAD_TEXTS,
  ];
  const contexts: [name: string, context: unknown][] = [
    ['that is a number', 5],
    ['that must be fetched', 'https://x.example/context.jsonld'],
    ['of the local network', 'http://localhost/'],
    ['that imports another', { '@version': 1.1, '@import': 'https://x.example/c' }],
    ['of thousands', Array.from({ length: 4000 }, () => ({ a: 'http://x.example/' }))],
    [
      'with too many names',
      Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`a${i}`, 'http://x.example/'])),
    ],
    ['that goes in a circle', { a: 'b:x', b: 'a:x' }],
    ['that redefines a keyword', { '@type': 'http://x.example/' }],
    ['with a container that is none', { a: { '@id': 'http://x.example/', '@container': 'b' } }],
    ['with a version of the future', { '@version': 2 }],
    ['with a base that is a number', { '@base': 5 }],
    ['with a language that is a number', { '@language': 5 }],
  ];
  const at = (where: number, node: object): string =>
    `{${context}, "@graph": [${insert(TERMS.map(write), JSON.stringify(node), where).join(',\n')}]}`;
  return [
    ...badJson(lines, 'skos-jsonld'),
    ...nodes.flatMap(([name, node]) =>
      POSITIONS.map(where => ({ name, text: at(where, node), place: new RegExp(`^node ${where + 1}$`) })),
    ),
    ...labels.flatMap(([name, label]) =>
      POSITIONS.map(where => ({
        name,
        text: at(where, { '@id': 'http://x.example/z', '@type': 'skos:Concept', 'skos:prefLabel': label }),
        place: /^<http:\/\/x\.example\/z>$/,
      })),
    ),
    ...contexts.map(([name, said]) => ({
      name: `a context ${name}`,
      text: JSON.stringify({ '@context': said, '@graph': [{ '@id': 'http://x.example/z', a: 'b' }] }),
      place: /^@context$/,
    })),
  ].map(each => ({ ...each, format: 'skos-jsonld' as const }));
}

function badDefinedTerms(): Malformed[] {
  const write = (name: unknown): string => JSON.stringify({ '@type': 'DefinedTerm', name });
  const lines = ['[', ...TERMS.map(said => `${write(said)},`), write('elm'), ']'];
  const names: [what: string, name: unknown][] = [
    ['no name', undefined],
    ['an empty name', ''],
    ['a name of spaces', ' \u00A0 '],
    ['a name that is null', null],
    ['a name that is true', true],
    ['a name that is an empty list', []],
    ['a name that is an empty object', {}],
    ['a name that is a node', { '@id': 'http://x.example/' }],
    ['a name with an empty value', { '@value': '' }],
    ...BAD_TEXTS,
  ];
  return [
    ...badJson(lines, 'defined-terms'),
    ...names.flatMap(([name, said]) =>
      POSITIONS.map(where => ({
        name,
        format: 'defined-terms' as const,
        text: `[${insert(TERMS.map(write), write(said), where).join(',\n')}]`,
        place: new RegExp(`^term ${where + 1}$`),
      })),
    ),
  ];
}

const DEEP = 100_000;
const WHOLE: Malformed[] = [
  { name: 'an empty file', format: 'tbx', text: '', place: /^line 1, column 1$/ },
  { name: 'no XML', format: 'tbx', text: 'term,definition', place: /^line 1/ },
  { name: 'HTML', format: 'tbx', text: '<html></html>', place: /^line 1/ },
  { name: 'half a file', format: 'tbx', text: '<tbx><text>', place: /^line 1/ },
  { name: 'two roots', format: 'tbx', text: '<tbx></tbx><tbx></tbx>', place: /^line 1/ },
  { name: 'a declaration that never ends', format: 'tbx', text: '<!DOCTYPE tbx SYSTEM "', place: /^line 1/ },
  { name: 'deep nesting', format: 'tbx', text: `<tbx>${'<a>'.repeat(DEEP)}`, place: /^line 1/ },
  { name: 'an empty file', format: 'xliff', text: '', place: /^line 1, column 1$/ },
  { name: 'HTML', format: 'xliff', text: '<html></html>', place: /^line 1/ },
  { name: 'no unit', format: 'xliff', text: '<xliff version="1.2"></xliff>', place: null },
  { name: 'half a file', format: 'xliff', text: '<xliff><file><body><trans-unit>', place: /^line 1/ },
  { name: 'deep nesting', format: 'xliff', text: `<xliff>${'<unit>'.repeat(DEEP)}`, place: /^line 1/ },
  { name: 'entities', format: 'xliff', text: '<!DOCTYPE a [<!ENTITY b "c">]><xliff/>', place: /^line 1/ },
  { name: 'an empty file', format: 'skos-turtle', text: '', place: null },
  { name: 'no concept', format: 'skos-turtle', text: '<http://a> <http://b> <http://c> .', place: null },
  {
    name: 'deep nodes',
    format: 'skos-turtle',
    text: `<http://a> <http://b> ${'[ <http://b> '.repeat(DEEP)}`,
    place: /^line 1$/,
  },
  {
    name: 'deep triples',
    format: 'skos-turtle',
    text: `<http://a> <http://b> ${'<< '.repeat(DEEP)}`,
    place: /^line 1$/,
  },
  { name: 'an empty file', format: 'skos-jsonld', text: '', place: /^line 1, column 1$/ },
  { name: 'no concept', format: 'skos-jsonld', text: '{}', place: null },
  { name: 'a number', format: 'skos-jsonld', text: '5', place: null },
  { name: 'deep lists', format: 'skos-jsonld', text: '['.repeat(DEEP) + ']'.repeat(DEEP), place: null },
  { name: 'an empty file', format: 'defined-terms', text: '', place: /^line 1, column 1$/ },
  { name: 'no term', format: 'defined-terms', text: '{"@type": "Thing"}', place: null },
  { name: 'a page without terms', format: 'defined-terms', text: '<html></html>', place: null },
  { name: 'deep microdata', format: 'defined-terms', text: '<p itemscope>'.repeat(DEEP), place: null },
  {
    name: 'deep objects',
    format: 'defined-terms',
    text: '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
    place: null,
  },
];

const entities = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `<!ENTITY e${i} "${of(i)}">`).join('');
const BOMBS: [name: string, text: string][] = [
  [
    'a billion laughs',
    `<!DOCTYPE tbx [<!ENTITY e "ha">${entities(10, i => `&e${i ? i - 1 : ''};`.repeat(10))}]><tbx>&e9;</tbx>`,
  ],
  [
    'quadratic growth',
    `<!DOCTYPE tbx [<!ENTITY a "${'a'.repeat(100_000)}">]><tbx>${'&a;'.repeat(100_000)}</tbx>`,
  ],
  ['a file of the machine', '<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>'],
  ['an address', '<!DOCTYPE tbx [<!ENTITY % a SYSTEM "http://x.example/a.dtd"> %a;]><tbx/>'],
  ['an entity of itself', '<!DOCTYPE tbx [<!ENTITY a "&a;">]><tbx>&a;</tbx>'],
  ['behind comments', `${'<!-- x -->'.repeat(10_000)}<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>`],
  ['in small letters', '<!doctype tbx [<!ENTITY a "b">]><tbx>&a;</tbx>'],
  ['with brackets in its address', '<!DOCTYPE tbx SYSTEM "a[b" [<!ENTITY a "b">]><tbx>&a;</tbx>'],
];

const FAMILIES = [
  ['TBX', badTermbases()],
  ['Turtle', badTurtle()],
  ['JSON-LD', badJsonLd()],
  ['defined terms', badDefinedTerms()],
  ['whole files', WHOLE],
] as const;

test('there are more than a hundred of each family', () => {
  for (const [, files] of FAMILIES.slice(0, 4)) expect(files.length).toBeGreaterThan(100);
});

describe.each(FAMILIES)('malformed: %s', (_, files) => {
  test.each([...new Set(files.map(({ name }) => name))])('%s', async name => {
    for (const { format, text, place } of files.filter(file => file.name === name)) {
      const list = await readAny(text, { fileName: 'list.x', format });
      const faults: Fault[] = list.ok ? list.refused : list.faults;
      const placed = faults.filter(fault =>
        place ? place.test(sayValue(fault.place ?? '')) : fault.place === null,
      );
      expect({ faults, placed: placed.length > 0 }).toEqual({ faults, placed: true });
      for (const fault of faults) {
        expect(fault.reason.key).not.toBe('faultUnreadable');
        expect(sayFault(fault)).toMatch(/^list\.x(?:, [^]+)?: .+[.!?…]$/);
        expect(sayPhrase(fault.reason).length).toBeLessThan(300);
      }
      // The good ones beside it are there.
      if (list.ok) expect(TERMS.filter(term => !printPack(list.pack).includes(`"${term}"`))).toEqual([]);
    }
  });
});

test.each(BOMBS)('XML that would explode is refused before it is read: %s', (_, text) => {
  let ticks = 0;
  const list = readTbx(text, { fileName: 'bomb.tbx', tick: () => ticks++ });
  expect(said(list)).toMatchObject({
    ok: false,
    faults: [
      { file: 'bomb.tbx', reason: 'The file declares entities or elements of its own, which is not allowed' },
    ],
  });
  expect(ticks).toBe(0);
});

test('a declaration that only names a file is left alone', async () => {
  const text =
    '<!-- <!DOCTYPE a [ ]> --><!DOCTYPE martif SYSTEM "a[.dtd"><martif><text><body><termEntry><langSet xml:lang="en"><tig><term>ash</term></tig></langSet></termEntry></body></text></martif>';
  const list = await readAny(text, { fileName: 'a.tbx' });
  expect(list).toMatchObject({ ok: true, pack: { entries: [{ headword: 'ash' }] } });
});

test('hostile names change nothing of what all objects have', async () => {
  const context = { skos: 'http://www.w3.org/2004/02/skos/core#' };
  const node =
    '{"@id": "http://x.example/__proto__", "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "skos:prefLabel": "ash"}';
  const text = `{"@context": ${JSON.stringify(context)}, "@graph": [${node}]}`;
  const list = await readAny(text, { fileName: 'a.jsonld' });
  expect(list).toMatchObject({ ok: true, pack: { entries: [{ id: '__proto__', headword: 'ash' }] } });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
