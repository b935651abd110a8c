import type { Entry } from '../../../core/model/model.ts';
import type { CooperativeTask } from '../../../core/cooperative-task.ts';
import { gateOf } from '../entry/forms/entry-gate.ts';
import { KIND_NAMES } from '../entry/entry-labels.ts';

/** What the entries can be sorted by. */
export const SORT_KEYS = ['headword', 'kind', 'forms', 'gate', 'statements'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** How the entries are sorted; null is the list's own order. */
export type Sort = { by: SortKey; falling: boolean } | null;

const letters = new Intl.Collator('en', { numeric: true });
const GATE_PLACES = { always: 0, mixed: 1, topic: 2, none: 3 };

const COMPARE: Record<SortKey, (a: Entry, b: Entry) => number> = {
  headword: (a, b) => letters.compare(a.headword, b.headword),
  kind: (a, b) => (a.kind === b.kind ? 0 : letters.compare(KIND_NAMES[a.kind], KIND_NAMES[b.kind])),
  forms: (a, b) => a.forms.length - b.forms.length,
  gate: (a, b) => GATE_PLACES[gateOf(a)] - GATE_PLACES[gateOf(b)],
  statements: (a, b) => a.statements.length - b.statements.length,
};

/** Compares two entries; falling order turns the comparison, so that equal ones keep the list's order. */
function comparisonOf({ by, falling }: NonNullable<Sort>): (a: Entry, b: Entry) => number {
  const compare = COMPARE[by];
  return falling ? (a, b) => compare(b, a) : compare;
}

/** Entries compared between two looks at the clock: about a millisecond's work. */
const MERGED_A_STEP = 1000;
/** More entries than this are not put in one by one. */
const FEW = 500;

/** The entries sorted: a merge sort from the bottom up, which can rest anywhere and keeps equal ones in their order. */
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
        const takesLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
        to[at] = takesLeft ? from[left++] : from[right++];
        if (++merged % MERGED_A_STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Sorts anew after an edit: what stayed keeps its order, and only what came or changed finds a place. */
export function* sortAgain(
  entries: readonly Entry[],
  { sort, rows }: { sort: Sort; rows: readonly Entry[] },
): CooperativeTask<readonly Entry[]> {
  if (sort === null) return entries;
  const now = new Set(entries);
  const kept = rows.filter(entry => now.has(entry));
  if (kept.length === entries.length) return kept;
  const old = new Set(kept);
  const came = entries.filter(entry => !old.has(entry));
  if (came.length > FEW) return yield* sortEntries(entries, sort);
  const compare = comparisonOf(sort);
  for (const entry of came) {
    let from = 0;
    let to = kept.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(kept[middle], entry) <= 0) from = middle + 1;
      else to = middle;
    }
    kept.splice(from, 0, entry);
  }
  return kept;
}
