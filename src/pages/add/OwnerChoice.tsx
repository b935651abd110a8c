import type { FormOwner } from '../../core/editor/form-index.ts';

interface Props {
  /** The reader's own entries that have the words. */
  owners: readonly FormOwner[];
  /** The entry that the sentence goes to; null for a new term. */
  chosen: FormOwner | null;
  headword: string;
  onChoose: (owner: FormOwner | null) => void;
}

/** More entries than this with the same form are left to the options page. */
const MOST = 3;

/** Words that are an entry already: their sentence can go to that one. */
export function OwnerChoice({ owners, chosen, headword, onChoose }: Props) {
  return (
    <fieldset class="owners">
      <legend>
        <bdi>“{headword}”</bdi> is in your lists already
      </legend>
      {owners.slice(0, MOST).map(owner => (
        <label key={`${owner.pack} ${owner.entry}`} class="check">
          <input
            type="radio"
            name="owner"
            checked={chosen?.pack === owner.pack && chosen.entry === owner.entry}
            onChange={() => onChoose(owner)}
          />
          <span>
            Add the sentence to “<bdi>{owner.headword}</bdi>” in “<bdi>{owner.title}</bdi>”
          </span>
        </label>
      ))}
      <label class="check">
        <input type="radio" name="owner" checked={chosen === null} onChange={() => onChoose(null)} />
        <span>Add a term of its own</span>
      </label>
    </fieldset>
  );
}
