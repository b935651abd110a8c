import { sayValue } from '../../src/locale/say.ts';
import { sayFault } from '../locale/said.ts';
import { printPack } from '../../src/formats/pack/pack-print.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';
import type { Fault, ListFormat } from '../../src/formats/assemble/read-list.ts';
import { makeEntry, makePack } from '../helpers/packs.ts';

interface Malformed {
  name: string;
  format: ListFormat;
  text: string;
  /** The message must say this place of the fault; null where the whole file is at fault. */
  place: RegExp | null;
}

/** Texts that no field may hold. */
const BAD_TEXTS = new Map([
  ['NUL', 'a\0b'],
  ['half of a character', 'a\uD800b'],
  ['a direction character', 'a\u202Eb'],
  ['an escape', 'a\u001Bb'],
  ['a giant', 'x'.repeat(10_001)],
  ['a giant of marks', 'a\u0301\u0323'.repeat(40_000)],
]);
const POSITIONS = [0, 1, 2, 3];

/** Good lines with a bad one among them. */
function insert(good: readonly string[], bad: string, at: number): string {
  return [...good.slice(0, at), bad, ...good.slice(at)].join('\n');
}

function badTables(): Malformed[] {
  return [',', ';', '\t', '|'].flatMap(separator => {
    const row = (...cells: string[]): string => cells.join(separator);
    const head = row('term', 'definition', 'synonyms');
    const good = ['a', 'b', 'c'].map(term => row(term, `What ${term} is`, ''));
    const bad: [name: string, line: string][] = [
      ['no headword', row('', 'It has no name', 'x')],
      ...[...BAD_TEXTS].map(([name, text]): [string, string] => [name, row(text, 'It has a bad name', '')]),
      ...[...BAD_TEXTS].map(([name, text]): [string, string] => [`${name} in a field`, row('d', text, '')]),
    ];
    // If tabs separate, quotes that fit nowhere are text.
    if (separator !== '\t') {
      bad.push(
        ['text behind a quote', row('"d"e', 'It goes on', '')],
        ['an open quote', row('d', '"It never ends', '')],
      );
    }
    return bad.flatMap(([name, line]) =>
      POSITIONS.map(at => ({
        name: `${name}, row ${at + 2}, ${JSON.stringify(separator)}`,
        format: 'csv' as const,
        text: `${head}\n${insert(good, line, at)}\n`,
        // An open quote is noticed in the row in which it opens; one behind a quote may take in the next.
        place: new RegExp(`^row ${at + 2}$`),
      })),
    );
  });
}

function badNotes(): Malformed[] {
  const good = ['a\tWhat a is', 'b\tWhat b is', 'c\tWhat c is'];
  return ['#separator:tab\n#html:true\n', '#separator:tab\n#html:false\n', '#html:true\n'].flatMap(
    (head, set) =>
      [
        ['no front', '\tIt has no name'],
        ...[...BAD_TEXTS].map(([name, text]) => [name, `${text}\tIt is bad`]),
      ].flatMap(([name = '', line = '']) =>
        POSITIONS.map(at => ({
          name: `${name}, note ${at + 1}, settings ${set + 1}`,
          format: 'anki' as const,
          text: head + insert(good, line, at),
          place: new RegExp(`^row ${at + head.split('\n').length}$`),
        })),
      ),
  );
}

function badGlossaries(): Malformed[] {
  const good = ['  - name: a\n    definition: What a is.', '  - name: b\n    definition: What b is.'];
  const bad: [name: string, term: string][] = [
    ['no name', '  - definition: It has none.'],
    ['a text for a term', '  - only text'],
    ['a map for a definition', '  - name: d\n    definition: { text: x }'],
    ['a list of lists', '  - name: d\n    aliases: [[x]]'],
    ['an open quote', '  - name: "d'],
    ['an open list', '  - name: d\n    aliases: [x, y'],
    ['a tab for a space', '  - name: d\n\tdefinition: x'],
    ['too little indent', '  - name: d\n definition: x'],
    ['a tag', '  - name: !!js/function d'],
    ['an unknown alias', '  - name: *d'],
    ['an escape that is none', '  - name: "\\q"'],
    ['a colon too many', '  - name: d: e: f'],
    ['deep lists', `  - name: ${'['.repeat(100)}`],
    ['deep maps', `  - name: ${'{a: '.repeat(100)}`],
    ['deep dashes', `  ${'- '.repeat(100)}`],
    ['deep questions', `  ${'? '.repeat(100)}`],
    ['a direction character', '  - name: "a\\u202Eb"'],
    ['a giant', `  - name: ${'x'.repeat(10_001)}`],
  ];
  return bad.flatMap(([name, term]) =>
    [0, 1, 2].map(at => ({
      name: `${name}, term ${at + 1}`,
      format: 'contextive' as const,
      text: `contexts:\n- name: Test\n  terms:\n${insert(good, term, at)}\n`,
      place: /^line \d+(?:, column \d+)?$/,
    })),
  );
}

