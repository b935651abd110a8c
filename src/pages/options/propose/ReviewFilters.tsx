import { Button } from '../../../ui/controls/Button.tsx';
import { viewTerms, type ReviewKind, type ReviewShow, type ReviewTerm, type ReviewView } from './review.ts';

const SHOWS: readonly (readonly [ReviewShow, string])[] = [
  ['review', 'To review'],
  ['accepted', 'Accepted'],
  ['rejected', 'Rejected'],
  ['all', 'All'],
];

const KINDS: readonly (readonly [ReviewKind, string])[] = [
  ['any', 'Everything'],
  ['terms', 'Terms'],
  ['names', 'Names'],
  ['abbreviations', 'Abbreviations'],
  ['defined', 'With a definition'],
];

interface Props {
  terms: readonly ReviewTerm[];
  view: ReviewView;
  onView: (fields: Partial<ReviewView>) => void;
  onLeave: () => void;
}

export function ReviewFilters({ terms, view, onView, onLeave }: Props) {
  const count = (fields: Partial<ReviewView>): number =>
    viewTerms(terms, { ...view, whole: true, ...fields }).shown.length;
  const unfiltered = { kind: 'any', filter: '' } as const;
  const kinds = KINDS.filter(([kind]) => kind === view.kind || count({ kind, filter: '' }) > 0);
  return (
    <div class="review-head">
      <div class="filters" role="group" aria-label="Which terms">
        {SHOWS.map(([show, name]) => (
          <Button key={show} aria-pressed={view.show === show} onClick={() => onView({ show })}>
            {name} <span class="count">{count({ ...unfiltered, show }).toLocaleString('en')}</span>
          </Button>
        ))}
      </div>
      <Button look="quiet" onClick={onLeave}>
        Another document
      </Button>
      <div class="filters kinds" role="group" aria-label="What they are">
        {kinds.map(([kind, name]) => (
          <Button key={kind} look="small" aria-pressed={view.kind === kind} onClick={() => onView({ kind })}>
            {name} <span class="count">{count({ kind }).toLocaleString('en')}</span>
          </Button>
        ))}
      </div>
      <label class="field">
        <span class="unseen">Filter the terms</span>
        <input
          id="review-filter"
          type="search"
          dir="auto"
          placeholder="Filter"
          value={view.filter}
          onInput={event => onView({ filter: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
