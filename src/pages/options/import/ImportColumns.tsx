import { say } from '../../../locale/say.ts';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { listFields, parseUse, type ImportColumn } from './import-columns.ts';

interface Props {
  columns: readonly ImportColumn[];
  onChange: (columns: string[]) => void;
}

export function ImportColumns({ columns, onChange }: Props) {
  const fields = listFields(columns.map(({ field }) => parseUse(field)));
  const change = (at: number, field: string): void =>
    onChange(columns.map((column, other) => (other === at ? field : column.field)));
  return (
    <div class="import-columns" role="group" aria-labelledby="import-columns">
      <h3 id="import-columns">{say('importColumns')}</h3>
      <ul>
        {columns.map(({ heading, samples, field }, at) => (
          <li key={at} class={field === '' ? 'out' : undefined}>
            <p class="column">
              <bdi id={`column-${at}`}>{heading || say('importColumn', { number: at + 1 })}</bdi>
              <span class="small examples">
                {samples.map((sample, row) => (
                  <span key={row}>
                    <bdi>{sample}</bdi>
                  </span>
                ))}
              </span>
            </p>
            <Select
              aria-labelledby={`column-${at}`}
              value={field}
              options={fields}
              onChange={chosen => change(at, chosen)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
