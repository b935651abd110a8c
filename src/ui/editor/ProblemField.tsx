import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  name: string;
  value: string;
  problem?: string;
  placeholder?: string;
  rows?: number;
  /** Of a field with rows that holds one sentence: Enter sends its form, as from a field of one line. */
  sends?: boolean;
  id?: string;
  autoFocus?: boolean;
  label?: string;
  onDraft: (text: string) => void;
  onCommit?: (text: string) => void;
}

type TypedEvent = TargetedEvent<HTMLInputElement | HTMLTextAreaElement>;

export function ProblemField(props: Props) {
  const { name, value, problem, placeholder, rows, sends, id, autoFocus, label, onDraft, onCommit } = props;
  const ownId = useId();
  const problemId = `${ownId}-problem`;
  const shared = {
    id: id ?? ownId,
    dir: 'auto' as const,
    placeholder,
    value,
    'aria-label': label,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': problem ? problemId : undefined,
    onInput: (event: TypedEvent) => onDraft(event.currentTarget.value),
    onChange: (event: TypedEvent) => onCommit?.(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="name" for={shared.id}>
        {name}
      </label>
      {rows === undefined ? (
        <input type="text" autoComplete="off" ref={autoFocus ? focusOnce : undefined} {...shared} />
      ) : (
        <textarea rows={rows} onKeyDown={sends ? sendOnEnter : undefined} {...shared} />
      )}
      {problem ? (
        <span id={problemId} class="problem">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

function sendOnEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  const { form } = event.currentTarget;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !form) return;
  event.preventDefault();
  form.requestSubmit();
}

/** A stable ref: it runs when the field appears, not at each drawing. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
