import { useRef, useState } from 'preact/hooks';
import { UndoLine } from '../shared/UndoLine.tsx';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { HeldList } from './HeldList.tsx';
import type { Offer } from './offers.ts';
import type { MentionPlace, PageView } from './page-view.ts';
import { TermRow } from './TermRow.tsx';

interface Props {
  page: PageView;
  /** What the reader last did about a term, and the way back if there is one. */
  said: { text: string; canUndo: boolean } | null;
  onReveal: (place: MentionPlace) => void;
  onOffer: (offer: Offer) => void;
  onUndo: () => void;
  onOptions: (place: string) => void;
}

/** The terms on the page, in the order of their first place, and those that are held back, with the reason. */
export function PageTerms({ page, said, onReveal, onOffer, onUndo, onOptions }: Props) {
  const list = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [showsHeld, setShowsHeld] = useState(false);
  useKeptFocus({ list, heading });
  if (!('terms' in page)) return null;
  const undo = (): void => {
    onUndo();
    heading.current?.focus();
  };
  return (
    <section ref={list} aria-labelledby="on-this-page">
      <h2 id="on-this-page" ref={heading} tabIndex={-1} class={page.terms.length > 0 ? undefined : 'unseen'}>
        On this page
      </h2>
      {page.terms.length > 0 ? (
        <ul class="terms">
          {page.terms.map(term => (
            <TermRow
              key={term.key}
              term={term}
              isOpen={open === term.key}
              onToggle={() => setOpen(open === term.key ? null : term.key)}
              onReveal={onReveal}
              onOffer={onOffer}
            />
          ))}
        </ul>
      ) : null}
      <UndoLine said={said?.text ?? null} onUndo={said?.canUndo ? undo : undefined} />
      <HeldList
        groups={page.held}
        isOpen={showsHeld}
        onToggle={setShowsHeld}
        onOffer={onOffer}
        onOptions={onOptions}
      />
    </section>
  );
}
