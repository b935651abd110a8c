import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { say } from '../../locale/say.ts';
import { nameChange } from './change-labels.ts';

export interface Offer {
  label: string;
  /** Its own place in a card: in sight in the foot, or beside a definition that is missing. */
  place?: 'foot' | 'definition';
  onPress: (event: MouseEvent) => void;
}

export function offersFor(
  changes: readonly ReaderChange[],
  onChange: (change: ReaderChange, event: MouseEvent) => void,
): Offer[] {
  return changes.map(change => ({
    label: nameChange(change),
    ...(change.action.type === 'know' && change.done ? { place: 'foot' } : {}),
    onPress: event => onChange(change, event),
  }));
}

interface Props {
  offers: readonly Offer[];
  className: string;
  about?: string;
}

export function Offers({ offers, className, about }: Props) {
  return offers.map(({ label, onPress }) => (
    <button
      key={label}
      type="button"
      class={className}
      dir="auto"
      aria-label={about === undefined ? undefined : say('labelAbout', { label, about })}
      onClick={onPress}
    >
      {label}
    </button>
  ));
}
