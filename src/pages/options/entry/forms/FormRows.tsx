import { wordsOf } from '../../../../core/editor/form-words.ts';
import { isUseless, type FormWarning } from '../../../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { say } from '../../../../locale/say.ts';
import { Select } from '../../../../ui/controls/SelectField.tsx';
import { gateOptions } from '../../../../ui/labels/entry-labels.ts';
import { FormWarningList } from '../../../../ui/editor/FormWarningList.tsx';
import { sayNodes } from '../../../../ui/labels/say-nodes.ts';
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
      legend={say('partSpellings')}
      name="spelling"
      addLabel={say('spellingAdd')}
      field="input.form-text"
      makeItem={(): Form => ({ text: '', gate: 'always' })}
      hint={sayNodes('spellingsHint', {
        always: words => <em>{words}</em>,
        topic: words => <em>{words}</em>,
      })}
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
  const number = at + 1;
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
        aria-label={say('spellingNumbered', { number })}
        aria-invalid={form.text !== '' && warnings.some(isUseless) ? 'true' : undefined}
        aria-describedby={describedBy.join(' ') || undefined}
        value={form.text}
        onInput={event => onDraft({ ...form, text: event.currentTarget.value })}
        onChange={event => commit({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={say('spellingMarked', { number })}
        options={gateOptions()}
        value={form.gate}
        onChange={gate => commit({ gate })}
      />
      <RemoveButton
        label={
          form.text
            ? say('spellingRemoveText', { number, text: form.text })
            : say('spellingRemove', { number })
        }
        onClick={onRemove}
      />
      {words.length > 0 ? (
        <p id={ids.words} class="small">
          {sayNodes('spellingMatches', {
            words: <bdi lang={form.language ?? pack.language}>{words.join(', ')}</bdi>,
          })}
        </p>
      ) : null}
      <FormWarningList id={ids.warnings} warnings={warnings} form={form} packId={pack.id} onFix={commit} />
      <FormMore number={number} form={form} pack={pack} onCommit={commit} />
    </li>
  );
}

function withFields(form: Form, fields: Partial<Form>): Form {
  const all = Object.entries({ ...form, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as unknown as Form;
}
