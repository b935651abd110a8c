import { useEffect, useRef } from 'preact/hooks';
import { countOf } from '../../../ui/controls/words.ts';
import type { ListedPack, OptionsActions, Run } from '../shell/actions.ts';
import { ImportAim } from './ImportAim.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import type { ImportProgress as Progress } from './import-job.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportRows } from './ImportRows.tsx';
import type { Importing, Previewed } from './use-import.ts';

interface Props {
  shown: Previewed;
  /** What is being done; null where the preview is whole. */
  busy: Progress | null;
  packs: readonly ListedPack[];
  importing: Importing;
  saveFile: OptionsActions['saveFile'];
  run: Run;
}

/** What a file was taken for, what it would do, and the choice to store it. */
export function ImportPreview({ shown, busy, packs, importing, saveFile, run }: Props) {
  const { file, target, counts, job } = shown;
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
                importing.answer(shown, { choices, columns });
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
        {shown.problem.slice(0, 3).map((reason, at) => (
          <p key={at} dir="auto">
            {reason}
          </p>
        ))}
      </div>
      {file.columns.length > 0 ? (
        <ImportColumns
          columns={file.columns}
          fields={file.fields}
          onChange={columns => importing.answer(shown, { columns })}
        />
      ) : null}
      <Notes notes={file.notes} left={file.left} />
      <ImportAim shown={shown} packs={packs} onAim={next => importing.aim(shown, next)} />
      {busy ? (
        <ImportProgress
          progress={busy}
          onCancel={busy.said === 'Storing' ? undefined : () => importing.cancel()}
        />
      ) : null}
      <p class="actions">
        <button
          type="button"
          id="import-confirm"
          class="button main"
          disabled={busy !== null || file.entries === 0}
          onClick={() => void importing.store(shown)}
        >
          {sayConfirm(shown)}
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
        stamp={shown.stamp}
        job={job}
        onSaveRefused={async () => {
          const printed = await job.printRefused();
          if (printed.ok) saveFile({ name: 'refused rows.csv', text: printed.value, type: 'text/csv' });
        }}
        onCopyRefused={async () => {
          const printed = await job.printRefused();
          if (printed.ok) await run(navigator.clipboard.writeText(printed.value));
        }}
      />
    </section>
  );
}

function sayConfirm({ target, counts, file }: Previewed): string {
  if (target.mode === 'replace' && target.list !== null) {
    return `Replace with ${countOf(file.entries, 'term')}`;
  }
  const count = counts.new + counts.changed;
  return count === 0 && file.entries > 0 ? 'Nothing to change' : `Import ${countOf(count, 'term')}`;
}

function Notes({ notes, left }: { notes: readonly string[]; left: readonly string[] }) {
  if (notes.length + left.length === 0) return null;
  return (
    <ul class="small import-notes">
      {notes.map((note, at) => (
        <li key={at} dir="auto">
          {note}
        </li>
      ))}
      {left.length > 0 ? <li dir="auto">Left out: {left.join(', ')}.</li> : null}
    </ul>
  );
}
