import fc from 'fast-check';
import { comparePacks, mergeEdits, type MergeMode } from '../../../src/core/packs/merge-pack.ts';
import type { Pack, Statement } from '../../../src/core/model/model.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const say = (id: string, text: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  text,
  kind: 'reported',
  by: 'the almanac',
  ...fields,
});
const compare = (old: Pack | null, next: Pack, mode: MergeMode = 'add', namesStatements = false) => {
  const work = { old, next, mode, namesStatements };
  const merge = comparePacks(work);
  const states = merge.compared.map(({ entry, state, fields }) => [entry.headword, state, ...fields]);
  return { merge, states, edits: mergeEdits(work, merge) };
};

const OLD = makePack({
  id: 'windows',
  title: 'Windows',
  entries: [
    makeEntry({ headword: 'fanlight', forms: [{ text: 'fanlight', gate: 'topic' }], statements: ['s1'] }),
    makeEntry({ id: 'bay', headword: 'oriel', links: ['https://a.example/'] }),
    makeEntry({ headword: 'transom' }),
  ],
  statements: [say('s1', 'It lets light into a hall.')],
});

test('a list that is not there yet is new as it is', () => {
  const { states, edits } = compare(null, OLD);
  expect(states.map(([, state]) => state)).toEqual(['new', 'new', 'new']);
  expect(edits).toEqual([{ type: 'add-pack', pack: OLD }]);
});

test('entries are the same by id, else by headword in any case and language', () => {
  const next = makePack({
    entries: [
      makeEntry({ id: 'bay', headword: 'oriel window', forms: [{ text: 'oriel', gate: 'always' }] }),
      makeEntry({ id: 'made-up', headword: 'Fanlight', summary: 'What fanlight means.' }),
      makeEntry({
        id: 'other',
        headword: 'transom',
        forms: [{ text: 'transom', gate: 'always', language: 'fr' }],
      }),
    ],
  });
  const { states, merge } = compare(OLD, next);
  expect(states).toEqual([
    ['oriel window', 'changed', 'headword', 'summary'],
    ['Fanlight', 'changed', 'headword', 'forms'],
    ['transom', 'new'],
  ]);
  expect(merge.compared[1]?.entry).toMatchObject({ id: 'fanlight', statements: ['s1'] });
  expect(merge.rest.map(({ id }) => id)).toEqual(['transom']);
});

test('what a file leaves out of an entry stays where it is added, and goes where it replaces', () => {
  const next = makePack({
    id: 'windows',
    entries: [makeEntry({ headword: 'fanlight', summary: '' }), makeEntry({ id: 'bay', headword: 'oriel' })],
  });
  const added = compare(OLD, next);
  expect(added.states.map(([, state]) => state)).toEqual(['unchanged', 'unchanged']);
  expect(added.edits).toEqual([]);
  const replaced = compare(OLD, next, 'replace');
  expect(replaced.states).toEqual([
    ['fanlight', 'changed', 'summary', 'forms', 'statements'],
    ['oriel', 'changed', 'links'],
  ]);
  expect(replaced.edits).toEqual([
    { type: 'add-pack', replace: true, pack: { ...OLD, entries: next.entries, statements: [] } },
  ]);
});

test('edits put what is new or changed, and nothing else', () => {
  const next = makePack({
    licence: 'CC0',
    entries: [
      makeEntry({ headword: 'transom' }),
      makeEntry({ headword: 'mullion', statements: ['s1'], related: ['transom'] }),
    ],
    statements: [say('s1', 'It divides a window.')],
  });
  expect(compare(OLD, next).edits).toEqual([
    {
      type: 'edit-pack',
      pack: 'windows',
      edits: [
        { type: 'head', fields: { licence: 'CC0' } },
        { type: 'put-statements', items: [{ item: say('s1-2', 'It divides a window.'), before: null }] },
        {
          type: 'put-entries',
          items: [{ item: { ...next.entries[1], statements: ['s1-2'] }, before: null }],
        },
      ],
    },
  ]);
});

test('statements are the same by what they say; by id only where somebody wrote the ids', () => {
  const next = makePack({
    entries: [makeEntry({ headword: 'fanlight', statements: ['x'] })],
    statements: [say('x', 'It lets light into a hall.')],
  });
  expect(compare(OLD, next).states).toEqual([['fanlight', 'unchanged']]);
  const mended = makePack({
    entries: [makeEntry({ headword: 'fanlight', statements: ['s1'] })],
    statements: [say('s1', 'It lets daylight into a hall.')],
  });
  const kept = compare(OLD, mended);
  expect(kept.merge.compared[0]?.entry.statements).toEqual(['s1', 's1-2']);
  const changed = compare(OLD, mended, 'add', true);
  expect(changed.states).toEqual([['fanlight', 'changed', 'statements']]);
  expect(changed.merge.compared[0]?.entry.statements).toEqual(['s1']);
});

test('forms of a list in another language name it', () => {
  const next = makePack({ language: 'fr', entries: [makeEntry({ headword: 'imposte' })] });
  expect(compare(OLD, next).merge.compared[0]?.entry.forms).toEqual([
    { text: 'imposte', gate: 'always', language: 'fr' },
  ]);
});

test('a replaced list keeps its name, mark and language, and its subject names entries that are there', () => {
  const topic = {
    name: 'windows',
    strong: ['transom', 'bay'],
    weak: ['fanlight'],
    cues: { places: [], subjects: [] },
  };
  const old = { ...OLD, topic, mark: { colour: 'plum', line: 'solid' } } satisfies Pack;
  const next = makePack({ title: 'sheet 1', entries: [makeEntry({ id: 'b', headword: 'oriel' })] });
  const [edit] = compare(old, next, 'replace').edits;
  expect(edit).toMatchObject({
    pack: { id: 'windows', title: 'Windows', mark: old.mark, topic: { strong: ['bay'], weak: [] } },
  });
});

const entries = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'toString'),
    headword: fc.constantFrom('A', 'a', 'B', 'hasOwnProperty', '__proto__'),
    summary: fc.constantFrom('', 'one', 'two'),
  }),
  { selector: ({ id }) => id },
);
const packs = entries.map(list => makePack({ id: 'p', entries: list.map(fields => makeEntry(fields)) }));

test('whatever the lists, ids stay unique, nothing is lost by adding, and a list changes nothing of itself', () => {
  fc.assert(
    fc.property(packs, packs, (old, next) => {
      const { merge } = compare(old, next);
      const ids = [...merge.compared.map(({ entry }) => entry.id), ...merge.rest.map(({ id }) => id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(old.entries.every(({ id }) => ids.includes(id))).toBe(true);
      expect(compare(old, old).edits).toEqual([]);
      expect(compare(old, old, 'replace').edits).toEqual([]);
    }),
  );
});
