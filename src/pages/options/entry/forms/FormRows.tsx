import { wordsOf } from '../../../../core/editor/form-words.ts';
import { isUseless, type FormWarning } from '../../../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { Select } from '../../../../ui/controls/SelectField.tsx';
import { GATE_OPTIONS } from '../../../../ui/editor/entry-labels.ts';
import { FormWarningList } from '../../../../ui/editor/FormWarningList.tsx';
import { RemoveButton, RowsField, type ListProps, type RowProps } from '../RowsField.tsx';
import { FormMore } from './FormMore.tsx';

interface Props extends ListProps<Form> {
  warnings: readonly (readonly FormWarning[])[];
  pack: Pick<Pack, 'id' | 'language'>;
  problem?: string;
}

export function FormRows({ warnings, pack, ...list }: Props) {
  const last = list.value.length - 1;
  return (
    <RowsField
      {...list}
      legend="Spellings"
      name="spelling"
      field="input.form-text"
      makeItem={(): Form => ({ text: '', gate: 'always' })}
      hint={
        <>
          <em>Always</em>: marked on every page. <em>On topic</em>: marked only on pages that mention other
          terms of the list.
        </>
      }
      row={row => (
        <FormRow
          key={row.at}
          {...row}
          // The last row may wait for its text.
          warnings={(warnings[row.at] ?? []).filter(({ kind }) => kind !== 'empty' || row.at < last)}
          pack={pack}
        />
      )}
    />
  );
}

interface RowOptions extends RowProps<Form>, Pick<Props, 'pack'> {
  warnings: readonly FormWarning[];
}

function FormRow({ item: form, at, warnings, pack, onDraft, onCommit, onRemove }: RowOptions) {
  const name = `Spelling ${at + 1}`;
  const words = wordsOf(form, pack.language);
  const ids = { words: `form-words-${at}`, warnings: `form-warnings-${at}` };
  const describedBy = [warnings.length ? ids.warnings : '', words.length ? ids.words : ''].filter(Boolean);
  const commit = (fields: Partial<Form>): void => onCommit(withFields(form, fields));
  return (
    <li class="form-row">
      <input
        type="text"
        class="form-text"
        dir="auto"
        autoComplete="off"
        aria-label={name}
        aria-invalid={form.text !== '' && warnings.some(isUseless) ? 'true' : undefined}
        aria-describedby={describedBy.join(' ') || undefined}
        value={form.text}
        onInput={event => onDraft({ ...form, text: event.currentTarget.value })}
        onChange={event => commit({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={`${name}: marked`}
        options={GATE_OPTIONS}
        value={form.gate}
        onChange={gate => commit({ gate })}
      />
      <RemoveButton
        label={`Remove ${name.toLowerCase()}${form.text ? `, ${form.text}` : ''}`}
        onClick={onRemove}
      />
      {words.length > 0 ? (
        <p id={ids.words} class="small">
          Also matches: <bdi lang={form.language ?? pack.language}>{words.join(', ')}</bdi>
        </p>
      ) : null}
      <FormWarningList id={ids.warnings} warnings={warnings} form={form} packId={pack.id} onFix={commit} />
      <FormMore name={name} form={form} pack={pack} onCommit={commit} />
    </li>
  );
}

function withFields(form: Form, fields: Partial<Form>): Form {
  const all = Object.entries({ ...form, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Form;
}
