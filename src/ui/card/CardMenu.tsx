import { say } from '../../locale/say.ts';
import { Offers, type Offer } from '../controls/Offers.tsx';

interface Props {
  id: string;
  why: string | null;
  offers: readonly Offer[];
  onCopy: () => void;
}

/** Stands above the foot and makes the card higher, so that it lies over nothing. */
export function CardMenu({ id, why, offers, onCopy }: Props) {
  return (
    <div id={id} class="because" role="group" aria-label={say('cardActions')}>
      {why && <p>{why}</p>}
      <div class="offers">
        <Offers offers={offers} className="act" />
        <button type="button" class="act" onClick={onCopy}>
          {say('cardCopy')}
        </button>
      </div>
    </div>
  );
}
