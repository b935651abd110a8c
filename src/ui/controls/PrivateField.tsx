import { useId } from 'preact/hooks';
import { say } from '../../locale/say.ts';

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
        {say('listPrivate')}
      </label>
      <p id={id} class="small">
        {say('listPrivateHint')}
      </p>
    </div>
  );
}
