import type { Entry } from '../../core/model.ts';
import { gateOf } from './entry-gate.ts';
import type { SortKey } from './entry-sort.ts';
import { GATE_NAMES } from './entry-words.ts';

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

/** How the forms of an entry are marked, in a word. */
export function sayGate(entry: Entry): string {
  const gate = gateOf(entry);
  if (gate === 'none') return 'no forms';
  return gate === 'mixed' ? 'mixed' : GATE_NAMES[gate];
}
