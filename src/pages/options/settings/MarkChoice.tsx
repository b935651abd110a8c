import {
  MARK_COLOURS,
  MARK_LINES,
  type MarkColour,
  type MarkLine,
  type PackMark,
} from '../../../core/model/model.ts';
import type { LabelKey } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';

const CHOICES = [
  { key: 'colour', name: 'markColour', values: MARK_COLOURS },
  { key: 'line', name: 'markLine', values: MARK_LINES },
] as const;

const NAMES: Record<MarkColour | MarkLine, LabelKey> = {
  teal: 'markTeal',
  rust: 'markRust',
  indigo: 'markIndigo',
  plum: 'markPlum',
  dotted: 'markDotted',
  dashed: 'markDashed',
  solid: 'markSolid',
};

interface Props {
  mark: PackMark;
  onChange: (mark: PackMark) => void;
}

export function MarkChoice({ mark, onChange }: Props) {
  return (
    <div class="mark-choice">
      {CHOICES.map(({ key, name, values }) => (
        <fieldset key={key}>
          <legend>{say(name)}</legend>
          <div class="samples">
            {values.map(value => (
              <label key={value} class="sample-choice">
                <input
                  type="radio"
                  name={`mark-${key}`}
                  checked={value === mark[key]}
                  onChange={() => onChange({ ...mark, [key]: value })}
                />
                <MarkSample mark={{ ...mark, [key]: value }} />
                {say(NAMES[value])}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
