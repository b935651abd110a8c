import fc from 'fast-check';
import type { Statement } from '../../../src/core/model/model.ts';
import {
  disputedOf,
  groupStatements,
  withOtherSides,
  type StatementBlock,
  strongestOf,
} from '../../../src/core/card/statement-groups.ts';

const say = (id: string, by: string, more: Partial<Statement> = {}): Statement => ({
  id,
  text: `Text of ${id}.`,
  kind: 'reported',
  by,
  date: '2015-12',
  passage: 'P1',
  ...more,
});

/** Blocks in short: `by: ids`, sides as `a | b`. */
const inShort = (blocks: StatementBlock[]) =>
  blocks.map(block =>
    'sides' in block
      ? block.sides.map(({ id }) => id).join(' | ')
      : `${block.by}: ${block.statements.map(({ id }) => id).join(' ')}`,
  );

const short = (statements: Statement[]) => inShort(groupStatements(statements));

test('statements of one speaker stand together, where the first of them stood', () => {
  expect(short([])).toEqual([]);
  expect(short([say('a', 'Xi'), say('b', 'the article'), say('c', 'Xi'), say('d', 'a tale')])).toEqual([
    'Xi: a c',
    'the article: b',
    'a tale: d',
  ]);
});

test('each keeps its own kind, date and passage', () => {
  const statements = [
    say('a', 'Xi', { kind: 'position' }),
    say('b', 'Xi', { kind: 'commentary', date: '2014' }),
  ];
  expect(groupStatements(statements)).toEqual([{ by: 'Xi', statements }]);
});

test('statements that disagree stand side by side, whichever of them says so', () => {
  const a = say('a', 'the article', { passage: 'P6' });
  const b = say('b', 'the article', { passage: 'P5' });
  const c = say('c', 'the article');
  const says = { ...a, disagrees: ['b'] };
  const said = { ...b, disagrees: ['a'] };
  expect(short([c, says, b])).toEqual(['the article: c', 'b | a']);
  expect(short([a, c, said])).toEqual(['b | a', 'the article: c']);
  expect(short([said, says, c])).toEqual(['b | a', 'the article: c']);
});

test('their order is date, then passage by its number, then id, wherever they stood', () => {
  const ids = { disagrees: ['a', 'b', 'c', 'd', 'e'] };
  const sides = [
    say('a', 'x', { date: '2015-12', passage: 'P10', ...ids }),
    say('c', 'x', { date: '2015-12', passage: 'P9' }),
    say('b', 'y', { date: '2015-12', passage: 'P9' }),
    say('d', 'z', { date: '2014', passage: 'P11' }),
    say('e', 'z', { date: '2015-12', passage: undefined }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sides, { minLength: sides.length }), shuffled => {
      expect(short(shuffled)).toEqual(['d | e | b | c | a']);
    }),
  );
});

test('what disagrees with one side is a side as well', () => {
  const chain = [say('a', 'x', { disagrees: ['b'] }), say('b', 'y'), say('c', 'z', { disagrees: ['b'] })];
  expect(short(chain)).toEqual(['a | b | c']);
});

test('a statement whose other side is not there, or is itself, has none', () => {
  expect(short([say('a', 'x', { disagrees: ['gone', 'a'] }), say('b', 'x')])).toEqual(['x: a b']);
});

test('no statement is lost or shown twice, whatever disagrees with what', () => {
  const ids = [...'abcdefgh'];
  const statement = (id: string) =>
    fc
      .record({
        by: fc.constantFrom('x', 'y', 'z'),
        date: fc.constantFrom('2014', '2015', '2015-12'),
        passage: fc.constantFrom('P1', 'P2', 'P10'),
        disagrees: fc.subarray(ids, { maxLength: 2 }),
      })
      .map(more => say(id, more.by, more));
  fc.assert(
    fc.property(fc.tuple(...ids.map(statement)), statements => {
      const blocks = groupStatements(statements);
      const all = blocks.flatMap(block => ('sides' in block ? block.sides : block.statements));
      expect(all.map(({ id }) => id).sort()).toEqual(ids);
      for (const block of blocks) {
        if ('sides' in block) expect(block.sides.length).toBeGreaterThan(1);
        else expect(new Set(block.statements.map(({ by }) => by))).toEqual(new Set([block.by]));
      }
    }),
  );
});

describe('the strongest statement', () => {
  const blocks = groupStatements([
    say('a', 'x'),
    say('b', 'x'),
    say('c', 'y', { disagrees: ['d'] }),
    say('d', 'z', { passage: 'P2' }),
    say('e', 'z'),
  ]);
  const strongest = (...worth: string[]): string[] => {
    const block = strongestOf(blocks, ({ id }) => worth.includes(id));
    return block ? inShort([block]) : [];
  };

  test.each([
    ['the first alone', ['a', 'b', 'c'], ['x: a']],
    ['of a speaker’s the first that is worth it', ['b', 'e'], ['x: b']],
    ['sides as a whole', ['d', 'e'], ['c | d']],
    ['none where none is worth it', [], []],
  ])('%s', (_, worth, shown) => {
    expect(strongest(...worth)).toEqual(shown);
  });
});

test('two sources that a list calls “the article” are two speakers', () => {
  const from = (title: string) => ({ source: { title } });
  const groups = groupStatements([
    say('a', 'the article', from('News')),
    say('b', 'the article', from('Times')),
    say('c', 'the article', from('News')),
  ]);
  expect(inShort(groups)).toEqual(['the article: a c', 'the article: b']);
});

test('the other side of a statement comes along though the entry does not name it', () => {
  const a = say('a', 'x', { disagrees: ['c'] });
  const b = say('b', 'x');
  const c = say('c', 'y');
  const d = say('d', 'z', { disagrees: ['b'] });
  const ids = (statements: Statement[]) => statements.map(({ id }) => id);
  const all = [a, b, c, d, say('e', 'x')];
  const disputed = disputedOf(all);
  expect(ids(disputed)).toEqual(['a', 'b', 'c', 'd']);
  expect(ids(withOtherSides([a, b], disputed))).toEqual(['a', 'c', 'b', 'd']);
  expect(ids(withOtherSides([c, a], disputed))).toEqual(['c', 'a']);
  expect(ids(withOtherSides([], disputed))).toEqual([]);
  expect(disputedOf([say('e', 'x')])).toEqual([]);
});
