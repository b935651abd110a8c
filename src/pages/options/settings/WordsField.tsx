import { useEffect, useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** What is wrong with what was typed, if it cannot be stored. */
  fault?: (typed: string) => string | null;
  /** Called when the field is left with another text that can be stored. */
  onStore: (typed: string) => void;
}

/** A line of text that is stored when its field is left; until then, and while it has a fault, it stays as it was typed. */
export function WordsField({ label, value, fault, onStore }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const problem = fault?.(typed.trim()) ?? null;
  return (
    <>
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? id : undefined}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
        onChange={event => {
          const text = event.currentTarget.value.trim();
          if (text !== value && !fault?.(text)) onStore(text);
        }}
      />
      {problem ? (
        <span id={id} class="problem">
          {problem}
        </span>
      ) : null}
    </>
  );
}
