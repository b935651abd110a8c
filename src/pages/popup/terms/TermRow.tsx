import { useId } from 'preact/hooks';
import { readerLanguage, say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { Offers, offersFor } from '../../../ui/controls/Offers.tsx';
import type { OnChange } from '../page-view.ts';
import type { MentionPlace, PageTerm } from './page-term.ts';

interface Props {
  term: PageTerm;
  /** The number of the mention that the reader went to last, from 0; null if it was none of this term. */
  at: number | null;
  isOpen: boolean;
  onToggle: () => void;
  onCard: () => void;
  onNext: () => void;
  onReveal: (place: MentionPlace) => void;
  onChange: OnChange;
  onOptions: (place: string) => void;
}

export function TermRow(props: Props) {
  const { term, at, isOpen, onToggle, onCard, onNext } = props;
  const id = useId();
  const { key, name, count, marked, places, isSubject } = term;
  const question = say(marked > 0 ? 'popupWhyMarked' : 'popupWhyNotMarked', { term: name });
  const place = at === null ? null : { at: at + 1, total: places.length };
  const said = place ? say('popupMentionOf', place) : say('popupMentions', { count });
  const shown = place ? say('placeOf', place) : count.toLocaleString(readerLanguage());
  const note = noteOf(term);
  return (
    <li data-item={key}>
      <div class="term-row">
        <button
          type="button"
          class="term"
          aria-describedby={note === null ? undefined : `${id}-note`}
          onClick={onCard}
        >
          <bdi class={isSubject && marked > 0 ? 'name subject' : 'name'}>{name}</bdi>
        </button>
        {note === null ? null : (
          <span id={`${id}-note`} class="note">
            {note}
          </span>
        )}
        {places.length > 0 ? (
          <Button
            look="plain jump"
            aria-label={say('popupGoToNext', { term: name, which: said })}
            title={say('popupGoToNextShort')}
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
      {isOpen ? <Reasons {...props} id={id} /> : null}
    </li>
  );
}

function noteOf({ marked, count, unmarked, isPrivate }: PageTerm): string | null {
  if (marked === 0) return unmarked[0]?.short ?? null;
  return isPrivate || marked === count ? null : say('popupMarked', { count: marked });
}

function Reasons({ id, term, onChange, onReveal, onOptions }: Props & { id: string }) {
  const { name, headword, whys, unmarked, changes } = term;
  return (
    <div id={id} class="reasons">
      {whys.map(why => (
        <p key={why}>{why}</p>
      ))}
      {unmarked.map(({ code, count, why, place }) => (
        <div key={code} class="reason">
          <p>
            {count > 1 && whys.length + unmarked.length > 1 ? (
              <span class="count">{count.toLocaleString(readerLanguage())} × </span>
            ) : null}
            {why}
          </p>
          {place ? (
            <Button
              look="quiet"
              aria-label={say('popupOpenCardOf', { term: name, reason: why })}
              onClick={() => onReveal(place)}
            >
              {say('openCard')}
            </Button>
          ) : null}
          {code === 'dense' ? (
            <Button look="quiet" onClick={() => onOptions('#marks')}>
              {say('popupMarkMore')}
            </Button>
          ) : null}
        </div>
      ))}
      {changes.length > 0 ? (
        <div class="offers">
          <Offers
            offers={offersFor(changes, change => onChange(change, headword))}
            className="button quiet"
          />
        </div>
      ) : null}
    </div>
  );
}