function badDefinitions(): Malformed[] {
  const html = ['<dt>a</dt><dd>What a is</dd>', '<dt>b</dt><dd>What b is</dd>'];
  const markdown = ['- **a**: what a is', '- **b**: what b is'];
  return [
    ...[...BAD_TEXTS].flatMap(([name, text]) => [
      // HTML reads NUL as U+FFFD, which may stand in a text.
      ...(name === 'NUL' || name === 'a giant of marks' ? [] : [0, 1, 2]).map(at => ({
        name: `${name}, <dl>, ${at + 1}`,
        text: `<dl>${insert(html, `<dt>${text}</dt><dd>It is bad</dd>`, at)}</dl>`,
        place: /^definition \d$/,
      })),
      ...[0, 1, 2].map(at => ({
        name: `${name}, bullets, ${at + 1}`,
        text: insert(markdown, `- **d**: ${text}`, at),
        place: new RegExp(`^line ${at + 1}$`),
      })),
    ]),
    { name: 'a definition of nothing', text: `<dl><dt></dt><dd>x</dd></dl>`, place: /^definition 1$/ },
    { name: 'deep elements', text: '<div>'.repeat(5000), place: null },
    { name: 'no definitions', text: '<p>Hello</p>', place: null },
    { name: 'no definitions in Markdown', text: 'Hello\n', place: null },
  ].map(each => ({ ...each, format: 'definitions' as const }));
}

function badPacks(): Malformed[] {
  const text = printPack(
    makePack({ entries: [makeEntry({ headword: 'gaiwan' }), makeEntry({ headword: 'cha' })] }),
  );
  return Array.from({ length: 80 }, (_, i) => ({
    name: `cut at ${Math.floor((i * (text.length - 3)) / 80)}`,
    format: 'json' as const,
    text: text.slice(0, Math.floor((i * (text.length - 3)) / 80)),
    place: /^line \d+, column \d+$/,
  }));
}

const WHOLE: Malformed[] = [
  { name: 'an empty table', format: 'csv', text: '', place: null },
  { name: 'empty rows alone', format: 'csv', text: ',,\n,,\n', place: null },
  { name: 'names of columns alone', format: 'csv', text: 'term,definition\n', place: null },
  { name: 'an empty export', format: 'anki', text: '#separator:tab\n', place: null },
  { name: 'an empty glossary', format: 'contextive', text: '', place: null },
  { name: 'no contexts', format: 'contextive', text: 'contexts: []', place: null },
  { name: 'a map of contexts', format: 'contextive', text: 'contexts: { a: b }', place: /^line 1$/ },
  { name: 'imports alone', format: 'contextive', text: 'imports:\n- a.yml\n', place: null },
  {
    name: 'a bomb of aliases',
    format: 'contextive',
    text: `a: &a [x, x, x]\nb: &b [*a, *a, *a]\ncontexts: [*b, *b]\n`,
    place: /^line \d+$/,
  },
];

const ALL = [...badTables(), ...badNotes(), ...badGlossaries(), ...badDefinitions(), ...badPacks(), ...WHOLE];

test('there are three hundred of them', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(300);
});

test.each(ALL)('$format: $name', async ({ format, text, place }) => {
  const list = await readAny(text, { fileName: 'list.txt', format });
  const faults: Fault[] = list.ok ? list.refused : list.faults;
  expect(faults).not.toEqual([]);
  // The first fault is what is wrong; reading on may find more.
  const first = faults[0]!;
  if (place === null) expect(first.place).toBeNull();
  else
    expect(faults.map(fault => sayValue(fault.place ?? '')).filter(said => place.test(said))).not.toEqual([]);
  expect(sayFault(first)).toMatch(/^list\.txt(?:, [^:]+)?: .{5,}[.!?…]$/u);
  expect(first.reason.key).not.toBe('faultUnreadable');
});
