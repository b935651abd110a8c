import { checkSources } from '../../src/pack/build.ts';
import { hashPassage } from '../../src/pack/evidence.ts';
import { readSources, type Sources } from '../../src/pack/sources.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshSources, schema } from './sources.ts';

/** A small document of our own and sources that fit it. */
const DOCUMENT = [
  'P0: Ada Lovelace praises the “Analytical Engine”',
  'P1: The engine of Charles Babbage, with 25,000 parts and a mill of about 3.2 million turns, was never built in London-based shops.',
].join('\n');

function smallSources(): Sources {
  const passages = DOCUMENT.split('\n').map(line => ({
    id: line.slice(0, 2),
    sha256: hashPassage(line.slice(4)),
  }));
  return {
    source: {
      id: 'engines',
      title: 'Engines',
      language: 'en',
      source: { title: 'Engines', date: '1843', passages },
    },
    digest: {
      statements: [
        {
          id: 'P0.1',
          text: 'Ada Lovelace speaks well of the “Analytical Engine”.',
          kind: 'position',
          by: 'Ada Lovelace',
          date: '1843',
          passage: 'P0',
        },
        {
          id: 'P1.1',
          text: 'It was to have 25,000 parts.',
          kind: 'reported',
          by: 'the article',
          date: '1843',
          passage: 'P1',
          about: ['engine'],
        },
      ],
    },
    entries: {
      sharedForms: [],
      entries: [
        {
          id: 'engine',
          headword: 'Analytical Engine',
          kind: 'system',
          summary: 'A computing machine.',
          forms: [{ text: 'Analytical Engine', gate: 'always' }],
          related: ['ada'],
        },
        {
          id: 'ada',
          headword: 'Ada Lovelace',
          kind: 'person',
          summary: 'A mathematician.',
          forms: [
            { text: 'Ada Lovelace', gate: 'always' },
            { text: 'Lady Lovelace', gate: 'always' },
          ],
          related: [],
        },
      ],
    },
    topic: {
      topic: { name: 'engines', strong: ['engine'], weak: [], cues: { places: [], subjects: [] } },
      decoys: ['Ada Lovelace Street'],
    },
  };
}

/** The faults of the small sources after a change, its text checked against the document. */
function faultsAfter(change: (sources: Sources) => void): string[] {
  const sources = smallSources();
  change(sources);
  return checkSources(sources, { schema, document: DOCUMENT }).faults;
}

/** The faults after the first statement says something else. */
const faultsOfText = (text: string, number = 0): string[] =>
  faultsAfter(({ digest }) => (digest.statements[number]!.text = text));

