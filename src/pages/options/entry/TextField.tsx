import { useId, useState } from 'preact/hooks';

interface Props {
  name: string;
  value: string;
  placeholder?: string;
  /** True: it is never stored empty; what is stored comes back. */
  required?: boolean;
  /** Stores the text without spaces around it, or says what is wrong with it. */
  onStore: (text: string) => string | void;
}

/** A line of text that is stored when its field is left; a text that is wrong stays, with the reason. */
export function TextField({ name, value, placeholder, required = false, onStore }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<{ text: string; problem: string } | null>(null);
  const store = (text: string): void => {
    const problem = text === value || (required && text === '') ? undefined : onStore(text);
    setWrong(problem ? { text, problem } : null);
  };
  return (
    <div class="field">
      <label class="name" for={id}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        value={wrong?.text ?? value}
        onChange={event => store(event.currentTarget.value.trim())}
        onBlur={event => {
          if (required && event.currentTarget.value.trim() === '') event.currentTarget.value = value;
        }}
      />
      {wrong ? (
        <span id={`${id}-problem`} class="problem">
          {wrong.problem}
        </span>
      ) : null}
    </div>
  );
}
