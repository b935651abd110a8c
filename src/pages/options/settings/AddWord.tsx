import { useState } from 'preact/hooks';
import { overrideKey } from '../../../core/settings/reader-actions.ts';

interface Props {
  id: string;
  /** What the button says. */
  action: string;
  /** The words that are in the list already. */
  words: readonly string[];
  onAdd: (words: string) => void;
}

/** A field for a word or a phrase, and what is wrong with it. */
export function AddWord({ id, action, words, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: Event): void => {
    event.preventDefault();
    const key = overrideKey(typed);
    const same = words.find(each => overrideKey(each) === key);
    if (key === '' || !/[\p{L}\p{N}]/u.test(key)) setProblem('Write a word or a phrase.');
    else if (same !== undefined) setProblem(`Already in this list as “${same}”.`);
    else {
      onAdd(typed.trim().replace(/\s+/g, ' '));
      setTyped('');
      setProblem(null);
    }
  };
  return (
    <>
      <form class="add-site" noValidate onSubmit={add}>
        <label class="field">
          <span class="name">Word or phrase</span>
          <input
            id={`${id}-input`}
            type="text"
            dir="auto"
            autoComplete="off"
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            value={typed}
            onInput={event => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <button type="submit" id={`${id}-add`} class="button">
          {action}
        </button>
      </form>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </>
  );
}
