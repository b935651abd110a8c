import type { FormWarning } from '../../core/editor/form-warnings.ts';
import type { Form } from '../../core/model/model.ts';
import { formatWarning } from './form-warning-labels.ts';

interface Props {
  id?: string;
  warnings: readonly FormWarning[];
  form: Form;
  packId: string;
  /** Called with the fields that mend a warning. */
  onFix: (fields: Partial<Form>) => void;
}

/** What is unwise about a form, each with what mends it by one click. */
export function FormWarningList({ id, warnings, form, packId, onFix }: Props) {
  if (warnings.length === 0) return null;
  return (
    <ul id={id} class="warnings">
      {warnings.map((warning, at) => {
        const { text, fix } = formatWarning(warning, form, packId);
        return (
          <li key={at} class="problem">
            <bdi>{text}</bdi>
            {fix ? (
              <button type="button" class="button quiet" onClick={() => onFix(fix.fields)}>
                {fix.label}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
