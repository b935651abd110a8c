import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { UndoLine } from '../../../ui/controls/UndoLine.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { CopyTerms, type CopyFormat } from '../CopyTerms.tsx';
import { HeldList, type HeldListProps } from './HeldList.tsx';
import type { MentionTour } from './MentionSteps.tsx';
import type { PageTerm, PageView, PopupPack } from '../page-view.ts';
import { filterTerms, groupTerms } from './term-groups.ts';
import { TermRow } from './TermRow.tsx';

export interface PageTermsProps extends Pick<HeldListProps, 'onChange' | 'onOptions'> {
  page: Extract<PageView, { host: string }>;
  packs: readonly PopupPack[];
  notice: { text: string; canUndo: boolean } | null;
  tour: MentionTour;
  onCard: (term: PageTerm) => void;
  onCopy: (format: CopyFormat) => void;
  onUndo: () => void;
}

/** With more terms than this a filter is quicker than looking through the list. */
const MAX_UNFILTERED_TERMS = 8;

export function PageTerms(props: PageTermsProps) {
  const { page, packs, notice, tour, onChange, onUndo, onOptions } = props;
  const [open, setOpen] = useState<string | null>(null);
  const [showsHeld, setShowsHeld] = useState(false);
  const [typed, setTyped] = useState('');
  const { list, heading } = useKeptFocus<HTMLElement>();
  const { terms } = page;
  const hasFilter = terms.length > MAX_UNFILTERED_TERMS || typed !== '';
  const shown = hasFilter ? filterTerms(terms, typed) : terms;
  const undo = (): void => {
    onUndo();
    heading.current?.focus();
  };
  return (
    <section ref={list} class="page-terms" aria-labelledby="on-this-page">
      <div class={terms.length > 0 ? 'list-head' : 'unseen'}>
        <h2 id="on-this-page" ref={heading} tabIndex={-1}>
          On this page
        </h2>
        {terms.length > 0 ? <CopyTerms onCopy={props.onCopy} /> : null}
      </div>
      {hasFilter ? (
        <div class="filter">
          <input
            type="search"
            aria-label="Filter the terms on this page"
            placeholder={`Filter ${terms.length} terms`}
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key !== 'Escape' || typed === '') return;
              event.preventDefault();
              setTyped('');
            }}
          />
          <span class="small" role="status">
            {typed === '' ? null : formatFound(shown.length, terms.length)}
          </span>
        </div>
      ) : null}
      {groupTerms(shown, packs).map(({ pack, isPrivate, terms: own }) => (
        <Fragment key={pack.id}>
          <h3 class="pack-name">
            <MarkSample mark={pack.mark} />
            <bdi>{pack.title}</bdi>
            {isPrivate ? <span class="private">Private</span> : null}
          </h3>
          <ul class="terms">
            {own.map(term => (
              <TermRow
                key={term.key}
                term={term}
                at={tour.at(term)}
                isOpen={open === term.key}
                onToggle={() => setOpen(open === term.key ? null : term.key)}
                onCard={() => props.onCard(term)}
                onNext={() => tour.go(term, 1)}
                onChange={onChange}
              />
            ))}
          </ul>
        </Fragment>
      ))}
      <UndoLine notice={notice?.text ?? null} onUndo={notice?.canUndo ? undo : undefined} />
      <HeldList
        groups={page.held}
        isOpen={showsHeld}
        onToggle={setShowsHeld}
        onChange={onChange}
        onOptions={onOptions}
      />
    </section>
  );
}

const formatFound = (found: number, count: number): string =>
  found === 0 ? 'No term here has that.' : `${found} of ${count}`;
