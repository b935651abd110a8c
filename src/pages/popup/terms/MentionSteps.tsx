import { useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { MentionPlace, PageTerm } from './page-term.ts';

const STEPS = [
  { by: -1, icon: 'up', name: 'popupPrevious' },
  { by: 1, icon: 'down', name: 'popupNext' },
] as const;

interface Props {
  term: PageTerm;
  tour: MentionTour;
}

export function MentionSteps({ term, tour }: Props) {
  if (term.isPrivate) {
    const mentions = say('popupMentions', { count: term.count });
    return <span class="small">{say('popupPrivateMentions', { mentions })}</span>;
  }
  const at = tour.at(term);
  const total = term.places.length;
  return (
    <div class="steps" role="group" aria-label={say('popupSteps')}>
      <span class="small" role="status">
        {at === null ? say('popupMentions', { count: total }) : say('placeOf', { at: at + 1, total })}
      </span>
      {STEPS.map(({ by, icon, name }) => (
        <Button
          key={by}
          look="plain step"
          icon={icon}
          aria-label={say(name)}
          title={say(name)}
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
