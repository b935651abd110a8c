import { useId } from 'preact/hooks';

interface Props {
  name: string;
  value: string;
  /** What of it cannot be stored. */
  problem?: string;
  placeholder?: string;
  /** More than one line, if it is given. */
  rows?: number;
  id?: string;
  /** Gives the field the focus when it appears. */
  autoFocus?: boolean;
  /** Called at each keystroke. */
  onDraft: (text: string) => void;
  /** Called when the field is left with another text. */
  onCommit: (text: string) => void;
}

/** A text field with what is wrong with it, which is no part of its name. */
export function ProblemField(props: Props) {
  const { name, value, problem, placeholder, rows, id, autoFocus, onDraft, onCommit } = props;
  const ownId = useId();
  const problemId = `${ownId}-problem`;
  const shared = {
    id: id ?? ownId,
    dir: 'auto' as const,
    placeholder,
    value,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': problem ? problemId : undefined,
  };
  return (
    <div class="field">
      <label class="name" for={shared.id}>
        {name}
      </label>
      {rows === undefined ? (
        <input
          type="text"
          autoComplete="off"
          ref={autoFocus ? focusOnce : undefined}
          {...shared}
          onInput={event => onDraft(event.currentTarget.value)}
          onChange={event => onCommit(event.currentTarget.value)}
        />
      ) : (
        <textarea
          rows={rows}
          {...shared}
          onInput={event => onDraft(event.currentTarget.value)}
          onChange={event => onCommit(event.currentTarget.value)}
        />
      )}
      {problem ? (
        <span id={problemId} class="problem">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

/** A stable ref: it runs when the field appears, not at each drawing. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
