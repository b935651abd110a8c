import type { Pack } from '../model/model.ts';
import type { PackEdit } from './pack-edits.ts';

/** What deletes entries of a pack, with the statements that no other entry has. */
export function dropEntries(pack: Pick<Pack, 'entries' | 'statements'>, ids: Iterable<string>): PackEdit[] {
  const going = new Set(ids);
  const candidates = new Set<string>();
  for (const entry of pack.entries) {
    if (going.has(entry.id)) for (const statement of entry.statements) candidates.add(statement);
  }
  for (const entry of candidates.size > 0 ? pack.entries : []) {
    if (!going.has(entry.id)) for (const statement of entry.statements) candidates.delete(statement);
  }
  const edits: PackEdit[] = [{ type: 'drop-entries', ids: [...going] }];
  if (candidates.size > 0) edits.push({ type: 'drop-statements', ids: [...candidates] });
  return edits;
}
