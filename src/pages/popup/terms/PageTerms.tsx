import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { UndoLine } from '../../../ui/controls/UndoLine.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { CopyTerms, type CopyFormat } from '../CopyTerms.tsx';
import { HeldList } from './HeldList.tsx';
import type { MentionTour } from './MentionSteps.tsx';
import type { OnChange, PageTerm, PageView, PopupPack } from '../page-view.ts';
import { filterTerms, groupTerms, type TermGroup } from './term-groups.ts';
import { TermRow } from './TermRow.tsx';

interface Props {
  page: Extract<PageView, { host: string }>;
  packs: readonly PopupPack[];
  notice: { text: string; canUndo: boolean } | null;
  tour: MentionTour;
  onCard: (term: PageTerm) => void;
  onChange: OnChange;
  onCopy: (format: CopyFormat) => void;
  onUndo: () => void;
  onOptions: (place: string) => void;
}

/** With more terms than this a filter is quicker than looking through the list. */
const MAX_UNFILTERED_TERMS = 8;

export function PageTerms(props: Props) {
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
        <TermFilter typed={typed} found={shown.length} count={terms.length} onType={setTyped} />
      ) : null}
      {groupTerms(shown, packs).map(group => (
        <Group key={group.pack.id} group={group}>
          {group.terms.map(term => (
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
        </Group>
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

function Group({ group, children }: { group: TermGroup; children: ComponentChildren }) {
  const { pack, isPrivate } = group;
  return (
    <>
      <h3 class="pack-name">
        <MarkSample mark={pack.mark} />
        <bdi>{pack.title}</bdi>
        {isPrivate ? <span class="private">Private</span> : null}
      </h3>
      <ul class="terms">{children}</ul>
    </>
  );
}

interface FilterProps {
  typed: string;
  found: number;
  count: number;
  onType: (typed: string) => void;
}

function TermFilter({ typed, found, count, onType }: FilterProps) {
  return (
    <div class="filter">
      <input
        type="search"
        aria-label="Filter the terms on this page"
        placeholder={`Filter ${count} terms`}
        value={typed}
        onInput={event => onType(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          onType('');
        }}
      />
      <span class="small" role="status">
        {typed === '' ? null : found === 0 ? 'No term here has that.' : `${found} of ${count}`}
      </span>
    </div>
  );
}
