import type { PackEdit } from '../../src/core/packs/pack-edits.ts';
import { makeEntry } from './packs.ts';

/** The pack that scripted edits are made in. */
export const SCRIPTED = 'scripted';

/** How many entries it has at first: enough for several chunks. */
export const FIRST_ENTRIES = 2000;

/** Edit number `at` of a script that adds, changes, moves and deletes, always in other places of the pack. */
export function scriptedEdit(at: number): PackEdit[] {
  const place = `e${(at * 397) % FIRST_ENTRIES}`;
  const item = { ...makeEntry({ headword: `scripted ${at}` }), id: `s${at}` };
  const put: PackEdit = { type: 'put-entries', items: [{ item, before: at % 2 ? place : null }] };
  const change: PackEdit = { type: 'change-entry', id: place, fields: { summary: `Changed by ${at}.` } };
  if (at % 5 === 3) return [put, change, { type: 'drop-entries', ids: [`s${at - 2}`] }];
  if (at % 7 === 6) return [{ type: 'drop-entries', ids: [`e${at}`, `e${at + 1}`] }, put];
  return at % 2 ? [put] : [change, put];
}
