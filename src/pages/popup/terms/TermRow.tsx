import { useId } from 'preact/hooks';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import { Offers, offersFor } from '../../../ui/controls/Offers.tsx';
import type { OnChange, PageTerm } from '../page-view.ts';

interface Props {
  term: PageTerm;
  /** The number of the mention that the reader went to last, from 0; null if it was none of this term. */
  at: number | null;
  isOpen: boolean;
  onToggle: () => void;
  onCard: () => void;
  /** Goes to the next mention. */
  onNext: () => void;
  onChange: OnChange;
}

/** A term of the page: its card, the way to its mentions and, unfolded, why it is marked and what can be done about it. */
export function TermRow({ term, at, isOpen, onToggle, onCard, onNext, onChange }: Props) {
  const id = useId();
  const { key, headword, count, places, whys, changes } = term;
  const question = `Why is “${headword}” marked?`;
  const said = at === null ? countOf(count, 'mention') : `mention ${at + 1} of ${places.length}`;
  const shown = at === null ? count.toLocaleString('en') : `${at + 1} of ${places.length}`;
  return (
    <li data-item={key}>
      <div class="term-row">
        <button type="button" class="term" onClick={onCard}>
          <bdi class="name">{headword}</bdi>
        </button>
        {places.length > 0 ? (
          <button
            type="button"
            class="button plain jump"
            aria-label={`Go to the next mention of “${headword}”, ${said}`}
            title="Go to the next mention"
            onClick={onNext}
          >
            {shown}
            <Icon name="down" />
          </button>
        ) : (
          <span class="count" aria-label={said} role="img">
            {shown}
          </span>
        )}
        <button
          type="button"
          class="button plain more"
          aria-label={question}
          title={question}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <Icon name="why" />
        </button>
      </div>
      {isOpen ? (
        <div id={id} class="why-marked">
          {whys.map(why => (
            <p key={why} class="small">
              {why}
            </p>
          ))}
          <div class="offers">
            <Offers
              offers={offersFor(changes, change => onChange(change, headword))}
              className="button quiet"
            />
          </div>
        </div>
      ) : null}
    </li>
  );
}
