import { useState } from 'preact/hooks';
import type { MarkScope, Settings } from '../../core/settings.ts';
import { Switch } from '../shared/Switch.tsx';
import { DensityField } from './DensityField.tsx';

interface Props {
  settings: Settings;
  onChange: (fields: Partial<Settings>) => void;
}

const SCOPES: readonly (readonly [MarkScope, string, string])[] = [
  ['first', 'The first mention in each section', 'A section runs from one heading to the next.'],
  ['all', 'All mentions', 'Long pages may look busy.'],
];

/** How marks and the card behave. */
export function MarksView({ settings, onChange }: Props) {
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>Marks and card</h1>
      <div class="setting">
        <Switch
          label="Mark terms on pages"
          hint="Off: nothing is read or marked on any page."
          on={settings.on}
          onChange={on => onChange({ on })}
        />
      </div>
      <fieldset class="setting">
        <legend>Mark</legend>
        {SCOPES.map(([scope, name, hint]) => (
          <label class="choice" key={scope}>
            <input
              type="radio"
              name="scope"
              value={scope}
              checked={settings.marks === scope}
              onChange={() => onChange({ marks: scope })}
            />
            <span>
              {name}
              <span class="small hint">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <DensityField density={settings.wordsPerMark} onChange={wordsPerMark => onChange({ wordsPerMark })} />
      <DelayField delay={settings.hoverDelay} onChange={hoverDelay => onChange({ hoverDelay })} />
    </div>
  );
}

function DelayField({ delay, onChange }: { delay: number; onChange: (delay: number) => void }) {
  // While the thumb is dragged only the number follows; storing each step would run into sync's write limit.
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? delay;
  return (
    <div class="setting field">
      <label class="name" for="hover-delay">
        Open the card after
      </label>
      <span class="range">
        <input
          id="hover-delay"
          type="range"
          min="0"
          max="1000"
          step="50"
          value={shown}
          aria-valuetext={`${shown} milliseconds`}
          aria-describedby="hover-delay-hint"
          onInput={event => setDragged(event.currentTarget.valueAsNumber)}
          onChange={event => {
            setDragged(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="hover-delay">{shown} ms</output>
      </span>
      <p id="hover-delay-hint" class="small">
        How long the pointer rests on a mark. A click opens the card at once.
      </p>
    </div>
  );
}
