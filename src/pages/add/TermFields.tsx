import type { FormIndex } from '../../core/editor/form-index.ts';
import {
  ENTRY_KINDS,
  GATES,
  type EntryKind,
  type Form,
  type Gate,
  type Pack,
} from '../../core/model/model.ts';
import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { GATE_NAMES, KIND_NAMES } from '../../ui/editor/entry-labels.ts';
import { FormWarningList } from '../../ui/editor/FormWarningList.tsx';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';
import { useFormWarnings } from '../../ui/editor/use-form-warnings.ts';

interface Props {
  term: PickedTerm;
  /** The form that it gets. */
  form: Form;
  pack: Pack;
  owners: FormIndex;
  problem?: string;
  onChange: (fields: Partial<PickedTerm>) => void;
}

/** What the term is, when it is marked, and what is unwise about that. */
export function TermFields({ term, form, pack, owners, problem, onChange }: Props) {
  const [warnings] = useFormWarnings({ forms: [form], pack, entryId: '', owners });
  return (
    <>
      <ProblemField
        id="add-headword"
        name="Term"
        autoFocus
        value={term.headword}
        problem={problem}
        onDraft={headword => onChange({ headword })}
        onCommit={headword => onChange({ headword })}
      />
      {form.text ? (
        <FormWarningList
          warnings={warnings}
          form={form}
          packId={pack.id}
          onFix={({ text: headword = term.headword, gate = term.gate }) => onChange({ headword, gate })}
        />
      ) : null}
      <div class="twin">
        <label class="field">
          <span class="name">Kind</span>
          <select
            value={term.kind}
            onChange={event => onChange({ kind: event.currentTarget.value as EntryKind })}
          >
            {ENTRY_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="name">Marked</span>
          <select value={term.gate} onChange={event => onChange({ gate: event.currentTarget.value as Gate })}>
            {GATES.map(gate => (
              <option key={gate} value={gate}>
                {GATE_NAMES[gate]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ProblemField
        id="add-summary"
        name="Summary, one sentence"
        rows={2}
        value={term.summary}
        onDraft={summary => onChange({ summary })}
        onCommit={summary => onChange({ summary })}
      />
    </>
  );
}
