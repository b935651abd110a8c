import type { Change } from '../../core/settings/changes.ts';
import { nameChange } from '../../ui/card/change-labels.ts';

/** Called when the reader asks for a change; `headword` names the entry that it is about. */
export type OnChange = (change: Change, headword: string) => void;

interface Props {
  changes: readonly Change[];
  headword: string;
  /** The words that each change is about, for those who hear the buttons one by one. */
  about: string | null;
  onChange: OnChange;
}

/** What can be changed about a term or a mention, as small quiet buttons. */
export function Offers({ changes, headword, about, onChange }: Props) {
  return changes.map(change => {
    const label = nameChange(change);
    return (
      <button
        key={label}
        type="button"
        class="button quiet"
        aria-label={about === null ? undefined : `${label}: ${about}`}
        onClick={() => onChange(change, headword)}
      >
        {label}
      </button>
    );
  });
}
