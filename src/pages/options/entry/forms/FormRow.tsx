import { wordsOf } from '../../../../core/editor/form-words.ts';
import { isUseless, type FormWarning } from '../../../../core/editor/form-warnings.ts';
import { GATES, type Form, type Gate, type Pack } from '../../../../core/model/model.ts';
import { Icon } from '../../../../ui/controls/Icon.tsx';
import { GATE_NAMES } from '../../../../ui/editor/entry-labels.ts';
import { FormMore } from './FormMore.tsx';
import { FormWarningList } from '../../../../ui/editor/FormWarningList.tsx';

interface Props {
  form: Form;
  /** Its place among the entry's forms, from 0. */
  at: number;
  warnings: readonly FormWarning[];
  pack: Pick<Pack, 'id' | 'language'>;
  onDraft: (fields: Partial<Form>) => void;
  onCommit: (fields: Partial<Form>) => void;
  onRemove: () => void;
}

/** A form: its text, when it is marked, what else it finds, what is unwise about it, and the rest folded away. */
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
      <select
        aria-label={`${name}: marked`}
        value={form.gate}
        onChange={event => onCommit({ gate: event.currentTarget.value as Gate })}
      >
        {GATES.map(gate => (
          <option key={gate} value={gate}>
            {GATE_NAMES[gate]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button plain square"
        aria-label={`Remove ${name.toLowerCase()}${form.text ? `, ${form.text}` : ''}`}
        title="Remove"
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
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
