import { Button } from '../../../ui/controls/Button.tsx';
import type { ReviewTerm } from './review.ts';

export interface ReviewActions {
  accept: () => void;
  reject: () => void;
  mergeUp: () => void;
  mergeInto: (id: number) => void;
  rename: () => void;
  acceptAbove: () => void;
  undo: () => void;
}

interface Props {
  current: ReviewTerm | null;
  above: ReviewTerm | null;
  others: readonly ReviewTerm[];
  canUndo: boolean;
  actions: ReviewActions;
}

export function ReviewButtons({ current, above, others, canUndo, actions }: Props) {
  const none = current === null;
  const key = (name: string) => (
    <kbd class="key" aria-hidden="true">
      {name}
    </kbd>
  );
  return (
    <div class="review-acts" role="group" aria-label={none ? 'Choose a term' : `“${current.term.headword}”`}>
      <Button disabled={none} onClick={actions.accept}>
        {current?.verdict === 'accepted' ? 'Undo accept' : 'Accept'} {key('A')}
      </Button>
      <Button disabled={none} onClick={actions.reject}>
        {current?.verdict === 'rejected' ? 'Undo reject' : 'Reject'} {key('R')}
      </Button>
      <Button disabled={none} onClick={actions.rename}>
        Rename {key('F2')}
      </Button>
      <Button disabled={none || above === null} onClick={actions.mergeUp}>
        Merge up {key('M')}
      </Button>
      <select
        id="review-merge"
        aria-label="Merge into"
        disabled={none}
        value=""
        onChange={event => {
          if (event.currentTarget.value !== '') actions.mergeInto(Number(event.currentTarget.value));
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
      <Button disabled={none} onClick={actions.acceptAbove}>
        Accept all above
      </Button>
      <Button disabled={!canUndo} onClick={actions.undo}>
        Undo {key('U')}
      </Button>
    </div>
  );
}
