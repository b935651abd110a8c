import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
import { ListFields } from '../files/ListFields.tsx';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';

export interface ReviewTarget {
  list: string | null;
  title: string;
  isPrivate: boolean;
}

interface Props {
  packs: readonly ListedPack[];
  target: ReviewTarget;
  count: number;
  busy: boolean;
  onTarget: (target: ReviewTarget) => void;
  onAdd: () => void;
}

export function ReviewTargetForm({ packs, target, count, busy, onTarget, onAdd }: Props) {
  return (
    <form
      class="review-aim"
      onSubmit={event => {
        event.preventDefault();
        if (count > 0 && !busy) onAdd();
      }}
    >
      <ListFields
        prefix="review"
        packs={packs}
        nameOf={({ head }) => head.title}
        {...target}
        onList={pack => onTarget({ ...target, list: pack?.head.id ?? null })}
        onTitle={title => onTarget({ ...target, title })}
        onPrivate={isPrivate => onTarget({ ...target, isPrivate })}
      />
      <Button look="main" type="submit" id="review-add" disabled={count === 0 || busy}>
        {formatAdd(count, target, packs)}
      </Button>
    </form>
  );
}

function formatAdd(count: number, { list, title }: ReviewTarget, packs: readonly ListedPack[]): string {
  if (count === 0) return say('reviewAddNone');
  const name = list === null ? title.trim() : packs.find(({ head }) => head.id === list)?.head.title;
  return name ? say('reviewAddTo', { count, list: name }) : say('reviewAdd', { count });
}
