import { say } from '../../../locale/say.ts';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { SORT_KEYS, type Sort, type SortKey } from './entry-sort.ts';

export function SortField({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <label class="sort-field small">
      {say('sortOrder')}{' '}
      <Select
        value={sort ? `${sort.by} ${sort.falling ? 'falling' : 'rising'}` : ''}
        options={[
          { value: '', label: say('sortCustom') },
          ...SORT_KEYS.flatMap(([key, name]) => [
            { value: `${key} rising`, label: `${say(name)} ↑` },
            { value: `${key} falling`, label: `${say(name)} ↓` },
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