test('sources that fit have no fault', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('a related id that names nothing', () => {
  expect(faultsAfter(({ entries }) => (entries.entries[0]!.related = ['adda']))).toEqual([
    'entries.json, entry engine, related: there is no entry "adda".',
    'pack.json, term 1 (“Analytical Engine”): the related id “adda” is not the id of a term.',
  ]);
});

test('an entry that no statement mentions', () => {
  expect(faultsOfText('She speaks well of the “Analytical Engine”.')).toContain(
    'entries.json, entry ada, statements: no statement of the digest mentions it.',
  );
});

test('a statement that no entry shows', () => {
  expect(faultsAfter(({ digest }) => delete digest.statements[1]!.about)).toEqual([
    'digest.json, statement P1.1, about: no entry shows the statement.',
  ]);
});

test('a form of two entries, unless the sources say so', () => {
  const share = ({ entries }: Sources) =>
    entries.entries[1]!.forms.push({ text: 'analytical engines', gate: 'topic' });
  expect(faultsAfter(share)).toEqual([
    'entries.json, entry ada, form 3: "analytical engines" is also a form of entry engine; sharedForms does not list it.',
  ]);
  const say = (sources: Sources) => {
    share(sources);
    sources.entries.sharedForms.push({ text: 'analytical engines', entries: ['engine', 'ada'] });
  };
  expect(faultsAfter(say)).toEqual([]);
});

test.each([
  ['It was to have 24,000 parts.', 'the figure "24,000"'],
  ['It was to have 25,000 parts and 3.2 billion turns.', 'the figure "3.2 billion"'],
  ['It was to have twelve parts.', 'the figure "twelve"'],
  ['It was to have 25,000 parts from Paris.', 'the name "Paris"'],
  ['It was built by Charles London.', 'the name "Charles London"'],
  ['Babbage Works built it.', 'the name "Babbage Works"'],
  ['It is called a “difference engine”.', 'the quoted term "difference engine"'],
])('what the passage does not have: %s', (text, what) => {
  expect(faultsOfText(text, 1)).toEqual([`digest.json, statement P1.1, text: ${what} is not in passage P1.`]);
});

test.each([
  "It was Charles Babbage's, with about 3.2 million turns.",
  'Charles Babbage had it planned in London; its “engine” stayed unbuilt.',
])('what the passage has: %s', text => {
  expect(faultsOfText(text, 1)).toEqual([]);
});

test('a run of the document that is copied', () => {
  expect(faultsOfText('It has 25,000 parts and a mill of about the usual size.', 1)).toEqual([
    'digest.json, statement P1.1, text: "25,000 parts and a mill of about" is copied from passage P1.',
  ]);
});

test('a speaker whom the document does not name', () => {
  expect(faultsAfter(({ digest }) => (digest.statements[1]!.by = 'Mary Somerville'))).toEqual([
    'digest.json, statement P1.1, by: the name "Mary Somerville" is not in the document.',
  ]);
});

test('passages: another hash, one too few, one too many, one that is not restated', () => {
  const passagesOf = (sources: Sources) => sources.source.source?.passages ?? [];
  expect(faultsAfter(sources => (passagesOf(sources)[1]!.sha256 = '0'.repeat(64)))).toEqual([
    "source.json, passage P1, sha256: the hash of the document's text is different.",
  ]);
  expect(faultsAfter(sources => passagesOf(sources).pop())).toEqual([
    'digest.json, statement P1.1, passage: the source has no passage P1.',
    'source.json, passages: passage P1 of the document is missing.',
  ]);
  expect(faultsAfter(sources => passagesOf(sources).push({ id: 'P2', sha256: '0'.repeat(64) }))).toEqual([
    'source.json, passage P2: no statement restates it.',
    'source.json, passage P2: it is not in the document.',
  ]);
});

test.each<[string, (sources: Sources) => unknown, string]>([
  [
    'a field missing',
    ({ digest }) => delete (digest.statements[0] as { kind?: string }).kind,
    'digest.json, statement P0.1, kind: is missing.',
  ],
  [
    'a speaker missing',
    ({ digest }) => delete digest.statements[0]!.by,
    'digest.json, statement P0.1, by: it names no speaker.',
  ],
  [
    'a field misspelt',
    ({ digest }) => Object.assign(digest.statements[0]!, { passge: 'P0' }),
    'digest.json, statement P0.1, passge: is not a known field.',
  ],
  [
    'a wrong gate',
    ({ entries }) => Object.assign(entries.entries[0]!.forms[0]!, { gate: 'never' }),
    'entries.json, entry engine, forms, number 1, gate: must be equal to one of the allowed values.',
  ],
  [
    'a wrong kind',
    ({ digest }) => Object.assign(digest.statements[1]!, { kind: 'fact' }),
    'digest.json, statement P1.1, kind: must be equal to one of the allowed values.',
  ],
  [
    'a decoy that is no text',
    ({ topic }) => Object.assign(topic.decoys, { 0: 5 }),
    'topic.json, decoys, number 1: must be string.',
  ],
  [
    'a form that is not without words',
    ({ entries }) => Object.assign(entries.entries[0]!.forms[0]!, { not: { after: [] } }),
    'entries.json, entry engine, forms, number 1, not, after: must NOT have fewer than 1 items.',
  ],
  [
    'a weight beyond the most',
    ({ topic }) => Object.assign(topic.topic, { weights: { nearness: { title: 3 } } }),
    'topic.json, topic, weights, nearness, title: must be <= 2.',
  ],
  [
    'a line that does not exist',
    ({ source }) => Object.assign(source, { mark: { colour: 'teal', line: 'wavy' } }),
    'source.json, mark, line: must be equal to one of the allowed values.',
  ],
])('the schema: %s', (_, change, fault) => {
  expect(faultsAfter(change)).toContain(fault);
});

test.each<[string, (sources: Sources) => unknown, string]>([
  [
    'an id twice',
    ({ digest }) => digest.statements.push({ ...digest.statements[0]! }),
    'digest.json, statement P0.1, id: it is given twice.',
  ],
  [
    'about nothing',
    ({ digest }) => digest.statements[1]!.about?.push('mill'),
    'digest.json, statement P1.1, about: there is no entry "mill".',
  ],
  [
    'shared with nothing',
    ({ entries }) => entries.sharedForms.push({ text: 'x', entries: ['mill'] }),
    'entries.json, sharedForms, "x": there is no entry "mill".',
  ],
  [
    'strong evidence of nothing',
    ({ topic }) => topic.topic.strong.push('mill'),
    'topic.json, topic, strong: there is no entry "mill".',
  ],
  [
    'related to itself',
    ({ entries }) => entries.entries[1]!.related.push('ada'),
    'entries.json, entry ada, related: an entry cannot be related to itself.',
  ],
  [
    'an idle decoy',
    ({ topic }) => topic.decoys.push('Bank Street'),
    'topic.json, decoys: "Bank Street" contains neither a form nor a cue.',
  ],
  [
    'no form is the headword',
    ({ entries }) => (entries.entries[1]!.headword = 'Ada'),
    'entries.json, entry ada, forms: the headword is not among them.',
  ],
  [
    'a form that cannot match',
    ({ entries }) => entries.entries[1]!.forms.push({ text: "-'", gate: 'always' }),
    'entries.json, entry ada, form 3: no part of "-\'" can be matched.',
  ],
  [
    'a word beside a form that cannot match',
    ({ entries }) =>
      entries.entries[1]!.forms.push({ text: 'Ada L.', gate: 'always', not: { after: ['Bridge', '-'] } }),
    'entries.json, entry ada, form 3, not: no part of "-" can be matched.',
  ],
  [
    'two sentences',
    ({ entries }) => (entries.entries[1]!.summary = 'A poet. Her work was exact.'),
    'entries.json, entry ada, summary: it must be one sentence with a full stop.',
  ],
  [
    'a text to be cleaned',
    ({ entries }) => (entries.entries[1]!.summary = ' A poet.'),
    'pack.json: a text has spaces at its ends or is not in composed form (NFC).',
  ],
])('%s', (_, change, fault) => {
  expect(faultsAfter(change)).toContain(fault);
});

test('without the document, what only it can tell is not judged', () => {
  const sources = smallSources();
  sources.digest.statements[1]!.text = 'It was to have 24,000 parts.';
  expect(checkSources(sources, { schema }).faults).toEqual([]);
});

test('the real sources: one figure changed is one fault, where the document is at hand', () => {
  const sources = freshSources();
  const statement = sources.digest.statements.find(({ id }) => id === 'P3.1');
  if (!statement) throw new Error('no statement P3.1');
  statement.text = statement.text.replace('650', '655');
  const document = `P3: about 650 million internet users\n`;
  expect(checkSources(sources, { schema, document }).faults).toContain(
    'digest.json, statement P3.1, text: the figure "655 million" is not in passage P3.',
  );
});

test('a source file that is not JSON is named with the place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
  try {
    for (const file of ['source', 'digest', 'entries', 'topic'])
      writeFileSync(join(folder, `${file}.json`), '{}');
    writeFileSync(join(folder, 'digest.json'), '{\n  "statements": [}\n');
    expect(() => readSources(folder)).toThrow(
      'digest.json is not JSON: line 2, column 18: expected a value or “]”.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
