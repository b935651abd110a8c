import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { freeMark } from '../../../core/model/free-mark.ts';
import { countOf } from '../../../ui/controls/words.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import type { ProposedList } from './propose-worker.ts';
import { printRoute } from '../shell/route.ts';
import { startReview, applyStep, viewTerms, type ReviewStep, type ReviewView } from './review.ts';
import { addToList, makeList } from './review-edits.ts';
import { ReviewButtons, type ReviewActions } from './ReviewButtons.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { ReviewTargetForm, type ReviewTarget } from './ReviewTargetForm.tsx';

interface Props extends Pick<PlaceProps, 'packs' | 'actions' | 'run'> {
  list: ProposedList;
  onLeave: () => void;
}

const VIEWS = [
  ['review', 'To review'],
  ['accepted', 'Accepted'],
  ['dropped', 'Dropped'],
] as const;

export function ProposeReview({ list, packs, actions, run, onLeave }: Props) {
  const [terms, setTerms] = useState(() => startReview(list.terms));
  const [past, setPast] = useState<(typeof terms)[]>([]);
  const [view, setView] = useState<ReviewView>({ show: 'review', filter: '' });
  const [active, setActive] = useState<number | null>(null);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [target, setTarget] = useState<ReviewTarget>({
    list: null,
    title: list.title,
    isPrivate: false,
  });
  const [added, setAdded] = useState<{ id: string; title: string; count: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const grid = useRef<HTMLDivElement>(null);

  // The button that had the focus is gone.
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);

  const shown = useMemo(() => viewTerms(terms, view), [terms, view]);
  const at = shown.findIndex(({ id }) => id === active);
  const current = shown[at] ?? null;
  const accepted = terms.filter(({ verdict }) => verdict === 'accepted');
  const countBy = {
    review: terms.filter(({ verdict }) => verdict !== 'dropped').length,
    accepted: accepted.length,
    dropped: terms.filter(({ verdict }) => verdict === 'dropped').length,
  };

  const step = (taken: ReviewStep): void => {
    const after = applyStep(terms, taken);
    setPast(before => [...before, terms]);
    setTerms(after);
    // Where the row leaves the view, the one in its place becomes the current one.
    const next = viewTerms(after, view);
    if (!next.some(({ id }) => id === active)) setActive(next[Math.min(at, next.length - 1)]?.id ?? null);
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setTerms(before);
    setPast(past.slice(0, -1));
  };
  const accept = (): void => {
    if (!current) return;
    const { id, verdict } = current;
    step({ type: verdict === 'open' ? 'accept' : 'reopen', id });
    if (verdict === 'open' && view.show === 'review') setActive((shown[at + 1] ?? current).id);
  };
  const rowActions: ReviewActions = {
    accept,
    drop: () => current && step({ type: current.verdict === 'dropped' ? 'reopen' : 'drop', id: current.id }),
    mergeUp: () => {
      const above = shown[at - 1];
      if (!current || !above) return;
      step({ type: 'merge', id: current.id, into: above.id });
      setActive(above.id);
    },
    mergeInto: (into: number) => {
      if (!current) return;
      step({ type: 'merge', id: current.id, into });
      setActive(into);
    },
    rename: () => current && setRenaming(current.id),
    acceptAbove: () =>
      current && step({ type: 'accept-all', ids: shown.slice(0, at + 1).map(({ id }) => id) }),
    undo,
  };
  const add = async (): Promise<void> => {
    setBusy(true);
    const ids = accepted.map(({ id }) => id);
    const stored = await run(store());
    setBusy(false);
    if (!stored) return;
    setTerms(applyStep(terms, { type: 'remove', ids }));
    setPast([]);
  };
  const store = async (): Promise<void> => {
    const wanted = accepted.map(({ term }) => term);
    const label = (title: string): string => `added ${countOf(wanted.length, 'term')} to “${title}”`;
    if (target.list === null) {
      const title = target.title.trim() || list.title;
      const taken = packs.map(({ head }) => head.id);
      const { isPrivate } = target;
      const mark = freeMark(packs.map(({ head }) => head.mark));
      const { edit, id } = makeList(wanted, { title, document: list, isPrivate, taken, mark });
      await actions.edit(label(title), [edit]);
      setTarget({ list: id, title, isPrivate });
      setAdded({ id, title, count: wanted.length });
      return;
    }
    const pack = await actions.readPack(target.list);
    if (!pack) throw new Error('There is no such list any more.');
    await actions.edit(label(pack.title), [addToList(wanted, pack, list)]);
    setAdded({ id: pack.id, title: pack.title, count: wanted.length });
  };

  return (
    <div class="review">
      <div class="review-head">
        <label class="field">
          <span class="unseen">Filter the terms</span>
          <input
            id="review-filter"
            type="search"
            dir="auto"
            placeholder="Filter"
            value={view.filter}
            onInput={event => setView({ ...view, filter: event.currentTarget.value })}
          />
        </label>
        <div class="filters" role="group" aria-label="Which terms">
          {VIEWS.map(([show, name]) => (
            <Button key={show} aria-pressed={view.show === show} onClick={() => setView({ ...view, show })}>
              {name} <span class="count">{countBy[show].toLocaleString('en')}</span>
            </Button>
          ))}
        </div>
        <Button look="quiet" onClick={onLeave}>
          Another document
        </Button>
      </div>
      <p class="small" id="review-help">
        Arrow keys move; A or Enter accepts, D drops, M merges into the one above, F2 renames, right arrow
        shows the sentences, U undoes.
      </p>
      <ReviewTable
        box={grid}
        terms={shown}
        active={active}
        renaming={renaming}
        actions={rowActions}
        onActive={setActive}
        onToggle={id => {
          setActive(id);
          const term = terms.find(each => each.id === id);
          step({ type: term?.verdict === 'open' ? 'accept' : 'reopen', id });
        }}
        onRename={(id, headword) => {
          setRenaming(null);
          if (headword !== null) step({ type: 'rename', id, headword });
          grid.current?.focus({ preventScroll: true });
        }}
      />
      {shown.length === 0 ? <p class="small">No terms here.</p> : null}
      <div class="review-foot">
        <ReviewButtons
          current={current}
          above={shown[at - 1] ?? null}
          others={terms.filter(({ id, verdict }) => id !== active && verdict !== 'dropped')}
          canUndo={past.length > 0}
          actions={rowActions}
        />
        <ReviewTargetForm
          packs={packs}
          target={target}
          count={accepted.length}
          busy={busy}
          onTarget={setTarget}
          onAdd={() => void add()}
        />
        <p id="review-status" class="small">
          {added ? (
            <>
              Added {countOf(added.count, 'term')} to “
              <a href={printRoute({ view: 'pack', pack: added.id, entry: null })}>
                <bdi>{added.title}</bdi>
              </a>
              ”.
            </>
          ) : null}
        </p>
      </div>
    </div>
  );
}
