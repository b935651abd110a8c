import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';

interface Props {
  /** At most one mark in this many words; 0 for no limit. */
  density: number;
  onChange: (density: number) => void;
}

const CHOICES = [0, 10, 25, 50, 100];

/** How many marks a passage may have. */
export function DensityField({ density, onChange }: Props) {
  // A value that came from elsewhere is shown as it is.
  const choices = [...new Set([...CHOICES, density])].sort((a, b) => a - b);
  return (
    <div class="setting field">
      <label class="name" for="density">
        At most one mark in
      </label>
      <select
        id="density"
        class="density"
        aria-describedby="density-hint"
        value={String(density)}
        onChange={event => onChange(Number(event.currentTarget.value))}
      >
        {choices.map(words => (
          <option key={words} value={String(words)}>
            {sayDensity(words)}
          </option>
        ))}
      </select>
      <p id="density-hint" class="small">
        Counted in each paragraph, which may always have one. Where there are more, the terms that are rarest
        on the page are marked.
      </p>
    </div>
  );
}

function sayDensity(words: number): string {
  if (words === 0) return 'Off: no limit';
  return `${words} words${words === DEFAULT_SETTINGS.wordsPerMark ? ' (default)' : ''}`;
}
