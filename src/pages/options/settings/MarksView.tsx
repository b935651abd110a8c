import { useState } from 'preact/hooks';
import {
  TEXT_SIZES,
  type MarkScope,
  type Settings,
  type TapLinks,
  type TextSize,
} from '../../../core/settings/settings.ts';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { densityOptions } from '../../../ui/labels/density-labels.ts';
import { SiteDensities } from './SiteDensities.tsx';

interface Props {
  settings: Settings;
  onChange: (fields: Partial<Settings>) => void;
}

type Choice<T> = readonly [value: T, label: string, hint: string];

const SCOPES: readonly Choice<MarkScope>[] = [
  ['first', 'The first mention in each section', 'A section runs from one heading to the next.'],
  ['all', 'All mentions', 'Long pages may look busy.'],
];

const TAPS: readonly Choice<TapLinks>[] = [
  ['follow', 'Follow the link', 'Open its card from the toolbar list, or by hovering.'],
  ['card-first', 'Open the card first', 'A second tap, while the card is open, follows the link.'],
];

export function MarksView({ settings, onChange }: Props) {
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>Marking and cards</h1>
      <div class="setting">
        <Switch
          label="Mark terms on pages"
          hint="Off: Sidelight reads and marks nothing on any page."
          on={settings.on}
          onChange={on => onChange({ on })}
        />
      </div>
      <Choices
        name="scope"
        legend="Mark"
        choices={SCOPES}
        chosen={settings.marks}
        onChoose={marks => onChange({ marks })}
      />
      <DensityField density={settings.wordsPerMark} onChange={wordsPerMark => onChange({ wordsPerMark })} />
      <SiteDensities densities={settings.densities} onChange={densities => onChange({ densities })} />
      <TextSizeField size={settings.cardText} onChange={cardText => onChange({ cardText })} />
      <DelayField delay={settings.hoverDelay} onChange={hoverDelay => onChange({ hoverDelay })} />
      <Choices
        name="tap-links"
        legend="A tap on a mark in a link"
        choices={TAPS}
        chosen={settings.tapLinks}
        onChoose={tapLinks => onChange({ tapLinks })}
      />
    </div>
  );
}

interface ChoicesProps<T> {
  name: string;
  legend: string;
  choices: readonly Choice<T>[];
  chosen: T;
  onChoose: (choice: T) => void;
}

function Choices<T extends string>({ name, legend, choices, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      {choices.map(([choice, label, hint]) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>
            {label}
            <span class="small hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
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

const SIZE_NAMES: Record<TextSize, string> = {
  small: 'Small',
  medium: 'Medium (default)',
  large: 'Large',
  largest: 'Very large',
};

function TextSizeField({ size, onChange }: { size: TextSize; onChange: (size: TextSize) => void }) {
  return (
    <div class="setting field">
      <label class="name" for="text-size">
        Size of the card’s text
      </label>
      <Select
        id="text-size"
        class="density"
        options={TEXT_SIZES.map(value => ({ value, label: SIZE_NAMES[value] }))}
        value={size}
        onChange={onChange}
      />
    </div>
  );
}

function DensityField({ density, onChange }: { density: number; onChange: (density: number) => void }) {
  return (
    <div class="setting field">
      <label class="name" for="density">
        At most one mark in
      </label>
      <Select
        id="density"
        class="density"
        aria-describedby="density-hint"
        options={densityOptions(density)}
        value={String(density)}
        onChange={words => onChange(Number(words))}
      />
      <p id="density-hint" class="small">
        Counted over the page. Each term is marked at least once; only repetitions are left out. A list can
        have a number of its own, in its settings.
      </p>
    </div>
  );
}
