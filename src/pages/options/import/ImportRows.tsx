import { printRefused, sayPlace, sayReason } from './import-rows.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { readerLanguage, say } from '../../../locale/say.ts';
import { useEffect, useState } from 'preact/hooks';
import { Select } from '../../../ui/controls/SelectField.tsx';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { OptionsActions, Run } from '../shell/page-actions.ts';
import { ChangedFields } from './ChangedFields.tsx';
import { IMPORT_FILTERS, type ImportFilter, type ImportRow, type RowDuplicate } from './import-rows.ts';
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
  const names = {
    new: 'filterNew',
    changed: 'filterChanged',
    unchanged: 'filterUnchanged',
    duplicates: 'filterDuplicates',
    refused: 'filterSkipped',
    rest: target.mode === 'replace' ? 'filterDeleted' : 'filterOnlyInList',
  } as const;
  const saveRefused = async (): Promise<void> => {
    const refused = await job.listRefused();
    if (!refused.ok) return;
    saveFile({ name: say('importSkippedFile'), text: printRefused(refused.value), type: 'text/csv' });
  };
  const copyRefused = async (): Promise<void> => {
    const refused = await job.listRefused();
    if (refused.ok) await run(navigator.clipboard.writeText(printRefused(refused.value)));
  };
  return (
    <div class="import-rows">
      <div class="filters" role="group" aria-label={say('importFilters')}>
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
            {say(names[name])} <span class="count">{counts[name].toLocaleString(readerLanguage())}</span>
          </Button>
        ))}
      </div>
      {filter === 'refused' && counts.refused > 0 ? (
        <p class="actions">
          <Button look="quiet" onClick={() => void copyRefused()}>
            {say('importCopySkipped')}
          </Button>
          <Button look="quiet" onClick={() => void saveRefused()}>
            {say('importSaveSkipped')}
          </Button>
        </p>
      ) : null}
      <table aria-label={say(isNew && filter === 'new' ? 'importTerms' : names[filter])}>
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead class="unseen">
          <tr>
            <th scope="col">{say(filter === 'refused' ? 'refusedPlace' : 'partTerm')}</th>
            <th scope="col">{say(filter === 'refused' ? 'refusedReason' : 'importSays')}</th>
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
        <td class="problem">{sayReason(row.reason)}</td>
      </tr>
    );
  }
  const { entry, old, changes, duplicate } = row;
  const others = entry.forms.map(({ text }) => text).filter(text => text !== entry.headword);
  const count = entry.statements.length;
  return (
    <tr>
      <th scope="row">
        <bdi>{entry.headword}</bdi>
      </th>
      <td>
        {changes.length > 0 ? (
          <ChangedFields before={old} after={entry} fields={changes} />
        ) : (
          <>
            <bdi>{entry.summary}</bdi>
            <span class="small facts">
              {others.length > 0 ? (
                <span>
                  <bdi>{others.slice(0, MAX_FORMS).join(', ')}</bdi>
                  {others.length > MAX_FORMS ? ' …' : ''}
                </span>
              ) : null}
              {count > 0 ? <span>{say('importStatements', { count })}</span> : null}
            </span>
          </>
        )}
        {duplicate ? (
          <div class="duplicate">
            <span class="small">
              {duplicate.isTwice
                ? sayNodes('importSameHere', { term: nameDuplicate(duplicate) })
                : sayNodes('importSameThere', {
                    list: <bdi>{duplicate.title}</bdi>,
                    term: nameDuplicate(duplicate),
                  })}
            </span>
            <Select
              aria-label={say('importChoiceFor', { term: entry.headword })}
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

const nameDuplicate = ({ headword, summary }: RowDuplicate) => (
  <bdi>{[headword, summary].filter(Boolean).join(' – ')}</bdi>
);

function Pages({ count, from, onFrom }: { count: number; from: number; onFrom: (from: number) => void }) {
  const to = Math.min(from + PAGE_ROWS, count);
  return (
    <p class="actions pages">
      <Button look="quiet" disabled={from === 0} onClick={() => onFrom(from - PAGE_ROWS)}>
        {say('importPrevious')}
      </Button>
      <span class="small" role="status">
        {say('importPages', { from: from + 1, to, total: count })}
      </span>
      <Button look="quiet" disabled={to >= count} onClick={() => onFrom(to)}>
        {say('importNext')}
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
