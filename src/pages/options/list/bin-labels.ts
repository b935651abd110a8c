import type { BinItem } from '../../../core/packs/pack-edits.ts';
import { BIN_DAYS } from '../../../core/timing.ts';
import { countOf } from '../../../ui/controls/words.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The name of what is in the bin: a list's title, or the first headword and how many more there are. */
export function nameBinned({ type, pack, headwords, count }: BinItem): string {
  if (type === 'pack') return `“${pack.title}”`;
  const [first] = headwords;
  if (first === undefined) return countOf(count, 'entry', 'entries');
  return count > 1 ? `“${first}” and ${(count - 1).toLocaleString('en')} more` : `“${first}”`;
}

/** What it is, and where it is from. */
export function formatBinned({ type, pack, headwords, count }: BinItem): string {
  const some = headwords.join(', ');
  const more = count > headwords.length ? ', …' : '';
  const named = some === '' ? '' : `: ${some}${more}`;
  if (type === 'pack') return `A list of ${countOf(count, 'entry', 'entries')}${named}.`;
  return count > 1
    ? `${countOf(count, 'entry', 'entries')} of “${pack.title}”${named}.`
    : `From “${pack.title}”.`;
}

/** How long it is still kept. */
export function formatDaysLeft({ deleted }: BinItem, now: number): string {
  const left = Math.ceil((deleted + BIN_DAYS * DAY - now) / DAY);
  return left > 0 ? `${countOf(left, 'day')} left.` : 'goes today.';
}
