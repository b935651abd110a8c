import type { Pack } from '../../../core/model/model.ts';
import { countOf } from '../../../ui/controls/words.ts';

/** One entry by its headword, several by their number. */
export function nameEntries(pack: Pick<Pack, 'entries'>, ids: ReadonlySet<string>): string {
  if (ids.size !== 1) return countOf(ids.size, 'entry', 'entries');
  const entry = pack.entries.find(({ id }) => ids.has(id));
  return entry ? `“${entry.headword}”` : 'an entry';
}
