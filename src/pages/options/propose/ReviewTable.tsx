import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import type { ReviewTerm } from './review.ts';
import type { ReviewActions } from './ReviewButtons.tsx';
import { ReviewRow } from './ReviewRow.tsx';

interface Props {
  box: RefObject<HTMLDivElement | null>;
  terms: readonly ReviewTerm[];
  active: number | null;
  renaming: number | null;
  actions: ReviewActions;
  onActive: (id: number) => void;
  onDecide: (id: number, to: 'accept' | 'reject') => void;
  onRename: (id: number, headword: string | null) => void;
}

const PAGE_ROWS = 10;

export function ReviewTable({ box, terms, active, renaming, actions, onActive, onDecide, onRename }: Props) {
  const prefix = useId();
  const [focused, setFocused] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const at = terms.findIndex(({ id }) => id === active);

  useEffect(() => {
    if (active === null || !focused) return;
    document.getElementById(`${prefix}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, focused]);

  const unfold = (id: number, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const go = (to: number): void => {
    const next = terms[Math.max(0, Math.min(to, terms.length - 1))];
    if (next) onActive(next.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + PAGE_ROWS),
      PageUp: () => go(at - PAGE_ROWS),
      Home: () => go(0),
      End: () => go(terms.length - 1),
      ArrowRight: () => active !== null && unfold(active, true),
      ArrowLeft: () => active !== null && unfold(active, false),
      Enter: actions.accept,
      ' ': actions.accept,
      a: actions.accept,
      r: actions.reject,
      Delete: actions.reject,
      m: actions.mergeUp,
      u: actions.undo,
      F2: actions.rename,
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const action = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!action) return;
    event.preventDefault();
    action();
  };
  const isShown = focused && at >= 0;
  return (
    <div
      ref={box}
      id="review-grid"
      role="treegrid"
      tabIndex={0}
      class="review-table"
      aria-label={say('reviewTable')}
      aria-describedby="review-help"
      aria-rowcount={terms.length}
      aria-activedescendant={isShown ? `${prefix}-${active}` : undefined}
      onKeyDown={press}
      onFocus={event => {
        if (event.target !== event.currentTarget) return;
        setFocused(true);
        if (at < 0) go(0);
      }}
      onBlur={() => setFocused(false)}
    >
      {terms.map((term, i) => (
        <ReviewRow
          key={term.id}
          id={`${prefix}-${term.id}`}
          rowIndex={i + 1}
          item={term}
          isActive={term.id === active}
          isOpen={open.has(term.id)}
          isRenaming={term.id === renaming}
          onActive={() => onActive(term.id)}
          onDecide={to => onDecide(term.id, to)}
          onUnfold={isOpen => unfold(term.id, isOpen)}
          onRename={headword => onRename(term.id, headword)}
        />
      ))}
    </div>
  );
}
