import { useEffect, useRef } from 'preact/hooks';
import { countOf } from '../../../ui/controls/words.ts';
import type { ListedPack, OptionsActions, Run } from '../shell/actions.ts';
import { ImportColumns } from './ImportColumns.tsx';
import type { Progress } from '../files/work.ts';
import { WorkProgress } from '../files/WorkProgress.tsx';
import type { FileSummary } from './import-work.ts';
import { ImportRows } from './ImportRows.tsx';
import { TargetFields } from './TargetFields.tsx';
import type { Importing, Preview } from './use-import.ts';

interface Props {
  preview: Preview;
  /** Null once the preview is complete. */
  busy: Progress | null;
  packs: readonly ListedPack[];
  importing: Importing;
  saveFile: OptionsActions['saveFile'];
  run: Run;
}

/** How a file was read, its effect on the list, and the choice to store it. */
export function ImportPreview({ preview, busy, packs, importing, saveFile, run }: Props) {
  const { file, target, counts, job } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="preview" aria-labelledby="preview" aria-busy={busy !== null}>
      <h2 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{file.name}</bdi>
      </h2>
      <div class="import-choices">
        {file.choices.map(({ name, label, value, options }) => (
          <label key={name} class="field">
            <span class="name">{label}</span>
            <select
              id={`import-${name}`}
              value={value}
              onChange={event => {
                const choices = { ...importing.answers.current.choices, [name]: event.currentTarget.value };
                // Columns are those of one way to read the table.
                const columns = name === 'language' ? importing.answers.current.columns : null;
                importing.answer(preview, { choices, columns });
              }}
            >
              {options.map(option => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div class="problem" role="alert">
        {preview.problem.slice(0, 3).map((reason, at) => (
          <p key={at} dir="auto">
            {reason}
          </p>
        ))}
      </div>
      {file.columns.length > 0 ? (
        <ImportColumns
          columns={file.columns}
          fields={file.fields}
          onChange={columns => importing.answer(preview, { columns })}
        />
      ) : null}
      <Notes {...file} />
      <TargetFields
        preview={preview}
        packs={packs}
        onTarget={next => importing.chooseTarget(preview, next)}
      />
      {busy ? (
        <WorkProgress
          progress={busy}
          onCancel={busy.label === 'Storing' ? undefined : () => importing.cancel()}
        />
      ) : null}
      <p class="actions">
        <button
          type="button"
          id="import-confirm"
          class="button main"
          disabled={busy !== null || file.entries === 0}
          onClick={() => void importing.store(preview)}
        >
          {confirmLabel(preview)}
        </button>
        <button type="button" class="button" onClick={importing.cancel}>
          Cancel
        </button>
      </p>
      <ImportRows
        key={`${target.list}/${target.mode}`}
        counts={counts}
        mode={target.mode}
        isNew={target.list === null}
        version={preview.version}
        job={job}
        saveFile={saveFile}
        run={run}
      />
    </section>
  );
}

function confirmLabel({ target, counts, file }: Preview): string {
  if (target.mode === 'replace' && target.list !== null) {
    return `Replace with ${countOf(file.entries, 'term')}`;
  }
  const count = counts.new + counts.changed;
  return count === 0 && file.entries > 0 ? 'Nothing to change' : `Import ${countOf(count, 'term')}`;
}

function Notes({ notes, leftOut }: Pick<FileSummary, 'notes' | 'leftOut'>) {
  if (notes.length + leftOut.length === 0) return null;
  return (
    <ul class="small import-notes">
      {notes.map((note, at) => (
        <li key={at} dir="auto">
          {note}
        </li>
      ))}
      {leftOut.length > 0 ? <li dir="auto">Left out: {leftOut.join(', ')}.</li> : null}
    </ul>
  );
}
