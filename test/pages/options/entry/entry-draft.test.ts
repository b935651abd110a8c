import { applyEdit } from '../../../../src/core/packs/apply-edit.ts';
import type { Entry, Pack, Statement } from '../../../../src/core/model/model.ts';
import {
  cleanDraft,
  draftOf,
  followStored,
  type EntryDraft,
} from '../../../../src/pages/options/entry/entry-draft.ts';
import { editsFor, formatEdits } from '../../../../src/pages/options/entry/entry-edits.ts';
import {
  cleanStatement,
  findStatementProblems,
  newStatement,
} from '../../../../src/ui/editor/statement-draft.ts';
import { makeEntry, makePack } from '../../../helpers/packs.ts';

const say = (id: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  text: `${id} says so.`,
  kind: 'reported',
  by: 'the article',
  ...fields,
});

const entry = makeEntry({ headword: 'wall', statements: ['a', 'b', 'lost'], related: ['gate'] });
const pack = makePack({
  entries: [entry, makeEntry({ headword: 'gate' })],
  statements: [say('a'), say('b'), say('c')],
});
const base = draftOf(entry, pack);

/** The edits of a draft, and the entry and statements as they are after them. */
function store(next: EntryDraft, { of = entry, shared = [] as string[], from = pack } = {}) {
  const was = draftOf(of, from);
  const edits = editsFor({
    entry: of,
    base: was,
    next: cleanDraft(next, was),
    shared: new Map(shared.map(id => [id, true])),
  });
  const after = edits.reduce<Pack>(applyEdit, from);
  return {
    edits,
    entry: after.entries.find(({ id }) => id === of.id) as Entry,
    statements: after.statements,
  };
}

test('a draft that nobody touched makes no edit, whatever spaces were typed', () => {
  expect(store(base).edits).toEqual([]);
  expect(
    store({
      ...base,
      headword: ' wall ',
      links: [' '],
      forms: [...base.forms, { text: ' ', gate: 'always' }],
    }).edits,
  ).toEqual([]);
});

test('only the fields that changed are stored', () => {
  const { edits } = store({ ...base, summary: 'New.', links: ['https://example.org'] });
  expect(edits).toEqual([
    { type: 'change-entry', id: 'wall', fields: { summary: 'New.', links: ['https://example.org'] } },
  ]);
  const linked = { ...entry, links: ['https://example.org'] };
  const without = store({ ...base, links: [] }, { of: linked, from: { ...pack, entries: [linked] } });
  expect(without.edits).toEqual([{ type: 'change-entry', id: 'wall', fields: { links: undefined } }]);
  expect(without.entry).not.toHaveProperty('links');
});

