import { DEFAULT_SETTINGS } from '../../core/settings/settings.ts';
import { say } from '../../locale/say.ts';

const CHOICES = [0, 10, 25, 50, 100];

interface Option {
  value: string;
  label: string;
}

/** The choices of words per mark. One that came from elsewhere is shown as it is. */
export const densityOptions = (now: number | null): Option[] =>
  [...new Set([...CHOICES, ...(now === null ? [] : [now])])]
    .sort((a, b) => a - b)
    .map(words => ({ value: String(words), label: formatDensity(words) }));

/** With a first choice that leaves a list or a site as all others. */
export const ownDensityOptions = (now: number | null, others: string): Option[] => [
  { value: '', label: others },
  ...densityOptions(now),
];

export const parseDensityOption = (value: string): number | null => (value === '' ? null : Number(value));

export function formatDensity(words: number): string {
  if (words === 0) return say('densityNoLimit');
  return say(words === DEFAULT_SETTINGS.wordsPerMark ? 'densityDefault' : 'densityWords', { count: words });
}
