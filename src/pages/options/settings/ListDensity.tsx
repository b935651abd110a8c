import { say } from '../../../locale/say.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { ownDensityOptions, parseDensityOption } from '../../../ui/labels/density-labels.ts';

interface Props {
  density: number | null;
  onChange: (words: number | null) => void;
}

export function ListDensity({ density, onChange }: Props) {
  return (
    <SelectField
      name={say('settingsDensity')}
      hint={say('settingsListDensityHint')}
      value={density === null ? '' : String(density)}
      options={ownDensityOptions(density, say('settingsAsAllLists'))}
      onChange={value => onChange(parseDensityOption(value))}
    />
  );
}
