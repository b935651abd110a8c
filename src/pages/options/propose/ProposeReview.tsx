import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { freeMark } from '../../../core/model/free-mark.ts';
import { PhraseError } from '../../../core/phrase-error.ts';
import { phrase } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import type { ProposedList } from './propose-worker.ts';
import { printRoute } from '../shell/route.ts';
import { startReview, applyStep, viewTerms, type ReviewStep, type ReviewView } from './review.ts';
import { proposeListTitle } from './list-title.ts';
import { addToList, makeList } from './review-edits.ts';
import { ReviewButtons, type ReviewActions } from './ReviewButtons.tsx';
import { ReviewFilters } from './ReviewFilters.tsx';
import { ReviewTable } from './ReviewTable.tsx';
import { ReviewTargetForm, type ReviewTarget } from './ReviewTargetForm.tsx';

interface Props extends Pick<PlaceProps, 'packs' | 'actions' | 'run'> {
  list: ProposedList;
  onLeave: () => void;
}

/** A list of these is a good beginning. */
const BEST_COUNT = 10;

export function ProposeReview({ list, packs, actions, run, onLeave }: Props) {
  const [terms, setTerms] = useState(() => startReview(list.terms));
  const [past, setPast] = useState<(typeof terms)[]>([]);
  const [view, setView] = useState<ReviewView>({ show: 'review', kind: 'any', filter: '', whole: false });
  const [active, setActive] = useState<number | null>(null);
  const [renaming, setRenaming] = useState<number | null>(null);
  const [target, setTarget] = useState<ReviewTarget>({
    list: null,
    title: proposeListTitle(list.title, list.link),
    isPrivate: false,
  });
  const [added, setAdded] = useState<{ id: string; title: string; count: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const grid = useRef<HTMLDivElement>(null);

  // The button that had the focus is gone.
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);

  const { shown, rest } = useMemo(() => viewTerms(terms, view), [terms, view]);
  const at = shown.findIndex(({ id }) => id === active);
  const current = shown[at] ?? null;
  const accepted = terms.filter(({ verdict }) => verdict === 'accepted');
  const best = shown.filter(({ verdict }) => verdict === 'open').slice(0, BEST_COUNT);

  const step = (taken: ReviewStep, around = active): void => {
    const place = shown.findIndex(({ id }) => id === around);
    const after = applyStep(terms, taken);
    setPast(before => [...before, terms]);
    setTerms(after);
    // If the row leaves the view, the one in its place becomes the current one.
    const next = viewTerms(after, view).shown;
    const stays = next.some(({ id }) => id === around);
    setActive(stays ? around : (next[Math.max(0, Math.min(place, next.length - 1))]?.id ?? null));
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setTerms(before);
    setPast(past.slice(0, -1));
  };
  const decide = (id: number, to: 'accept' | 'reject'): void => {
    const now = terms.find(each => each.id === id)?.verdict;
    const isUndoing = now === (to === 'accept' ? 'accepted' : 'rejected');
    step({ type: isUndoing ? 'reopen' : to, id }, id);
    const place = shown.findIndex(each => each.id === id);
    if (view.show === 'all' && !isUndoing) setActive((shown[place + 1] ?? shown[place])?.id ?? null);
  };
  const acceptAll = (some: readonly { id: number }[]): void => {
    step({ type: 'accept-all', ids: some.map(({ id }) => id) });
    grid.current?.focus({ preventScroll: true });
  };
  const rowActions: ReviewActions = {
    accept: () => current && decide(current.id, 'accept'),
    reject: () => current && decide(current.id, 'reject'),
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
    acceptAbove: () => acceptAll(shown.slice(0, at + 1)),
    undo,
  };
  const add = async (): Promise<void> => {
    setBusy(true);
    const ids = accepted.map(({ id }) => id);
    const stored = await run(store());
    setBusy(false);
    if (!stored) return;
    setTerms(now => applyStep(now, { type: 'remove', ids }));
    setPast([]);
  };
  const store = async (): Promise<void> => {
    const wanted = accepted.map(({ term }) => term);
    const count = wanted.length;
    const label = (name: string): string => say('didAddTermsTo', { count, list: name });
    if (target.list === null) {
      const title = target.title.trim() || proposeListTitle(list.title, list.link);
      const taken = packs.map(({ head }) => head.id);
      const { isPrivate } = target;
      const mark = freeMark(packs.map(({ head }) => head.mark));
      const { edit, id } = makeList(wanted, { title, document: list, isPrivate, taken, mark });
      await actions.edit(label(title), [edit]);
      setTarget({ list: id, title, isPrivate });
      setAdded({ id, title, count });
      return;
    }
    const pack = await actions.readPack(target.list);
    if (!pack) throw new PhraseError(phrase('addListGone'));
    await actions.edit(label(pack.title), [addToList(wanted, pack, list)]);
    setAdded({ id: pack.id, title: pack.title, count });
  };

  return (
    <div class="review">
      <ReviewFilters
        terms={terms}
        view={view}
        onView={fields => setView({ ...view, ...fields })}
        onLeave={onLeave}
      />
      <div class="review-line">
        <p class="small" id="review-help">
          {say('reviewHelp')}
        </p>
        {best.length > 1 ? (
          <Button id="review-best" onClick={() => acceptAll(best)}>
            {say('reviewBest', { count: best.length })}
          </Button>
        ) : null}
      </div>
      <ReviewTable
        box={grid}
        terms={shown}
        active={active}
        renaming={renaming}
        actions={rowActions}
        onActive={setActive}
        onDecide={(id, to) => {
          decide(id, to);
          // The button may go with its row.
          grid.current?.focus({ preventScroll: true });
        }}
        onRename={(id, headword) => {
          setRenaming(null);
          if (headword !== null) step({ type: 'rename', id, headword });
          grid.current?.focus({ preventScroll: true });
        }}
      />
      {shown.length === 0 && rest === 0 ? <p class="small">{formatNone(view)}</p> : null}
      {rest > 0 ? (
        <Button
          look="quiet"
          id="review-more"
          onClick={() => {
            setView({ ...view, whole: true });
            grid.current?.focus({ preventScroll: true });
          }}
        >
          {say('reviewMore', { count: rest })}
        </Button>
      ) : null}
      <div class="review-foot">
        <ReviewButtons
          current={current}
          above={shown[at - 1] ?? null}
          others={terms.filter(({ id, verdict }) => id !== active && verdict !== 'rejected')}
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
          {added
            ? sayNodes('reviewAdded', {
                count: added.count,
                list: (
                  <a href={printRoute({ view: 'pack', pack: added.id, entry: null })}>
                    <bdi>{added.title}</bdi>
                  </a>
                ),
              })
            : null}
        </p>
      </div>
    </div>
  );
}

function formatNone({ show, kind, filter }: ReviewView): string {
  if (filter.trim() !== '' || kind !== 'any') return say('noMatch');
  return say(show === 'review' ? 'reviewAllDone' : 'reviewEmpty');
}
