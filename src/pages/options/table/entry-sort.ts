import { ENTRY_KINDS, type Entry, type Gate } from '../../../core/model/model.ts';
import type { CooperativeTask } from '../../../core/cooperative-task.ts';
import { readerLanguage } from '../../../locale/say.ts';
import { nameKind } from '../../../ui/labels/entry-labels.ts';

export const SORT_KEYS = [
  ['headword', 'columnTerm'],
  ['kind', 'sortKind'],
  ['forms', 'columnSpellings'],
  ['gate', 'sortMarked'],
  ['statements', 'sortStatements'],
] as const;
export type SortKey = (typeof SORT_KEYS)[number][0];

/** Null is the list's own order. */
export type Sort = { by: SortKey; falling: boolean } | null;

export function gateOf({ forms }: Pick<Entry, 'forms'>): Gate | 'mixed' | 'none' {
  const first = forms[0]?.gate;
  if (first === undefined) return 'none';
  return forms.every(({ gate }) => gate === first) ? first : 'mixed';
}

const GATE_PLACES = { always: 0, mixed: 1, topic: 2, none: 3 };

type Compare = (a: Entry, b: Entry) => number;

const COMPARE: Record<SortKey, (collator: Intl.Collator) => Compare> = {
  headword: collator => (a, b) => collator.compare(a.headword, b.headword),
  kind: collator => {
    const ordered = ENTRY_KINDS.toSorted((a, b) => collator.compare(nameKind(a), nameKind(b)));
    const places = new Map(ordered.map((kind, at) => [kind, at]));
    return (a, b) => places.get(a.kind)! - places.get(b.kind)!;
  },
  forms: () => (a, b) => a.forms.length - b.forms.length,
  gate: () => (a, b) => GATE_PLACES[gateOf(a)] - GATE_PLACES[gateOf(b)],
  statements: () => (a, b) => a.statements.length - b.statements.length,
};

/** Falling order swaps the entries instead of reversing the result, so that equal ones keep the list's order. */
function comparisonOf({ by, falling }: NonNullable<Sort>): Compare {
  const compare = COMPARE[by](new Intl.Collator(readerLanguage(), { numeric: true }));
  return falling ? (a, b) => compare(b, a) : compare;
}

/** Entries compared between two looks at the clock: about a millisecond's work. */
const MERGED_A_STEP = 1000;
/** More new entries than this are not inserted one by one. */
const MAX_INSERTED = 500;

/** A bottom-up merge sort: it can pause anywhere, and is stable. */
export function* sortEntries(entries: readonly Entry[], sort: Sort): CooperativeTask<readonly Entry[]> {
  if (sort === null) return entries;
  const compare = comparisonOf(sort);
  const count = entries.length;
  let from = [...entries];
  let to = Array.from<Entry>({ length: count });
  let merged = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        const takesLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = takesLeft ? from[left++]! : from[right++]!;
        if (++merged % MERGED_A_STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

export function* sortAgain(
  entries: readonly Entry[],
  { sort, rows }: { sort: Sort; rows: readonly Entry[] },
): CooperativeTask<readonly Entry[]> {
  if (sort === null) return entries;
  const now = new Set(entries);
  const kept = rows.filter(entry => now.has(entry));
  if (kept.length === entries.length) return kept;
  const old = new Set(kept);
  const added = entries.filter(entry => !old.has(entry));
  if (added.length > MAX_INSERTED) return yield* sortEntries(entries, sort);
  const compare = comparisonOf(sort);
  for (const entry of added) {
    let from = 0;
    let to = kept.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(kept[middle]!, entry) <= 0) from = middle + 1;
      else to = middle;
    }
    kept.splice(from, 0, entry);
  }
  return kept;
}
