import { MARK_COLOURS, MARK_LINES, type PackMark } from '../../../core/model/model.ts';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';

const CHOICES = [
  { key: 'colour', name: 'Colour', values: MARK_COLOURS },
  { key: 'line', name: 'Line', values: MARK_LINES },
] as const;

interface Props {
  mark: PackMark;
  onChange: (mark: PackMark) => void;
}

export function MarkChoice({ mark, onChange }: Props) {
  return (
    <div class="mark-choice">
      {CHOICES.map(({ key, name, values }) => (
        <fieldset key={key}>
          <legend>{name}</legend>
          <div class="samples">
            {values.map(value => (
              <label key={value} class="sample-choice">
                <input
                  type="radio"
                  name={`mark-${name}`}
                  checked={value === mark[key]}
                  onChange={() => onChange({ ...mark, [key]: value })}
                />
                <MarkSample mark={{ ...mark, [key]: value }} />
                {value}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
