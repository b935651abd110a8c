interface SelectProps<T extends string> {
  id?: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'aria-describedby'?: string;
}

export function Select<T extends string>({ options, onChange, ...rest }: SelectProps<T>) {
  return (
    <select {...rest} onChange={event => onChange(event.currentTarget.value as T)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

export function SelectField<T extends string>({ name, ...select }: SelectProps<T> & { name: string }) {
  return (
    <label class="field">
      <span class="name">{name}</span>
      <Select {...select} />
    </label>
  );
}
