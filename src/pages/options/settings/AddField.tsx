import type { InputHTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';

interface Props {
  id: string;
  label: string;
  action: string;
  input: InputHTMLAttributes;
  onAdd: (typed: string) => string | null;
}

export function AddField({ id, label, action, input, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = (event: Event): void => {
    event.preventDefault();
    const found = onAdd(typed);
    setProblem(found);
    if (found === null) setTyped('');
  };
  return (
    <>
      <form class="add-site" noValidate onSubmit={add}>
        <label class="field">
          <span class="name">{label}</span>
          <input
            id={`${id}-input`}
            type="text"
            autoComplete="off"
            {...input}
            aria-invalid={problem ? 'true' : undefined}
            aria-describedby={problem ? `${id}-problem` : undefined}
            value={typed}
            onInput={event => {
              setTyped(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </label>
        <Button type="submit" id={`${id}-add`}>
          {action}
        </Button>
      </form>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </>
  );
}
