import type { Statement } from '../model/model.ts';

export type StatementBlock = { by?: string; statements: Statement[] } | { sides: Statement[] };

/** By speaker or by disagreement. Sides are ordered by date, passage and id, so that the order favours nobody. */
export function groupStatements(statements: readonly Statement[]): StatementBlock[] {
  const blocks: StatementBlock[] = [];
  const groups = new Map<string | undefined, Statement[]>();
  const placed = new Set<Statement>();
  for (const statement of statements) {
    if (placed.has(statement)) continue;
    const sides = sidesOf(statement, statements);
    // Of “the article” there may be two.
    const speaker = JSON.stringify([statement.by, statement.source?.title]);
    const group = groups.get(speaker);
    if (sides.length > 1) {
      for (const side of sides) placed.add(side);
      blocks.push({ sides: sides.sort(compareSides) });
    } else if (group) group.push(statement);
    else {
      const begun = [statement];
      groups.set(speaker, begun);
      blocks.push({ by: statement.by, statements: begun });
    }
  }
  return blocks;
}

/** The first statement that is worth a look, alone, or with all sides where others disagree; null if there is none. */
export function strongestOf(
  blocks: readonly StatementBlock[],
  isWorth: (statement: Statement) => boolean,
): StatementBlock | null {
  for (const block of blocks) {
    if ('sides' in block) {
      if (block.sides.some(isWorth)) return block;
    } else {
      const strongest = block.statements.find(isWorth);
      if (strongest) return { by: block.by, statements: [strongest] };
    }
  }
  return null;
}

export const statementsIn = (block: StatementBlock): readonly Statement[] =>
  'sides' in block ? block.sides : block.statements;

export function disputedOf(all: readonly Statement[]): Statement[] {
  const named = new Set(all.flatMap(({ disagrees = [] }) => disagrees));
  return all.filter(({ id, disagrees }) => disagrees?.length || named.has(id));
}

/** Each statement is followed by the disputed ones of other entries that disagree with it. */
export function withOtherSides(
  statements: readonly Statement[],
  disputed: readonly Statement[],
): Statement[] {
  const others = disputed.filter(each => !statements.includes(each));
  return [...new Set(statements.flatMap(each => [each, ...others.filter(other => isAgainst(each, other))]))];
}

const isAgainst = (a: Statement, b: Statement): boolean =>
  Boolean(a !== b && (a.disagrees?.includes(b.id) || b.disagrees?.includes(a.id)));

function sidesOf(statement: Statement, statements: readonly Statement[]): Statement[] {
  const sides = [statement];
  // The list grows while it is walked.
  for (const side of sides)
    sides.push(...statements.filter(each => !sides.includes(each) && isAgainst(side, each)));
  return sides;
}

function compareSides(a: Statement, b: Statement): number {
  const byPassage = (a.passage ?? '').localeCompare(b.passage ?? '', 'en', { numeric: true });
  return compare(a.date ?? '', b.date ?? '') || byPassage || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
