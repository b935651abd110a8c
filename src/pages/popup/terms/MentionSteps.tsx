import { Icon } from '../../../ui/controls/Icon.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import type { PageTerm } from '../page-view.ts';
import type { MentionTour } from './use-mention.ts';

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
