import { useEffect, useRef } from 'preact/hooks';
import { findFormProblems, isUseless } from '../../core/form-problems.ts';
import { isExact } from '../../core/form-keys.ts';
import { GATES, type Form, type Gate, type Pack } from '../../core/model.ts';
import { Icon } from '../shared/Icon.tsx';
import { GATE_NAMES, sayProblem } from './entry-words.ts';

interface Props {
  forms: readonly Form[];
  /** The pack that the forms belong to, to find duplicates in. */
  pack: Pack;
  entryId: string;
  /** Called at each keystroke. */
  onDraft: (forms: Form[]) => void;
  /** Called when a field is left or a choice is made. */
  onCommit: (forms: Form[]) => void;
}

/** The forms of an entry: text, gate, exact case; add and remove. */
export function FormRows({ forms, pack, entryId, onDraft, onCommit }: Props) {
  const problems = findFormProblems(forms, pack, entryId);
  const change = (at: number, fields: Partial<Form>): Form[] =>
    forms.map((form, index) => (index === at ? { ...form, ...fields } : form));
  const shown = forms.map((_, index) => index);
  const list = useRef<HTMLUListElement>(null);
  /** Number of the row that takes the focus at the next drawing; the rows of one number more or less are there then. */
  const arriving = useRef<number | null>(null);
  useEffect(() => {
    if (arriving.current === null) return;
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? [];
    fields[Math.min(arriving.current, fields.length - 1)]?.focus();
    arriving.current = null;
  }, [forms.length]);
  return (
    <fieldset class="forms">
      <legend>Forms</legend>
      <p class="small">
        The spellings to mark. <em>Always</em>: wherever the form stands. <em>On topic</em>: only on pages
        that mention other terms of the list too.
      </p>
      <ul ref={list}>
        {shown.map(at => {
          const problem = problems[at];
          const name = `Form ${at + 1}`;
          const problemId = `form-problem-${at}`;
          return (
            <li key={at} class="form-row">
              <input
                type="text"
                dir="auto"
                aria-label={name}
                aria-invalid={isUseless(problem) && forms[at].text !== '' ? 'true' : undefined}
                aria-describedby={problem ? problemId : undefined}
                value={forms[at].text}
                onInput={event => onDraft(change(at, { text: event.currentTarget.value }))}
                onChange={event => onCommit(change(at, { text: event.currentTarget.value }))}
              />
              <select
                aria-label={`${name}: marked`}
                value={forms[at].gate}
                onChange={event => onCommit(change(at, { gate: event.currentTarget.value as Gate }))}
              >
                {GATES.map(gate => (
                  <option key={gate} value={gate}>
                    {GATE_NAMES[gate]}
                  </option>
                ))}
              </select>
              <label class="check">
                <input
                  type="checkbox"
                  checked={isExact(forms[at])}
                  onChange={event => onCommit(change(at, { case: event.currentTarget.checked }))}
                />
                exact case
              </label>
              <button
                type="button"
                class="button plain square"
                aria-label={`Remove ${name.toLowerCase()}${forms[at].text ? `, ${forms[at].text}` : ''}`}
                title="Remove"
                onClick={() => {
                  arriving.current = at;
                  onCommit(forms.filter((_, index) => index !== at));
                }}
              >
                <Icon name="close" />
              </button>
              {problem && (problem.kind !== 'empty' || at < forms.length - 1) ? (
                <p id={problemId} class="problem">
                  <bdi>{sayProblem(problem)}</bdi>
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        class="button"
        onClick={() => {
          arriving.current = forms.length;
          onDraft([...forms, { text: '', gate: 'always' }]);
        }}
      >
        <Icon name="add" />
        Add a form
      </button>
    </fieldset>
  );
}
