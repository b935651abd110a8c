import { useId } from 'preact/hooks';

export const PRIVATE_HINT = 'Private: no marks on pages; terms appear in the popup only.';

interface Props {
  isPrivate: boolean;
  onChange: (isPrivate: boolean) => void;
}

/** For a list that is not there yet: it can be private before its first term is marked. */
export function PrivateField({ isPrivate, onChange }: Props) {
  const id = useId();
  return (
    <div class="private-field">
      <label>
        <input
          type="checkbox"
          checked={isPrivate}
          aria-describedby={id}
          onChange={event => onChange(event.currentTarget.checked)}
        />
        Private
      </label>
      <p id={id} class="small">
        {PRIVATE_HINT}
      </p>
    </div>
  );
}
