import { freeId } from '../model/free-id.ts';
import type { Entry, Pack, Statement } from '../model/model.ts';
import type { HeadFields } from '../packs/pack-edits.ts';

/** What two states of a pack become, and what of the local one had to give way and is to go to the bin. */
export interface MergedPacks {
  pack: Pack;
  /** Ids of local entries that were changed on both sides, or a statement of which was. */
  lost: Set<string>;
  /** The local text of statements that were changed on both sides. */
  lostStatements: Statement[];
}

interface States<T> {
  /** The last state that both sides are made of; null where there is none. */
  base: T | null;
  local: T;
  incoming: T;
}

/** True if two values say the same, whatever the order of their fields. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || printSorted(one) === printSorted(other);
}

function printSorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

/**
 * Merges two states of a pack, entry by entry and statement by statement: what one side changed or added counts, a change
 * counts more than a deletion, and of two changes the incoming one.
 */
export function mergeStates({ base, local, incoming }: States<Pack>): MergedPacks {
  const entries = mergeLists({
    base: base?.entries ?? null,
    local: local.entries,
    incoming: incoming.entries,
  });
  const statements = mergeLists({
    base: base?.statements ?? null,
    local: local.statements,
    incoming: incoming.statements,
  });
  const lost = new Set(entries.lost.map(({ id }) => id));
  const lostStatements = statements.lost;
  const lostIds = new Set(lostStatements.map(({ id }) => id));
  const named = new Set<string>();
  for (const entry of local.entries) {
    const own = entry.statements.filter(id => lostIds.has(id));
    if (own.length) lost.add(entry.id);
    for (const id of own) named.add(id);
  }
  const all = addNamed(statements.items, entries.items, [incoming, local]);
  const taken = new Set(all.map(({ id }) => id));
  // One that no entry names has no place in the bin.
  for (const statement of lostStatements.filter(({ id }) => !named.has(id))) {
    const id = freeId(statement.id, taken);
    taken.add(id);
    all.push({ ...statement, id });
  }
  const head = mergeHeads({ base, local, incoming });
  return { pack: { ...head, entries: entries.items, statements: all }, lost, lostStatements };
}

/** Adds statements that an entry still names although one side has deleted them. */
function addNamed(
  statements: readonly Statement[],
  entries: readonly Entry[],
  from: readonly Pack[],
): Statement[] {
  const there = new Set(statements.map(({ id }) => id));
  const missing = new Set(entries.flatMap(entry => entry.statements.filter(id => !there.has(id))));
  const back = from.flatMap(pack => pack.statements.filter(({ id }) => missing.delete(id)));
  return [...statements, ...back];
}

function mergeHeads({ base, local, incoming }: States<Pack>): Pack {
  const { entries: _entries, statements: _statements, ...ours } = local;
  const { entries, statements, ...theirs } = incoming;
  const merged: HeadFields = {};
  for (const name of new Set([...Object.keys(ours), ...Object.keys(theirs)]) as Set<keyof HeadFields>) {
    const [was, our, their]: unknown[] = [base as HeadFields | null, ours, theirs].map(head => head?.[name]);
    const field = base === null ? (their ?? our) : isSameValue(their, was) ? our : their;
    if (field !== undefined) Object.assign(merged, { [name]: field });
  }
  return { ...(merged as typeof theirs), entries, statements };
}

function mergeLists<T extends { id: string }>({
  base,
  local,
  incoming,
}: States<readonly T[]> & { base: readonly T[] | null }): { items: T[]; lost: T[] } {
  const old = new Map(base?.map(item => [item.id, item]));
  const ours = new Map(local.map(item => [item.id, item]));
  const theirs = new Map(incoming.map(item => [item.id, item]));
  const lost: T[] = [];
  const choose = (id: string): T | null => {
    const [was, our, their] = [old.get(id), ours.get(id), theirs.get(id)];
    if (our && their) {
      if (isSameValue(our, their) || (was && isSameValue(our, was))) return their;
      if (was && isSameValue(their, was)) return our;
      lost.push(our);
      return their;
    }
    const left = our ?? their;
    return left === undefined || (was && isSameValue(left, was)) ? null : left;
  };
  // In the order of the incoming one; what is here alone goes behind what it stands behind here.
  const behind = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const { id } of local) {
    if (theirs.has(id)) last = id;
    else {
      const item = choose(id);
      if (item) behind.set(last, [...(behind.get(last) ?? []), item]);
    }
  }
  const items = [...(behind.get(null) ?? [])];
  for (const { id } of incoming) {
    const item = choose(id);
    if (item) items.push(item);
    items.push(...(behind.get(id) ?? []));
  }
  return { items, lost };
}
