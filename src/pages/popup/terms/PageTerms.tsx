import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { UndoLine } from '../../../ui/controls/UndoLine.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { CopyTerms, type CopyFormat } from '../CopyTerms.tsx';
import { HeldList } from './HeldList.tsx';
import type { OnChange } from '../Offers.tsx';
import type { PageTerm, PageView } from '../page-view.ts';
import type { PopupPack } from '../PopupPage.tsx';
import { TermFilter } from './TermFilter.tsx';
import { filterTerms, groupTerms, type TermGroup } from './term-groups.ts';
import { TermRow } from './TermRow.tsx';
import type { MentionTour } from './use-mention.ts';

interface Props {
  page: Extract<PageView, { host: string }>;
  packs: readonly PopupPack[];
  /** What the reader last did about a term, and the way back if there is one. */
  said: { text: string; canUndo: boolean } | null;
  tour: MentionTour;
  onCard: (term: PageTerm) => void;
  onChange: OnChange;
  onCopy: (format: CopyFormat) => void;
  onUndo: () => void;
  onOptions: (place: string) => void;
}

/** With more terms than this a filter is quicker than looking through the list. */
const MOST_SEEN = 8;

/** The terms on the page, by pack, and those that are held back, with the reason. */
export function PageTerms(props: Props) {
  const { page, packs, said, tour, onChange, onUndo, onOptions } = props;
  const list = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [showsHeld, setShowsHeld] = useState(false);
  const [typed, setTyped] = useState('');
  useKeptFocus({ list, heading });
  const { terms } = page;
  const hasFilter = terms.length > MOST_SEEN || typed !== '';
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
      <UndoLine said={said?.text ?? null} onUndo={said?.canUndo ? undo : undefined} />
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
