import type { Statement } from '../model/model.ts';

/** Statements as a card shows them: what one speaker says, or statements that disagree, side by side. */
export type StatementBlock = { by: string; statements: Statement[] } | { sides: Statement[] };

/**
 * Puts statements into blocks, each where the first of its statements stood: one for each speaker, and one for each set
 * of statements that disagree, whichever of them says so. Sides are in order of date, then passage (`P5` before `P10`),
 * then id, so that what is first says nothing of who is right.
 */
export function groupStatements(statements: readonly Statement[]): StatementBlock[] {
  const blocks: StatementBlock[] = [];
  const groups = new Map<string, Statement[]>();
  const placed = new Set<Statement>();
  for (const statement of statements) {
    if (placed.has(statement)) continue;
    const sides = sidesOf(statement, statements);
    const group = groups.get(statement.by);
    if (sides.length > 1) {
      for (const side of sides) placed.add(side);
      blocks.push({ sides: sides.sort(compareSides) });
    } else if (group) group.push(statement);
    else {
      const begun = [statement];
      groups.set(statement.by, begun);
      blocks.push({ by: statement.by, statements: begun });
    }
  }
  return blocks;
}

/** The blocks down to about `count` statements: a group may be cut, sides are kept whole. */
export function takeStatements(blocks: readonly StatementBlock[], count: number): StatementBlock[] {
  const taken: StatementBlock[] = [];
  for (const block of blocks) {
    if (count <= 0) break;
    if ('sides' in block) taken.push(block);
    else taken.push({ by: block.by, statements: block.statements.slice(0, count) });
    count -= ('sides' in block ? block.sides : block.statements).length;
  }
  return taken;
}

/** The statements of a pack that disagree with another one; few, so that the other side of one is found at once. */
export function disputedOf(all: readonly Statement[]): Statement[] {
  const named = new Set(all.flatMap(({ disagrees = [] }) => disagrees));
  return all.filter(({ id, disagrees }) => disagrees?.length || named.has(id));
}

/** An entry's statements, each followed by the disputed ones that disagree with it and are not the entry's own. */
export function withOtherSides(
  statements: readonly Statement[],
  disputed: readonly Statement[],
): Statement[] {
  const others = disputed.filter(each => !statements.includes(each));
  return [...new Set(statements.flatMap(each => [each, ...others.filter(other => isAgainst(each, other))]))];
}

const isAgainst = (a: Statement, b: Statement): boolean =>
  Boolean(a !== b && (a.disagrees?.includes(b.id) || b.disagrees?.includes(a.id)));

/** The statement and all that it disagrees with, and that these disagree with. */
function sidesOf(statement: Statement, statements: readonly Statement[]): Statement[] {
  const sides = [statement];
  // A list that is walked while it grows.
  for (const side of sides)
    sides.push(...statements.filter(each => !sides.includes(each) && isAgainst(side, each)));
  return sides;
}

function compareSides(a: Statement, b: Statement): number {
  const byPassage = (a.passage ?? '').localeCompare(b.passage ?? '', 'en', { numeric: true });
  return compare(a.date ?? '', b.date ?? '') || byPassage || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
