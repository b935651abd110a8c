import { useEffect, useState } from 'preact/hooks';
import type { MergeMode } from '../../../core/packs/merge-pack.ts';
import {
  IMPORT_FILTERS,
  type ImportCounts,
  type ImportFilter,
  type ImportJob,
  type ImportRow as Row,
} from './import-job.ts';
import { ImportRow } from './ImportRow.tsx';

interface Props {
  counts: ImportCounts;
  mode: MergeMode;
  /** True for a list that is not there yet. */
  isNew: boolean;
  stamp: number;
  job: ImportJob;
  onSaveRefused: () => Promise<void>;
  onCopyRefused: () => Promise<void>;
}

/** So many rows are shown at once. */
const ON_A_PAGE = 50;

/** The rows of a file by what becomes of them, page by page. */
export function ImportRows({ counts, mode, isNew, stamp, job, onSaveRefused, onCopyRefused }: Props) {
  const filters = IMPORT_FILTERS.filter(filter => counts[filter] > 0 || filter === 'new');
  const [chosen, setChosen] = useState<ImportFilter | null>(null);
  const first = filters.find(filter => counts[filter] > 0) ?? 'new';
  const filter = chosen !== null && filters.includes(chosen) ? chosen : first;
  const [from, setFrom] = useState(0);
  const start = from < counts[filter] ? from : 0;
  const rows = useRows({ job, stamp, filter, from: start });
  const names: Record<ImportFilter, string> = {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    refused: 'Refused',
    rest: mode === 'replace' ? 'Only in the list, will go' : 'Only in the list, stay',
  };
  return (
    <div class="import-rows">
      <div class="filters" role="group" aria-label="Show terms that are">
        {filters.map(name => (
          <button
            key={name}
            type="button"
            class="button quiet"
            aria-pressed={name === filter}
            onClick={() => {
              setChosen(name);
              setFrom(0);
            }}
          >
            {names[name]} <span class="count">{counts[name].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      {filter === 'refused' && counts.refused > 0 ? (
        <p class="actions">
          <button type="button" class="button quiet" onClick={() => void onCopyRefused()}>
            Copy the refused rows
          </button>
          <button type="button" class="button quiet" onClick={() => void onSaveRefused()}>
            Save them as CSV
          </button>
        </p>
      ) : null}
      <table aria-label={isNew && filter === 'new' ? 'Terms' : names[filter]}>
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead class="unseen">
          <tr>
            <th scope="col">{filter === 'refused' ? 'Place' : 'Term'}</th>
            <th scope="col">{filter === 'refused' ? 'Reason' : 'What it says'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ImportRow key={at} row={row} />
          ))}
        </tbody>
      </table>
      {counts[filter] > ON_A_PAGE ? <Pages count={counts[filter]} from={start} onFrom={setFrom} /> : null}
    </div>
  );
}

function Pages({ count, from, onFrom }: { count: number; from: number; onFrom: (from: number) => void }) {
  const to = Math.min(from + ON_A_PAGE, count);
  return (
    <p class="actions pages">
      <button
        type="button"
        class="button quiet"
        disabled={from === 0}
        onClick={() => onFrom(from - ON_A_PAGE)}
      >
        Previous
      </button>
      <span class="small" role="status">
        {(from + 1).toLocaleString('en')} to {to.toLocaleString('en')} of {count.toLocaleString('en')}
      </span>
      <button type="button" class="button quiet" disabled={to >= count} onClick={() => onFrom(to)}>
        Next
      </button>
    </p>
  );
}

interface Part {
  job: ImportJob;
  stamp: number;
  filter: ImportFilter;
  from: number;
}

/** Rows of the job; those of before stay until they are there. */
function useRows({ job, stamp, filter, from }: Part): readonly Row[] {
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    let wanted = true;
    void job.rows({ filter, from, count: ON_A_PAGE }).then(taken => {
      if (wanted && taken.ok) setRows(taken.value);
    });
    return () => {
      wanted = false;
    };
  }, [job, stamp, filter, from]);
  return rows;
}
