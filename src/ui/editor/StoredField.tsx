import { useEffect, useState } from 'preact/hooks';
import { ProblemField } from './ProblemField.tsx';

interface Props {
  name: string;
  label?: string;
  value: string;
  placeholder?: string;
  /** True: it is never stored empty; the stored text comes back. */
  required?: boolean;
  fault?: (text: string) => string | null;
  /** Stores the text without spaces around it, or returns what is wrong with it. */
  onStore: (text: string) => string | void;
}

/** A line of text that is stored when its field is left; a text that is wrong stays, with the reason. */
export function StoredField({ value, required = false, fault, onStore, ...field }: Props) {
  const [typed, setTyped] = useState(value);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setTyped(value), [value]);
  const commit = (entered: string): void => {
    const text = entered.trim();
    const isMissing = required && text === '';
    setTyped(isMissing ? value : entered);
    setProblem(isMissing || text === value || fault?.(text) ? undefined : onStore(text) || undefined);
  };
  return (
    <ProblemField
      {...field}
      value={typed}
      problem={fault?.(typed.trim()) ?? problem}
      onDraft={setTyped}
      onCommit={commit}
    />
  );
}
