import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../../core/settings/settings.ts';
import { say, sayRow, sayValue } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';
import type { OptionsActions, Run } from '../shell/page-actions.ts';
import { nameChoice, nameOptions } from './import-choices.ts';
import { ImportColumns } from './ImportColumns.tsx';
import type { Progress } from '../files/work.ts';
import { WorkProgress } from '../files/WorkProgress.tsx';
import { ImportRows } from './ImportRows.tsx';
import { TargetFields } from './TargetFields.tsx';
import type { Importing, Preview } from './use-import.ts';

interface Props {
  preview: Preview;
  /** Null once the preview is complete. */
  busy: Progress | null;
  packs: readonly ListedPack[];
  settings: Settings;
  importing: Importing;
  saveFile: OptionsActions['saveFile'];
  run: Run;
}

export function ImportPreview(props: Props) {
  const { preview, busy, packs, settings, importing, saveFile, run } = props;
  const { file, target } = preview;
  const isStoring = importing.state.at === 'storing';
  const leftOut =
    file.leftOut.length > 0 ? [say('importLeftOut', { fields: sayRow(file.leftOut.map(sayValue)) })] : [];
  const notes = [...file.notes, ...leftOut];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="preview" aria-labelledby="preview" aria-busy={busy !== null}>
      <h2 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{file.name}</bdi>
      </h2>
      <div class="import-choices">
        {file.choices.map(({ name, value, values }) => (
          <SelectField
            key={name}
            id={`import-${name}`}
            name={nameChoice(name)}
            value={value}
            options={nameOptions(name, values)}
            onChange={chosen => {
              const { choices, columns } = importing.answers.current;
              importing.answer(preview, {
                choices: { ...choices, [name]: chosen },
                // Columns are chosen for one way to read the table.
                columns: name === 'language' ? columns : null,
              });
            }}
          />
        ))}
      </div>
      <div class="problem" role="alert">
        {preview.problem.slice(0, 3).map((reason, at) => (
          <p key={at}>{sayValue(reason)}</p>
        ))}
      </div>
      {file.columns.length > 0 ? (
        <ImportColumns columns={file.columns} onChange={columns => importing.answer(preview, { columns })} />
      ) : null}
      {notes.length > 0 ? (
        <ul class="small import-notes">
          {notes.map((note, at) => (
            <li key={at}>{sayValue(note)}</li>
          ))}
        </ul>
      ) : null}
      <TargetFields
        preview={preview}
        packs={packs}
        settings={settings}
        onTarget={next => importing.chooseTarget(preview, next)}
      />
      {busy ? <WorkProgress progress={busy} onCancel={isStoring ? undefined : importing.cancel} /> : null}
      <p class="actions">
        <Button
          look="main"
          id="import-confirm"
          disabled={busy !== null || file.entries === 0}
          onClick={() => void importing.store(preview)}
        >
          {confirmLabel(preview)}
        </Button>
        <Button disabled={isStoring} onClick={importing.cancel}>
          {say('cancel')}
        </Button>
      </p>
      <ImportRows
        key={`${target.list}/${target.mode}`}
        preview={preview}
        onTarget={next => importing.chooseTarget(preview, next)}
        saveFile={saveFile}
        run={run}
      />
    </section>
  );
}

function confirmLabel({ target, counts, file }: Preview): string {
  if (target.mode === 'replace' && target.list !== null) {
    return say('importConfirmReplace', { count: file.entries });
  }
  const count = counts.new + counts.changed;
  if (count === 0 && counts.merged > 0) return say('importConfirmMerge', { count: counts.merged });
  if (count === 0 && file.entries > 0) return say('importConfirmNothing');
  return say('importConfirm', { count });
}
