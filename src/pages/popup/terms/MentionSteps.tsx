import { useState } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import type { MentionPlace, PageTerm } from './page-term.ts';

const STEPS = [
  { by: -1, icon: 'up', name: 'Previous mention' },
  { by: 1, icon: 'down', name: 'Next mention' },
] as const;

interface Props {
  term: PageTerm;
  tour: MentionTour;
}

export function MentionSteps({ term, tour }: Props) {
  if (term.isPrivate) return <span class="small">Private, {countOf(term.count, 'mention')}</span>;
  const at = tour.at(term);
  const total = term.places.length;
  return (
    <div class="steps" role="group" aria-label="Mentions in the page">
      <span class="small" role="status">
        {at === null ? countOf(total, 'mention') : `${at + 1} of ${total}`}
      </span>
      {STEPS.map(({ by, icon, name }) => (
        <Button
          key={by}
          look="plain step"
          icon={icon}
          aria-label={name}
          title={name}
          onClick={() => tour.go(term, by)}
        />
      ))}
    </div>
  );
}

export interface MentionTour {
  /** The number of the mention that the reader went to last, from 0; null if it was none of the term. */
  at: (term: PageTerm) => number | null;
  go: (term: PageTerm, step: 1 | -1) => void;
}

export function useMention(onJump: (place: MentionPlace) => void): MentionTour {
  const [last, setLast] = useState<{ key: string; at: number } | null>(null);
  // A page that changes may have fewer mentions than before.
  const at = ({ key, places }: PageTerm): number | null =>
    last?.key === key && last.at < places.length ? last.at : null;
  return {
    at,
    go: (term, step) => {
      const { length } = term.places;
      if (length === 0) return;
      const from = at(term) ?? (step > 0 ? -1 : 0);
      const next = (from + step + length) % length;
      setLast({ key: term.key, at: next });
      onJump(term.places[next]!);
    },
  };
}
