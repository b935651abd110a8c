import { wordsOf } from '../../../../core/editor/form-words.ts';
import { isUseless, type FormWarning } from '../../../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { Select } from '../../../../ui/controls/SelectField.tsx';
import { GATE_OPTIONS } from '../../../../ui/editor/entry-labels.ts';
import { FormMore } from './FormMore.tsx';
import { FormWarningList } from '../../../../ui/editor/FormWarningList.tsx';

interface Props {
  form: Form;
  at: number;
  warnings: readonly FormWarning[];
  pack: Pick<Pack, 'id' | 'language'>;
  onDraft: (fields: Partial<Form>) => void;
  onCommit: (fields: Partial<Form>) => void;
  onRemove: () => void;
}

export function FormRow({ form, at, warnings, pack, onDraft, onCommit, onRemove }: Props) {
  const name = `Form ${at + 1}`;
  const words = wordsOf(form, pack.language);
  const language = form.language ?? pack.language;
  const ids = { words: `form-words-${at}`, warnings: `form-warnings-${at}` };
  const describedBy = [warnings.length ? ids.warnings : '', words.length ? ids.words : ''].filter(Boolean);
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
        onInput={event => onDraft({ text: event.currentTarget.value })}
        onChange={event => onCommit({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={`${name}: marked`}
        options={GATE_OPTIONS}
        value={form.gate}
        onChange={gate => onCommit({ gate })}
      />
      <Button
        look="plain square"
        icon="close"
        aria-label={`Remove ${name.toLowerCase()}${form.text ? `, ${form.text}` : ''}`}
        title="Remove"
        onClick={onRemove}
      />
      {words.length > 0 ? (
        <p id={ids.words} class="small">
          Also finds: <bdi lang={language}>{words.join(', ')}</bdi>
        </p>
      ) : null}
      <FormWarningList id={ids.warnings} warnings={warnings} form={form} packId={pack.id} onFix={onCommit} />
      <FormMore name={name} form={form} pack={pack} onCommit={onCommit} />
    </li>
  );
}
