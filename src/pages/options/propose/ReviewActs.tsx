import type { ReviewTerm } from './review.ts';

/** What can be done to the current row. */
export interface ReviewActions {
  accept: () => void;
  drop: () => void;
  mergeUp: () => void;
  mergeInto: (id: number) => void;
  rename: () => void;
  /** Accepts the current row and all above. */
  acceptAbove: () => void;
  undo: () => void;
}

interface Props {
  current: ReviewTerm | null;
  /** The one above the current. */
  above: ReviewTerm | null;
  /** Those that the current may be merged into. */
  others: readonly ReviewTerm[];
  canUndo: boolean;
  acts: ReviewActions;
}

/** The keys of the table as buttons, for the current row. */
export function ReviewActs({ current, above, others, canUndo, acts }: Props) {
  const none = current === null;
  const key = (name: string) => (
    <kbd class="key" aria-hidden="true">
      {name}
    </kbd>
  );
  return (
    <div class="review-acts" role="group" aria-label={none ? 'Choose a term' : `“${current.term.headword}”`}>
      <button type="button" class="button" disabled={none} onClick={acts.accept}>
        {current && current.verdict !== 'open' ? 'Not accepted' : 'Accept'} {key('A')}
      </button>
      <button type="button" class="button" disabled={none} onClick={acts.drop}>
        {current?.verdict === 'dropped' ? 'Bring back' : 'Drop'} {key('D')}
      </button>
      <button type="button" class="button" disabled={none} onClick={acts.rename}>
        Rename {key('F2')}
      </button>
      <button type="button" class="button" disabled={none || above === null} onClick={acts.mergeUp}>
        Merge up {key('M')}
      </button>
      <select
        id="review-merge"
        aria-label="Merge into"
        disabled={none}
        value=""
        onChange={event => {
          if (event.currentTarget.value !== '') acts.mergeInto(Number(event.currentTarget.value));
          event.currentTarget.value = '';
        }}
      >
        <option value="">Merge into …</option>
        {others.map(({ id, term }) => (
          <option key={id} value={id}>
            {term.headword}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={none} onClick={acts.acceptAbove}>
        Accept down to here
      </button>
      <button type="button" class="button" disabled={!canUndo} onClick={acts.undo}>
        Undo {key('U')}
      </button>
    </div>
  );
}
