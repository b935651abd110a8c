import type { FormWarning } from '../../../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { useRowFocus } from '../use-row-focus.ts';
import { FormRow } from './FormRow.tsx';

interface Props {
  forms: readonly Form[];
  warnings: readonly (readonly FormWarning[])[];
  pack: Pick<Pack, 'id' | 'language'>;
  problem?: string;
  onDraft: (forms: Form[]) => void;
  onCommit: (forms: Form[]) => void;
}

export function FormRows({ forms, warnings, pack, problem, onDraft, onCommit }: Props) {
  const change = (at: number, fields: Partial<Form>): Form[] =>
    forms.map((form, index) => (index === at ? withFields(form, fields) : form));
  const { list, focusRow } = useRowFocus(forms.length, 'input.form-text', 'add-form');
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
              focusRow(at);
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
      <Button
        icon="add"
        id="add-form"
        onClick={() => {
          focusRow(forms.length);
          onDraft([...forms, { text: '', gate: 'always' }]);
        }}
      >
        Add a form
      </Button>
    </fieldset>
  );
}

function withFields(form: Form, fields: Partial<Form>): Form {
  const all = Object.entries({ ...form, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Form;
}
