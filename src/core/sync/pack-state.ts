import { isSame } from '../is-same.ts';
import { migratePack } from '../model/migrations.ts';
import type { Pack } from '../model/model.ts';
import { applyEdit } from '../packs/apply-edit.ts';
import { withoutEmpty, type Placed } from '../packs/pack-edits.ts';
import { DAY_MS } from '../timing.ts';

/** When each part of a pack, by the keys of `partsOf`, was last changed or deleted, in ms since 1970; 0 where absent. */
export type Stamps = Record<string, number>;

export interface PackState {
  pack: Pack | null;
  stamps: Stamps;
}

/** Other devices have this long, in ms, to learn of a deletion. */
export const TOMBSTONE_MS = 180 * DAY_MS;

export const lastStamp = ({ stamps }: PackState): number =>
  Object.values(stamps).reduce((a, b) => Math.max(a, b), 0);

/** The parts that are merged one by one: the fields of the head, each entry and each statement. */
export function partsOf(pack: Pack | null): Map<string, unknown> {
  const { entries = [], statements = [], ...head }: Partial<Pack> = pack ?? {};
  return new Map<string, unknown>([
    ...Object.entries(head).map(([name, field]) => [`head/${name}`, field] as const),
    ...entries.map(entry => [`entries/${entry.id}`, entry] as const),
    ...statements.map(statement => [`statements/${statement.id}`, statement] as const),
  ]);
}

/** The state once a device has edited or deleted the pack; what it has edited is found by comparing. */
export function stampEdits(state: PackState, pack: Pack | null, now: number): PackState {
  // Later than all that this device knows, even where the clock of another one is ahead.
  const at = Math.max(now, lastStamp(state) + 1);
  if (!pack) return state.pack ? { pack, stamps: { pack: at } } : state;
  const [old, next] = [partsOf(state.pack), partsOf(pack)];
  const parts = new Set([...old.keys(), ...next.keys()]);
  const edited = [...parts].filter(part => !isSame(old.get(part), next.get(part)));
  return { pack, stamps: { ...state.stamps, ...Object.fromEntries(edited.map(part => [part, at])) } };
}

/** It gives way only to what was said of the list in sync: `true` prints after `false`, and before nothing. */
const PRIVATE = 'head/private';

/** `replaced`: the parts that were taken over or deleted. `isNews`: something is later here. */
export function mergeState(local: Pack, stamps: Stamps, other: PackState & { pack: Pack }) {
  const [ours, theirs] = [partsOf(local), partsOf(other.pack)];
  const merged = { ...stamps, ...other.stamps };
  const replaced = new Set<string>();
  let isNews = false;
  for (const part of new Set([...ours.keys(), ...theirs.keys(), ...Object.keys(merged)])) {
    const [at, otherAt] = [stamps[part] ?? 0, other.stamps[part] ?? 0];
    merged[part] = Math.max(at, otherAt);
    const isSamePart = isSame(ours.get(part), theirs.get(part));
    // Of two versions of the same time each device has to choose the same, and rather one than a deletion.
    const isLater =
      at === otherAt
        ? print(ours.get(part)) < print(theirs.get(part))
        : at < otherAt && !(part === PRIVATE && at < 0 && ours.get(part) === true);
    if (isSamePart ? at > otherAt : !isLater) isNews = true;
    else if (!isSamePart) replaced.add(part);
  }
  const replacedIn = (kind: string): string[] =>
    [...replaced].filter(part => part.startsWith(kind)).map(part => part.slice(kind.length));
  const goneFrom = (kind: string): string[] => replacedIn(kind).filter(id => !theirs.has(kind + id));
  const fields = Object.fromEntries(replacedIn('head/').map(name => [name, theirs.get(`head/${name}`)]));
  const entryEdits = withoutEmpty([
    { type: 'head', fields },
    { type: 'drop-entries', ids: goneFrom('entries/') },
    { type: 'put-entries', items: placeItems(other.pack.entries, ({ id }) => replaced.has(`entries/${id}`)) },
  ]);
  const pack = entryEdits.reduce(applyEdit, local);
  // A statement that was deleted on one device stays where an entry of the other has come to name it.
  const named = new Set(pack.entries.flatMap(entry => entry.statements));
  const isMeant = ({ id }: { id: string }): boolean =>
    replaced.has(`statements/${id}`) || (named.has(id) && !ours.has(`statements/${id}`));
  const statementEdits = withoutEmpty([
    { type: 'drop-statements', ids: goneFrom('statements/').filter(id => !named.has(id)) },
    { type: 'put-statements', items: placeItems(other.pack.statements, isMeant) },
  ]);
  const next = statementEdits.reduce(applyEdit, pack);
  // Counted from the last change, not from now, so that every device forgets the same deletions.
  const [parts, oldest] = [partsOf(next), lastStamp({ pack, stamps: merged }) - TOMBSTONE_MS];
  const kept = Object.entries(merged).filter(([part, at]) => at > 0 && (at > oldest || parts.has(part)));
  const edits = [...entryEdits, ...statementEdits];
  return { state: { pack: next, stamps: Object.fromEntries(kept) }, edits, replaced, isNews };
}

const print = (part: unknown): string => JSON.stringify(part) ?? '';

/** Some items of a list with their places, from the end, so that what an item is put before is there already. */
export function placeItems<T extends { id: string }>(
  items: readonly T[],
  isMeant: (item: T) => boolean,
): Placed<T>[] {
  const placed = items.map((item, at) => ({ item, before: items[at + 1]?.id ?? null }));
  return placed.filter(({ item }) => isMeant(item)).reverse();
}

/** Null where this version cannot read it. */
export function parseState(json: string): PackState | null {
  const { pack, stamps = {} } = JSON.parse(json) as { pack?: unknown; stamps?: Stamps };
  const read = pack === null ? { ok: true as const, pack } : migratePack(pack);
  return read.ok && Object.values(stamps).every(Number.isFinite) ? { pack: read.pack, stamps } : null;
}
