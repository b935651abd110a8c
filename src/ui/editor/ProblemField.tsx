import { useId } from 'preact/hooks';

interface Props {
  name: string;
  value: string;
  problem?: string;
  placeholder?: string;
  rows?: number;
  id?: string;
  autoFocus?: boolean;
  onDraft: (text: string) => void;
  onCommit: (text: string) => void;
}

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
