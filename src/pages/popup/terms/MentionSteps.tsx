import { useState } from 'preact/hooks';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import type { MentionPlace, PageTerm } from '../page-view.ts';

interface Props {
  term: PageTerm;
  tour: MentionTour;
}

/** The way to the mentions of a term in the page; of a private pack there is none, since the page knows nothing of it. */
export function MentionSteps({ term, tour }: Props) {
  if (term.isPrivate) return <span class="small">Private, {countOf(term.count, 'mention')}</span>;
  const at = tour.at(term);
  const total = term.places.length;
  return (
    <div class="steps" role="group" aria-label="Mentions in the page">
      <span class="small" role="status">
        {at === null ? countOf(total, 'mention') : `${at + 1} of ${total}`}
      </span>
      <button
        type="button"
        class="button plain step"
        aria-label="Previous mention"
        title="Previous mention"
        onClick={() => tour.go(term, -1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="button plain step"
        aria-label="Next mention"
        title="Next mention"
        onClick={() => tour.go(term, 1)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}

/** Where the reader is among the mentions of a term, and the way to the next and the previous one, round and round. */
export interface MentionTour {
  /** The number of the mention that the reader went to last, from 0; null if it was none of the term. */
  at: (term: PageTerm) => number | null;
  go: (term: PageTerm, step: 1 | -1) => void;
}

/** Keeps where the reader is among the mentions of a term; `onJump` goes to a place of the page. */
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
