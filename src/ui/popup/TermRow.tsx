import { useId } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { countOf } from '../shared/words.ts';
import { Offers } from './Offers.tsx';
import type { Offer } from './offers.ts';
import type { MentionPlace, PageTerm } from './page-view.ts';

interface Props {
  term: PageTerm;
  isOpen: boolean;
  onToggle: () => void;
  onReveal: (place: MentionPlace) => void;
  onOffer: (offer: Offer) => void;
}

/** A term of the page: the way to its first mark and, unfolded, why it is marked and what can be done about it. */
export function TermRow({ term, isOpen, onToggle, onReveal, onOffer }: Props) {
  const id = useId();
  const { key, headword, count, first, whys, offers } = term;
  const question = `Why is “${headword}” marked?`;
  return (
    <li data-item={key}>
      <div class="term-row">
        <button type="button" class="term" onClick={() => onReveal(first)}>
          <span class="name">
            <bdi>{headword}</bdi>
          </span>
          <span class="count" aria-hidden="true">
            {count}
          </span>
          <span class="unseen">, {countOf(count, 'mention')}</span>
        </button>
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
            <Offers offers={offers} about={null} onOffer={onOffer} />
          </div>
        </div>
      ) : null}
    </li>
  );
}
