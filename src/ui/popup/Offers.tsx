import type { Offer } from './offers.ts';

interface Props {
  offers: readonly Offer[];
  /** The words that each offer is about, for those who hear the buttons one by one. */
  about: string | null;
  onOffer: (offer: Offer) => void;
}

/** What can be done about a term or a mention, as small quiet buttons. */
export function Offers({ offers, about, onOffer }: Props) {
  return offers.map(offer => (
    <button
      key={offer.label}
      type="button"
      class="button quiet"
      aria-label={about === null ? undefined : `${offer.label}: ${about}`}
      onClick={() => onOffer(offer)}
    >
      {offer.label}
    </button>
  ));
}
