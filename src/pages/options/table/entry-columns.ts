import type { Entry } from '../../../core/model/model.ts';
import { gateOf } from '../entry/forms/entry-gate.ts';
import type { SortKey } from './entry-sort.ts';

/** The columns of the table of entries after the one that selects, by what they sort by. */
export const COLUMNS: readonly (readonly [SortKey, string])[] = [
  ['headword', 'Term'],
  ['kind', 'Kind'],
  ['forms', 'Forms'],
  ['gate', 'Marked'],
  ['statements', 'Statements'],
];

/** The first forms of an entry that are not just its headword. */
export function someForms({ headword, forms }: Entry): string[] {
  return forms.flatMap(({ text }) => (text === headword ? [] : text)).slice(0, 3);
}

const GATE_WORDS = { always: 'Always', topic: 'On topic', mixed: 'Mixed', none: 'No forms' };

/** How the forms of an entry are marked, in a word. */
export function formatGate(entry: Entry): string {
  return GATE_WORDS[gateOf(entry)];
}
