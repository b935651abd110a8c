import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import { duplicatePack } from '../../../src/core/model/own-pack.ts';
import type { Pack, Statement } from '../../../src/core/model/model.ts';
import { copyEntries, dropEntries } from '../../../src/core/packs/entry-moves.ts';
import type { PackEdit } from '../../../src/core/packs/pack-edits.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const say = (id: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  text: `What ${id} says.`,
  kind: 'reported',
  by: 'the book',
  ...fields,
});
const after = (pack: Pack, edits: readonly PackEdit[]): Pack => edits.reduce(applyEdit, pack);
const idsOf = (items: readonly { id: string }[]): string => items.map(({ id }) => id).join(' ');

const FROM = makePack({
  source: { title: 'A book of windows', date: '2015' },
  entries: [
    makeEntry({ id: 'a', related: ['b', 'c'], statements: ['s1', 's2'] }),
    makeEntry({ id: 'b', related: ['a'], statements: ['s2'] }),
    makeEntry({ id: 'c', related: ['a', 'b'], statements: ['s3'] }),
  ],
  statements: [
    say('s1', { disagrees: ['s2', 's3'] }),
    say('s2', { source: { title: 'A page', link: 'https://example.org/' } }),
    say('s3'),
  ],
});

describe('deleting entries', () => {
  test('takes the statements along that no other entry has', () => {
    const left = after(FROM, dropEntries(FROM, ['a', 'c']));
    expect(idsOf(left.entries)).toBe('b');
    expect(idsOf(left.statements)).toBe('s2');
  });

  test('leaves statements alone that none of them has', () => {
    const orphans = { ...FROM, statements: [...FROM.statements, say('s9')] };
    expect(idsOf(after(orphans, dropEntries(orphans, ['c'])).statements)).toBe('s1 s2 s9');
    expect(dropEntries(makePack({ entries: [makeEntry()] }), ['fanlight'])).toEqual([
      { type: 'drop-entries', ids: ['fanlight'] },
    ]);
  });
});

describe('copying entries', () => {
  test('brings them and their statements to the end, what names others left out', () => {
    const to = makePack({ id: 'to', entries: [makeEntry()] });
    const now = after(to, copyEntries({ from: FROM, to, ids: new Set(['b', 'a']) }));
    expect(idsOf(now.entries)).toBe('fanlight a b');
    expect(now.entries[1]).toEqual({ ...FROM.entries[0], related: ['b'] });
    expect(now.statements).toEqual([
      say('s1', { disagrees: ['s2'], source: { title: 'A book of windows' } }),
      FROM.statements[1],
    ]);
  });

  test('gives ids that are taken another number, wherever they are named', () => {
    const to = makePack({
      id: 'to',
      source: FROM.source,
      entries: [makeEntry({ id: 'a' }), makeEntry({ id: 'a-2' })],
      statements: [say('s2', { text: 'Another.' })],
    });
    const now = after(to, copyEntries({ from: FROM, to, ids: new Set(['a', 'b']) }));
    expect(idsOf(now.entries)).toBe('a a-2 a-3 b');
    expect(now.entries[2]).toMatchObject({ related: ['b'], statements: ['s1', 's2-2'] });
    expect(now.entries[3]?.related).toEqual(['a-3']);
    expect(now.statements[1]).toEqual(say('s1', { disagrees: ['s2-2'] }));
    expect(now.statements[0]?.text).toBe('Another.');
  });
});

test('a duplicate has a free id, a title and a mark of its own, and all else', () => {
  const titleOf = (number: number): string => `My terms (copy${number > 1 ? ` ${number}` : ''})`;
  const first = duplicatePack(FROM, [FROM], titleOf);
  const second = duplicatePack(FROM, [FROM, first], titleOf);
  expect([first.title, second.title]).toEqual(['My terms (copy)', 'My terms (copy 2)']);
  expect(new Set([FROM.id, first.id, second.id]).size).toBe(3);
  expect(first).toEqual({ ...FROM, id: first.id, title: first.title, mark: first.mark });
  expect(new Set([FROM, first, second].map(({ mark }) => mark?.colour)).size).toBe(3);
});
