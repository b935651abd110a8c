import type { FormWarning } from '../../core/editor/form-warnings.ts';
import type { Form } from '../../core/model/model.ts';
import { Button } from '../controls/Button.tsx';
import { formatWarning } from './form-warning-labels.ts';

interface Props {
  id?: string;
  warnings: readonly FormWarning[];
  form: Form;
  packId: string;
  onFix: (fields: Partial<Form>) => void;
}

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
              <Button look="quiet" onClick={() => onFix(fix.fields)}>
                {fix.label}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