test('statements: one field, a new one, another order, and one that is gone', () => {
  const [a, b] = base.statements as [Statement, Statement];
  expect(store({ ...base, statements: [a, { ...b, by: 'Xi' }] }).edits).toEqual([
    { type: 'change-statement', id: 'b', fields: { by: 'Xi' } },
  ]);
  const added = say('new', { date: 'Dec 2015', source: { title: 'A page', link: 'https://example.org' } });
  const stored = store({ ...base, statements: [b, a, added] });
  expect(stored.edits.map(({ type }) => type)).toEqual(['put-statements', 'change-entry']);
  expect(stored.entry.statements).toEqual(['b', 'a', 'new', 'lost']);
  expect(stored.statements.at(-1)).toEqual({ ...added, date: '2015-12' });
  const gone = store({ ...base, statements: [b] });
  expect(gone.statements.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(gone.entry.statements).toEqual(['b', 'lost']);
});

test('a statement that another entry shows stays when it is taken from this one', () => {
  const { edits, statements } = store({ ...base, statements: [base.statements[1]!] }, { shared: ['a'] });
  expect(edits).toEqual([{ type: 'change-entry', id: 'wall', fields: { statements: ['b', 'lost'] } }]);
  expect(statements).toBe(pack.statements);
});

test('a statement that is not whole yet is not stored; a field that cannot be keeps its value', () => {
  const fresh = newStatement();
  expect(cleanStatement({ ...fresh, by: 'Xi' })).toBeNull();
  expect(cleanStatement({ ...fresh, text: ' So. ', by: ' ' })).toEqual({
    id: fresh.id,
    text: 'So.',
    kind: 'reported',
  });
  expect(findStatementProblems(fresh)).toEqual({});
  expect(findStatementProblems({ ...fresh, text: 'So.' })).toEqual({});
  expect(findStatementProblems({ ...fresh, by: 'Xi' })).toEqual({
    text: 'Enter a statement. Not saved until then.',
  });
  const stored = say('a', { date: '2015', source: { title: 'A page', link: 'https://example.org/' } });
  const written = {
    ...stored,
    text: ' ',
    date: '2015-13',
    source: { title: '', link: 'example.org' },
  };
  expect(cleanStatement(written, stored)).toEqual({
    ...stored,
    source: { title: 'example.org', link: 'https://example.org/' },
  });
  expect(Object.keys(findStatementProblems(written, stored))).toEqual(['text', 'date', 'link']);
  expect(newStatement().id).not.toBe(fresh.id);
});

test('what the reader has not touched follows the store, field by field of each statement', () => {
  const draft: EntryDraft = {
    ...base,
    summary: 'being written',
    statements: [
      { ...base.statements[0]!, text: 'being written' },
      base.statements[1]!,
      say('mine', { by: undefined }),
    ],
  };
  const stored: EntryDraft = {
    ...base,
    kind: 'place',
    statements: [say('c'), { ...base.statements[0]!, by: 'Xi' }],
  };
  const followed = followStored(draft, base, stored);
  expect(followed).toMatchObject({ kind: 'place', summary: 'being written', headword: 'wall' });
  expect(followed.statements).toEqual([
    say('c'),
    { ...base.statements[0], text: 'being written', by: 'Xi' },
    say('mine', { by: undefined }),
  ]);
});

test('an order that the reader has changed stays; what was added elsewhere comes last', () => {
  const [a, b] = base.statements as [Statement, Statement];
  const followed = followStored({ ...base, statements: [b, a] }, base, {
    ...base,
    statements: [say('c'), a, { ...b, by: 'Xi' }],
  });
  expect(followed.statements.map(({ id, by }) => `${id} ${by}`)).toEqual([
    'b Xi',
    'a the article',
    'c the article',
  ]);
  const removed = followStored({ ...base, statements: [a] }, base, { ...base, statements: [a, b, say('c')] });
  expect(removed.statements.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('a new statement that is moved before it is stored stays where it was put', () => {
  const fresh = say('fresh');
  const moved = { ...base, statements: [fresh, ...base.statements] };
  const once = { ...base, statements: [...base.statements, fresh] };
  const followed = followStored(moved, base, once);
  expect(followed.statements.map(({ id }) => id)).toEqual(['fresh', 'a', 'b']);
  expect(followStored(followed, once, moved)).toEqual(followed);
});

test('what no list may have is not stored: breaks, characters that reorder, texts that are too long, bad links', () => {
  const { edits } = store({
    ...base,
    summary: ' One\n\ttwo\u202E. ',
    headword: 'x'.repeat(10_001),
    links: ['javascript:alert(1)', 'https://example.org'],
    statements: [{ ...base.statements[0]!, text: '语'.repeat(3400) }, base.statements[1]!],
  });
  expect(edits).toEqual([
    { type: 'change-entry', id: 'wall', fields: { summary: 'One two.', links: ['https://example.org'] } },
  ]);
  expect(findStatementProblems({ ...base.statements[0]!, text: '语'.repeat(3400) })).toEqual({
    text: 'Too long to save. Shorten it to 10,000 bytes or less.',
  });
});

test('a change is called by the field that it is of', () => {
  const said = (fields: Partial<EntryDraft>) => formatEdits(store({ ...base, ...fields }).edits, 'wall');
  expect(said({ headword: 'Wall' })).toBe('renamed “wall”');
  expect(said({ related: [] })).toBe('changed the related terms of “wall”');
  expect(said({ statements: [] })).toBe('changed the statements of “wall”');
  expect(said({ headword: 'Wall', summary: '' })).toBe('changed “wall”');
});
