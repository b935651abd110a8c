import { countOf } from '../../../ui/controls/words.ts';
import type { ListedPack } from '../shell/actions.ts';

/** One of the reader's lists, or null for a new one with a title. */
export interface ReviewTarget {
  list: string | null;
  title: string;
}

interface Props {
  packs: readonly ListedPack[];
  target: ReviewTarget;
  /** Of accepted terms. */
  count: number;
  busy: boolean;
  onTarget: (target: ReviewTarget) => void;
  onAdd: () => void;
}

/** The list for accepted terms, and the button that adds them. */
export function ReviewTargetForm({ packs, target, count, busy, onTarget, onAdd }: Props) {
  const own = packs.filter(({ isOwn }) => isOwn);
  return (
    <form
      class="review-aim"
      onSubmit={event => {
        event.preventDefault();
        if (count > 0 && !busy) onAdd();
      }}
    >
      <label class="field">
        <span class="name">Into</span>
        <select
          id="review-list"
          value={target.list ?? ''}
          onChange={event => onTarget({ ...target, list: event.currentTarget.value || null })}
        >
          <option value="">A new list</option>
          {own.map(({ head }) => (
            <option key={head.id} value={head.id}>
              {head.title}
            </option>
          ))}
        </select>
      </label>
      {target.list === null ? (
        <label class="field">
          <span class="name">Name</span>
          <input
            id="review-title"
            type="text"
            dir="auto"
            value={target.title}
            onInput={event => onTarget({ ...target, title: event.currentTarget.value })}
          />
        </label>
      ) : null}
      <button type="submit" id="review-add" class="button main" disabled={count === 0 || busy}>
        {count === 0 ? 'Add to list' : `Add ${countOf(count, 'term')}`}
      </button>
    </form>
  );
}
