interface SelectProps {
  id?: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  'aria-labelledby'?: string;
}

export function Select({ options, onChange, ...rest }: SelectProps) {
  return (
    <select {...rest} onChange={event => onChange(event.currentTarget.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function SelectField({ name, ...select }: SelectProps & { name: string }) {
  return (
    <label class="field">
      <span class="name">{name}</span>
      <Select {...select} />
    </label>
  );
}
