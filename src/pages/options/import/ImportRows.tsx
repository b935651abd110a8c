import { printRefused, sayPlace, sayReason } from './import-rows.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useState } from 'preact/hooks';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import type { OptionsActions, Run } from '../shell/page-actions.ts';
import { IMPORT_FILTERS, type ImportFilter, type ImportRow } from './import-rows.ts';
import type { DuplicateChoice } from './import-duplicates.ts';
import type { ImportTarget } from './import-work.ts';
import { choicesFor } from './TargetFields.tsx';
import type { Preview } from './use-import.ts';
import type { ImportJob } from './start-import.ts';

interface Props {
  preview: Preview;
  onTarget: (target: ImportTarget) => void;
  saveFile: OptionsActions['saveFile'];
  run: Run;
}

const PAGE_ROWS = 50;
const MAX_FORMS = 6;

export function ImportRows({ preview, onTarget, saveFile, run }: Props) {
  const { counts, target, version, job } = preview;
  const isNew = target.list === null;
  const filters = IMPORT_FILTERS.filter(filter => counts[filter] > 0 || filter === 'new');
  const [chosen, setChosen] = useState<ImportFilter | null>(null);
  const first = filters.find(filter => counts[filter] > 0) ?? 'new';
  const filter = chosen !== null && filters.includes(chosen) ? chosen : first;
  const [from, setFrom] = useState(0);
  const start = from < counts[filter] ? from : 0;
  const rows = useImportRows({ job, version, filter, from: start });
  const names: Record<ImportFilter, string> = {
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    duplicates: 'Duplicates',
    refused: 'Skipped',
    rest: target.mode === 'replace' ? 'Will be deleted' : 'Only in the list',
  };
  const saveRefused = async (): Promise<void> => {
    const refused = await job.listRefused();
    if (!refused.ok) return;
    saveFile({ name: 'skipped rows.csv', text: printRefused(refused.value), type: 'text/csv' });
  };
  const copyRefused = async (): Promise<void> => {
    const refused = await job.listRefused();
    if (refused.ok) await run(navigator.clipboard.writeText(printRefused(refused.value)));
  };
  return (
    <div class="import-rows">
      <div class="filters" role="group" aria-label="Show terms that are">
        {filters.map(name => (
          <Button
            look="quiet"
            key={name}
            aria-pressed={name === filter}
            onClick={() => {
              setChosen(name);
              setFrom(0);
            }}
          >
            {names[name]} <span class="count">{counts[name].toLocaleString('en')}</span>
          </Button>
        ))}
      </div>
      {filter === 'refused' && counts.refused > 0 ? (
        <p class="actions">
          <Button look="quiet" onClick={() => void copyRefused()}>
            Copy skipped rows
          </Button>
          <Button look="quiet" onClick={() => void saveRefused()}>
            Save them as CSV
          </Button>
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
            <Row
              key={at}
              row={row}
              preview={preview}
              onChoice={(id, choice) => {
                const { duplicates } = target;
                const each = new Map(duplicates.each).set(id, choice);
                onTarget({ ...target, duplicates: { ...duplicates, each } });
              }}
            />
          ))}
        </tbody>
      </table>
      {counts[filter] > PAGE_ROWS ? <Pages count={counts[filter]} from={start} onFrom={setFrom} /> : null}
    </div>
  );
}

interface RowProps {
  row: ImportRow;
  preview: Preview;
  onChoice: (id: string, choice: DuplicateChoice) => void;
}

function Row({ row, preview, onChoice }: RowProps) {
  if (row.type === 'refused') {
    return (
      <tr>
        <th scope="row">
          <bdi>{sayPlace(row.place)}</bdi>
        </th>
        <td class="problem" dir="auto">
          {sayReason(row.reason)}
        </td>
      </tr>
    );
  }
  const { entry, forms, statements, changes, duplicate } = row;
  return (
    <tr>
      <th scope="row">
        <bdi>{entry.headword}</bdi>
      </th>
      <td>
        {changes.length > 0 ? (
          <dl class="changes">
            {changes.map(({ label, before, after }) => (
              <div key={label}>
                <dt class="small">{label}</dt>
                <dd>
                  <del dir="auto">{before || 'nothing'}</del> <ins dir="auto">{after || 'nothing'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <>
            <bdi>{entry.summary}</bdi>
            <span class="small facts">
              {forms.length > 0 ? (
                <span>
                  <bdi>{forms.slice(0, MAX_FORMS).join(', ')}</bdi>
                  {forms.length > MAX_FORMS ? ' …' : ''}
                </span>
              ) : null}
              {statements > 0 ? <span>{countOf(statements, 'statement')}</span> : null}
            </span>
          </>
        )}
        {duplicate ? (
          <div class="duplicate">
            <span class="small">
              {duplicate.isTwice ? 'Earlier in this file' : 'Also in'}
              {duplicate.isTwice ? null : (
                <>
                  {' '}
                  “<bdi>{duplicate.title}</bdi>”
                </>
              )}
              : <bdi>{[duplicate.headword, duplicate.summary].filter(Boolean).join(' – ')}</bdi>
            </span>
            <Select
              aria-label={`What to do with ${entry.headword}`}
              value={duplicate.choice}
              options={choicesFor(duplicate.isTwice, preview)}
              onChange={choice => onChoice(entry.id, choice)}
            />
          </div>
        ) : null}
      </td>
    </tr>
  );
}

function Pages({ count, from, onFrom }: { count: number; from: number; onFrom: (from: number) => void }) {
  const to = Math.min(from + PAGE_ROWS, count);
  return (
    <p class="actions pages">
      <Button look="quiet" disabled={from === 0} onClick={() => onFrom(from - PAGE_ROWS)}>
        Previous
      </Button>
      <span class="small" role="status">
        {(from + 1).toLocaleString('en')} to {to.toLocaleString('en')} of {count.toLocaleString('en')}
      </span>
      <Button look="quiet" disabled={to >= count} onClick={() => onFrom(to)}>
        Next
      </Button>
    </p>
  );
}

interface Part {
  job: ImportJob;
  version: number;
  filter: ImportFilter;
  from: number;
}

function useImportRows({ job, version, filter, from }: Part): readonly ImportRow[] {
  const [rows, setRows] = useState<readonly ImportRow[]>([]);
  useEffect(() => {
    let wanted = true;
    void job.rows({ filter, from, count: PAGE_ROWS }).then(result => {
      if (wanted && result.ok) setRows(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [job, version, filter, from]);
  return rows;
}
