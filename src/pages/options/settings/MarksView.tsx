import { useState } from 'preact/hooks';
import {
  SETTING_RANGES,
  TEXT_SIZES,
  type MarkScope,
  type Settings,
  type TapLinks,
  type TextSize,
} from '../../../core/settings/settings.ts';
import type { LabelKey } from '../../../core/phrase.ts';
import { readerLanguage, say } from '../../../locale/say.ts';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { densityOptions } from '../../../ui/labels/density-labels.ts';
import { LanguageField } from './LanguageField.tsx';
import type { PlainSetting } from './settings-edits.ts';
import { SiteDensities } from './SiteDensities.tsx';

interface Props {
  settings: Settings;
  onChange: <Name extends PlainSetting>(name: Name, value: Settings[Name]) => void;
}

type Choice<T> = readonly [value: T, label: LabelKey, hint: LabelKey];

const SCOPES: readonly Choice<MarkScope>[] = [
  ['first', 'settingsScopeFirst', 'settingsScopeFirstHint'],
  ['all', 'settingsScopeAll', 'settingsScopeAllHint'],
];

const TAPS: readonly Choice<TapLinks>[] = [
  ['follow', 'settingsTapsFollow', 'settingsTapsFollowHint'],
  ['card-first', 'settingsTapsCard', 'settingsTapsCardHint'],
];

export function MarksView({ settings, onChange }: Props) {
  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{say('settingsTitle')}</h1>
      <div class="setting">
        <Switch
          label={say('settingsMarkTerms')}
          hint={say('settingsMarkTermsHint')}
          on={settings.on}
          onChange={on => onChange('on', on)}
        />
      </div>
      <Choices
        name="scope"
        legend={say('settingsScope')}
        choices={SCOPES}
        chosen={settings.marks}
        onChoose={marks => onChange('marks', marks)}
      />
      <DensityField density={settings.wordsPerMark} onChange={words => onChange('wordsPerMark', words)} />
      <SiteDensities
        densities={settings.densities}
        onChange={densities => onChange('densities', densities)}
      />
      <LanguageField language={settings.language} onChange={language => onChange('language', language)} />
      <TextSizeField size={settings.cardText} onChange={size => onChange('cardText', size)} />
      <DelayField delay={settings.hoverDelay} onChange={delay => onChange('hoverDelay', delay)} />
      <Choices
        name="tap-links"
        legend={say('settingsTaps')}
        choices={TAPS}
        chosen={settings.tapLinks}
        onChoose={tapLinks => onChange('tapLinks', tapLinks)}
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
            {say(label)}
            <span class="small hint">{say(hint)}</span>
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
        {say('settingsDelay')}
      </label>
      <span class="range">
        <input
          id="hover-delay"
          type="range"
          {...SETTING_RANGES.hoverDelay}
          step="50"
          value={shown}
          aria-valuetext={formatDelay(shown, 'long')}
          aria-describedby="hover-delay-hint"
          onInput={event => setDragged(event.currentTarget.valueAsNumber)}
          onChange={event => {
            setDragged(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output for="hover-delay">{formatDelay(shown, 'short')}</output>
      </span>
      <p id="hover-delay-hint" class="small">
        {say('settingsDelayHint')}
      </p>
    </div>
  );
}

const formatDelay = (delay: number, unitDisplay: 'short' | 'long'): string =>
  delay.toLocaleString(readerLanguage(), {
    style: 'unit',
    unit: 'millisecond',
    unitDisplay,
    useGrouping: false,
  });

const SIZE_NAMES: Record<TextSize, LabelKey> = {
  small: 'settingsTextSmall',
  medium: 'settingsTextMedium',
  large: 'settingsTextLarge',
  largest: 'settingsTextLargest',
};

function TextSizeField({ size, onChange }: { size: TextSize; onChange: (size: TextSize) => void }) {
  return (
    <div class="setting field">
      <label class="name" for="text-size">
        {say('settingsTextSize')}
      </label>
      <Select
        id="text-size"
        class="density"
        options={TEXT_SIZES.map(value => ({ value, label: say(SIZE_NAMES[value]) }))}
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
        {say('settingsDensity')}
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
        {say('settingsDensityHint')}
      </p>
    </div>
  );
}
