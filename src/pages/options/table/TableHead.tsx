import { COLUMNS, type Sort, type SortKey } from './entry-sort.ts';

interface Props {
  sort: Sort;
  onSort: (sort: Sort) => void;
}

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
          <span class="unseen">Selected</span>
        </span>
        {COLUMNS.map(([key, name], at) => (
          <span
            key={key}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={stateOf(key)}
            class={`cell-${key}`}
          >
            <button type="button" onClick={() => onSort(next(key))}>
              {name}
              <span aria-hidden="true" class="sort-sign">
                {stateOf(key) === 'ascending' ? '↑' : stateOf(key) === 'descending' ? '↓' : ''}
              </span>
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
