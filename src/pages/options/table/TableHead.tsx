import { say } from '../../../locale/say.ts';
import { CELLS } from './cells/cell-text.ts';
import type { Sort, SortKey } from './entry-sort.ts';

interface Props {
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** The columns that sort; the table has no column for the other keys, which are in the field above. */
const KEYS: Partial<Record<string, SortKey>> = { headword: 'headword', spellings: 'forms' };

export function TableHead({ sort, onSort }: Props) {
  const stateOf = (key: SortKey): 'none' | 'ascending' | 'descending' =>
    sort?.by !== key ? 'none' : sort.falling ? 'descending' : 'ascending';
  const next = (key: SortKey): Sort => {
    if (sort?.by !== key) return { by: key, falling: false };
    return sort.falling ? null : { by: key, falling: true };
  };
  return (
    <div role="rowgroup" class="table-head">
      <div role="row" aria-rowindex={1} class="table-row">
        <span role="columnheader" aria-colindex={1} class="cell-select">
          <span class="unseen">{say('columnSelected')}</span>
        </span>
        {CELLS.map(([name, label], at) => {
          const key = KEYS[name];
          return (
            <span
              key={name}
              role="columnheader"
              aria-colindex={at + 2}
              aria-sort={key && stateOf(key)}
              class={`cell-${name}`}
            >
              {key ? (
                <button type="button" onClick={() => onSort(next(key))}>
                  {say(label)}
                  <span aria-hidden="true" class="sort-sign">
                    {stateOf(key) === 'ascending' ? '↑' : stateOf(key) === 'descending' ? '↓' : ''}
                  </span>
                </button>
              ) : (
                say(label)
              )}
            </span>
          );
        })}
        <span role="columnheader" aria-colindex={6} class="cell-details">
          {say('columnDetails')}
        </span>
      </div>
    </div>
  );
}
