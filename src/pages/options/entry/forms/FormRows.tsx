import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormWarning } from '../../../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { Icon } from '../../../../ui/controls/Icon.tsx';
import { FormRow } from './FormRow.tsx';

interface Props {
  forms: readonly Form[];
  /** For each form what the reader should know of it. */
  warnings: readonly (readonly FormWarning[])[];
  pack: Pick<Pack, 'id' | 'language'>;
  /** Said where there is no form that is stored. */
  problem?: string;
  /** Called at each keystroke. */
  onDraft: (forms: Form[]) => void;
  /** Called when a field is left or a choice is made. */
  onCommit: (forms: Form[]) => void;
}

/** The forms of an entry: add, change and remove. */
export function FormRows({ forms, warnings, pack, problem, onDraft, onCommit }: Props) {
  const change = (at: number, fields: Partial<Form>): Form[] =>
    forms.map((form, index) => (index === at ? withFields(form, fields) : form));
  const list = useRef<HTMLUListElement>(null);
  /** Number of the row that takes the focus at the next drawing; the rows of one number more or less are there then. */
  const arriving = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (arriving.current === null) return;
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input.form-text') ?? [];
    (fields[Math.min(arriving.current, fields.length - 1)] ?? document.getElementById('add-form'))?.focus();
    arriving.current = null;
  }, [forms.length]);
  return (
    <fieldset class="part">
      <legend>Forms</legend>
      <p class="small">
        The spellings to mark. <em>Always</em>: wherever the form stands. <em>On topic</em>: only on pages
        that mention other terms of the list too.
      </p>
      <ul class="rows" ref={list}>
        {forms.map((form, at) => (
          <FormRow
            key={at}
            form={form}
            at={at}
            // The last row may wait for its text.
            warnings={(warnings[at] ?? []).filter(({ kind }) => kind !== 'empty' || at < forms.length - 1)}
            pack={pack}
            onDraft={fields => onDraft(change(at, fields))}
            onCommit={fields => onCommit(change(at, fields))}
            onRemove={() => {
              arriving.current = at;
              onCommit(forms.filter((_, index) => index !== at));
            }}
          />
        ))}
      </ul>
      {problem ? (
        <p class="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <button
        type="button"
        id="add-form"
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

/** The form with some fields set; those that are undefined go. */
function withFields(form: Form, fields: Partial<Form>): Form {
  const all = Object.entries({ ...form, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Form;
}
