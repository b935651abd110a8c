import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
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
    <div
      class="review-acts"
      role="group"
      aria-label={none ? say('reviewChoose') : say('quoted', { text: current.term.headword })}
    >
      <Button disabled={none} onClick={actions.accept}>
        {say(current?.verdict === 'accepted' ? 'reviewAcceptUndo' : 'reviewAccept')} {key('A')}
      </Button>
      <Button disabled={none} onClick={actions.reject}>
        {say(current?.verdict === 'rejected' ? 'reviewRejectUndo' : 'reviewReject')} {key('R')}
      </Button>
      <Button disabled={none} onClick={actions.rename}>
        {say('reviewRename')} {key('F2')}
      </Button>
      <Button disabled={none || above === null} onClick={actions.mergeUp}>
        {say('reviewMergeUp')} {key('M')}
      </Button>
      <select
        id="review-merge"
        aria-label={say('reviewMergeInto')}
        disabled={none}
        value=""
        onChange={event => {
          if (event.currentTarget.value !== '') actions.mergeInto(Number(event.currentTarget.value));
          event.currentTarget.value = '';
        }}
      >
        <option value="">{say('reviewMergeChoice')}</option>
        {others.map(({ id, term }) => (
          <option key={id} value={id}>
            {term.headword}
          </option>
        ))}
      </select>
      <Button disabled={none} onClick={actions.acceptAbove}>
        {say('reviewAcceptAbove')}
      </Button>
      <Button disabled={!canUndo} onClick={actions.undo}>
        {say('undo')} {key('U')}
      </Button>
    </div>
  );
}
