import { Select } from '../../../ui/controls/SelectField.tsx';
import { SORT_KEYS, type Sort, type SortKey } from './entry-sort.ts';

export function SortField({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <label class="sort-field small">
      Order{' '}
      <Select
        value={sort ? `${sort.by} ${sort.falling ? 'falling' : 'rising'}` : ''}
        options={[
          { value: '', label: 'Custom order' },
          ...SORT_KEYS.flatMap(([key, name]) => [
            { value: `${key} rising`, label: `${name} ↑` },
            { value: `${key} falling`, label: `${name} ↓` },
          ]),
        ]}
        onChange={chosen => {
          const [by, way] = chosen.split(' ');
          onSort(by ? { by: by as SortKey, falling: way === 'falling' } : null);
        }}
      />
    </label>
  );
}
