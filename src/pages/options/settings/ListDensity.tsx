import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { ownDensityOptions, parseDensityOption } from '../../../ui/labels/density-labels.ts';

interface Props {
  density: number | null;
  onChange: (words: number | null) => void;
}

export function ListDensity({ density, onChange }: Props) {
  return (
    <SelectField
      name="At most one mark in"
      hint="Each term is marked at least once. With a number of its own, the marks of this list are counted apart."
      value={density === null ? '' : String(density)}
      options={ownDensityOptions(density, 'As for all lists')}
      onChange={value => onChange(parseDensityOption(value))}
    />
  );
}
