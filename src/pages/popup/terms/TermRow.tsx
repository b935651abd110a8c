import { useId } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';
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
  onNext: () => void;
  onChange: OnChange;
}

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
          <Button
            look="plain jump"
            aria-label={`Go to the next mention of “${headword}”, ${said}`}
            title="Go to the next mention"
            onClick={onNext}
          >
            {shown}
            <Icon name="down" />
          </Button>
        ) : (
          <span class="count" aria-label={said} role="img">
            {shown}
          </span>
        )}
        <Button
          look="plain more"
          icon="why"
          aria-label={question}
          title={question}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        />
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
