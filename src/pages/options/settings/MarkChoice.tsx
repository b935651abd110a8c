import { MARK_COLOURS, MARK_LINES, type PackMark } from '../../../core/model/model.ts';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';

interface Props {
  mark: PackMark;
  onChange: (mark: PackMark) => void;
}

export function MarkChoice({ mark, onChange }: Props) {
  return (
    <div class="mark-choice">
      <Choice
        name="Colour"
        values={MARK_COLOURS}
        value={mark.colour}
        markOf={colour => ({ ...mark, colour })}
        onChange={onChange}
      />
      <Choice
        name="Line"
        values={MARK_LINES}
        value={mark.line}
        markOf={line => ({ ...mark, line })}
        onChange={onChange}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  values: readonly T[];
  value: T;
  markOf: (value: T) => PackMark;
  onChange: (mark: PackMark) => void;
}

function Choice<T extends string>({ name, values, value, markOf, onChange }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="samples">
        {values.map(each => (
          <label key={each} class="sample-choice">
            <input
              type="radio"
              name={`mark-${name}`}
              checked={each === value}
              onChange={() => onChange(markOf(each))}
            />
            <MarkSample mark={markOf(each)} />
            {each}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
