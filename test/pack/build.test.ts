import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../../src/core/match/find.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import { MAX_SMALL_INDEX_BYTES, TOPIC, entryOf } from '../../src/core/index/index-layout.ts';
import { readHanTable } from '../../src/core/index/han-variants.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import { groupStatements } from '../../src/core/card/statement-groups.ts';
import { makeHanData } from '../../src/build/han-data.ts';
import { DOCUMENT_PATH, buildAndValidate, buildPack } from '../../src/pack/build.ts';
import { freshSources, readJson, root } from './sources.ts';

type Row = { passages: string[]; forms: [text: string, gate: string, exact?: 'case'][] };

/** The entries that the pack must have, with their passages and spellings. */
const table = Object.entries(readJson('test/pack/table.json') as Record<string, Row>);
const pack = buildPack(freshSources());

test('the sources have no fault', () => {
  const path = join(root, DOCUMENT_PATH);
  if (!existsSync(path))
    console.info('The document is not at hand: statements are not checked against their passages.');
  expect(buildAndValidate(root).faults).toEqual([]);
  expect(buildAndValidate(root, join(root, 'no-such-document.txt')).faults).toEqual([]);
});

test('statements are linked as they were checked by eye', () => {
  const linked = Object.fromEntries(pack.entries.map(entry => [entry.id, entry.statements]));
  expect(linked).toEqual(readJson('test/pack/linked.json'));
});

test('the built pack carries nothing of the sources beyond the format', () => {
  expect(JSON.stringify(pack)).not.toMatch(/"about"|"sharedForms"/);
});

test('pages read its index without waking the background, with room for some terms of the reader’s', () => {
  const { byteLength } = buildIndex([pack], readHanTable(makeHanData()));
  expect(byteLength).toBeLessThan(0.75 * MAX_SMALL_INDEX_BYTES);
});

test('all sixteen passages are restated and hashed', () => {
  const ids = Array.from({ length: 16 }, (_, i) => `P${i}`);
  expect([...new Set(pack.statements.map(statement => statement.passage))]).toEqual(ids);
  expect(pack.source?.passages?.map(passage => passage.id)).toEqual(ids);
});

test('an accusation is commentary, and the date that the document contradicts stands twice', () => {
  const ofPassage = (id: string) => pack.statements.filter(statement => statement.passage === id);
  expect(ofPassage('P12').map(statement => statement.kind)).toEqual(['commentary', 'commentary']);
  const dates = pack.statements.filter(statement => /\b20\d\d\b/.test(statement.text));
  expect(dates.map(({ passage, kind, text }) => [passage, kind, /(?:late )?20\d\d/.exec(text)?.[0]])).toEqual(
    [
      ['P5', 'reported', '2013'],
      ['P6', 'reported', 'late 2012'],
    ],
  );
});

test('the two dates are shown side by side, in the order of their passages', () => {
  const xi = pack.entries.find(({ id }) => id === 'xi-jinping');
  const statements = pack.statements.filter(({ id }) => xi?.statements.includes(id));
  const ids = [statements, statements.toReversed()].map(each =>
    groupStatements(each).flatMap(block => ('sides' in block ? [block.sides.map(({ id }) => id)] : [])),
  );
  expect(ids).toEqual([[['P5.2', 'P6.3']], [['P5.2', 'P6.3']]]);
});

test('the entries are those of the table, in its order', () => {
  expect(pack.entries.map(entry => entry.id)).toEqual(table.map(([id]) => id));
  expect(pack.entries.map(entry => entry.headword)).toEqual(table.map(([, row]) => row.forms[0]?.[0]));
});

test.each(table)('%s has a statement of each passage of the table', (id, row) => {
  const statements = pack.entries.find(entry => entry.id === id)?.statements ?? [];
  const passages = new Set(statements.map(statement => statement.split('.')[0]));
  expect(row.passages.filter(passage => !passages.has(passage))).toEqual([]);
});

test.each(table)('%s is found by each form of the table, with its gate and case', (id, row) => {
  for (const [text, gate, exact] of row.forms) {
    expect(matchWhole(text)).toEqual([{ entry: id, gate }]);
    if (exact && text.toLowerCase() !== text) expect(matchWhole(text.toLowerCase())).toEqual([]);
  }
});

const index = readIndex(buildIndex([pack]));

/** The entries whose forms span the whole of a text. */
function matchWhole(text: string): { entry: string; gate: string }[] {
  if (!index) throw new Error('no index');
  const found = new Map<string, string>();
  find(text, index, hit => {
    if (hit.start !== 0 || hit.end !== text.length) return;
    for (const form of hit.forms) {
      const entry = pack.entries.at(entryOf(index.formRef[form]!));
      // Cues and decoys have no entry; an entry's form that opens always decides over one that waits for its topic.
      if (!entry) continue;
      const gate = index.formFlags[form]! & TOPIC ? 'topic' : 'always';
      if (found.get(entry.id) !== 'always') found.set(entry.id, gate);
    }
  });
  return [...found].map(([entry, gate]) => ({ entry, gate }));
}

test.each([
  ['Freedom House Church', 'freedom-house'],
  ['the Freedom House Hotel', 'freedom-house'],
  ['a flight to Xi\u2019an', 'xi-jinping'],
  ["a flight to Xi'an", 'xi-jinping'],
  ['PuTTY-CAC', 'cyberspace-administration-of-china'],
  ['the CPC-1232 study', 'chinese-communist-party'],
  ['the WIC program', 'world-internet-conference'],
  ['the Communist Party of India', 'chinese-communist-party'],
])('in "%s", %s is not named', (text, id) => {
  if (!index) throw new Error('no index');
  const named: unknown[] = [];
  find(text, index, hit => {
    for (const form of hit.forms) named.push(pack.entries.at(entryOf(index.formRef[form]!))?.id);
  });
  expect(named).not.toContain(id);
});
