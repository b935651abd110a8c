import { useId } from 'preact/hooks';

interface SelectProps<T extends string> {
  id?: string;
  value: T;
  /** `lang`: of a label that is in a language of its own. */
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
  'aria-label'?: string;
  class?: string;
  'aria-describedby'?: string;
}

export function Select<T extends string>({ options, onChange, ...rest }: SelectProps<T>) {
  return (
    <select {...rest} onChange={event => onChange(event.currentTarget.value as T)}>
      {options.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface Props<T extends string> extends SelectProps<T> {
  name: string;
  hint?: string | null;
}

export function SelectField<T extends string>({ name, hint, ...select }: Props<T>) {
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <div class="field">
      <label class="name" for={id}>
        {name}
      </label>
      <Select aria-describedby={hint ? `${id}-hint` : undefined} {...select} id={id} />
      {hint ? (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      ) : null}
    </div>
  );
}
