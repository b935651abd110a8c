import type { FormIndex } from '../../core/editor/form-index.ts';
import type { Form, Pack } from '../../core/model/model.ts';
import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { say } from '../../locale/say.ts';
import { FormWarningList } from '../../ui/editor/FormWarningList.tsx';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';
import { useFormWarnings } from '../../ui/editor/use-form-warnings.ts';

export interface TermFieldsProps {
  term: PickedTerm;
  form: Form;
  pack: Pack;
  owners: FormIndex;
  problem?: string;
  onChange: (fields: Partial<PickedTerm>) => void;
}

export function TermFields({ term, form, pack, owners, problem, onChange }: TermFieldsProps) {
  const [warnings = []] = useFormWarnings({ forms: [form], pack, entryId: '', owners });
  return (
    <>
      <ProblemField
        id="add-headword"
        name={say('addTermField')}
        autoFocus
        value={term.headword}
        problem={problem}
        onDraft={headword => onChange({ headword })}
      />
      {form.text ? (
        <FormWarningList
          warnings={warnings}
          form={form}
          packId={pack.id}
          onFix={({ text: headword = term.headword, gate = term.gate }) => onChange({ headword, gate })}
        />
      ) : null}
      <ProblemField
        id="add-summary"
        name={say('addDefinitionField')}
        rows={2}
        sends
        value={term.summary}
        onDraft={summary => onChange({ summary })}
      />
    </>
  );
}
