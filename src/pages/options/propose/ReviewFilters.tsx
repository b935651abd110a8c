import { Button } from '../../../ui/controls/Button.tsx';
import { readerLanguage, say } from '../../../locale/say.ts';
import { viewTerms, type ReviewTerm, type ReviewView } from './review.ts';

const SHOWS = [
  ['review', 'reviewToReview'],
  ['accepted', 'reviewAccepted'],
  ['rejected', 'reviewRejected'],
  ['all', 'reviewAll'],
] as const;

const KINDS = [
  ['any', 'reviewAnyKind'],
  ['terms', 'reviewTerms'],
  ['names', 'reviewNames'],
  ['abbreviations', 'reviewAbbreviations'],
  ['defined', 'reviewDefined'],
] as const;

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
      <div class="filters" role="group" aria-label={say('reviewShows')}>
        {SHOWS.map(([show, name]) => (
          <Button key={show} aria-pressed={view.show === show} onClick={() => onView({ show })}>
            {say(name)}{' '}
            <span class="count">{count({ ...unfiltered, show }).toLocaleString(readerLanguage())}</span>
          </Button>
        ))}
      </div>
      <Button look="quiet" onClick={onLeave}>
        {say('reviewLeave')}
      </Button>
      <div class="filters kinds" role="group" aria-label={say('reviewKinds')}>
        {kinds.map(([kind, name]) => (
          <Button key={kind} look="small" aria-pressed={view.kind === kind} onClick={() => onView({ kind })}>
            {say(name)} <span class="count">{count({ kind }).toLocaleString(readerLanguage())}</span>
          </Button>
        ))}
      </div>
      <label class="field">
        <span class="unseen">{say('reviewFilter')}</span>
        <input
          id="review-filter"
          type="search"
          dir="auto"
          placeholder={say('reviewFilterHint')}
          value={view.filter}
          onInput={event => onView({ filter: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
