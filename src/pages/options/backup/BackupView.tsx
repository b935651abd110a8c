import { phrase, type LabelKey, type PhraseValue } from '../../../core/phrase.ts';
import { restoreSettings } from '../../../core/packs/plan-restore.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import type { RestoreJob } from './file-actions.ts';
import { Reasons } from '../files/Reasons.tsx';
import { WorkProgress } from '../files/WorkProgress.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import type { OptionsActions, PlaceProps } from '../shell/page-actions.ts';
import { FileField, useChosenFile } from '../files/FileField.tsx';

type State =
  | { at: 'start' }
  | { at: 'working'; label: LabelKey }
  | { at: 'preview'; name: string; backup: RestoreJob }
  | { at: 'failed'; reasons: readonly PhraseValue[] }
  | { at: 'done'; backup: RestoreJob };

export function BackupView({ packs, actions, run }: Pick<PlaceProps, 'packs' | 'actions' | 'run'>) {
  const [state, setState] = useState<State>({ at: 'start' });
  const version = useRef(0);
  const job = useRef<RestoreJob | null>(null);
  // A restore that is under way has no job here, and is finished wherever the reader goes.
  useEffect(() => () => end(), []);
  const own = packs.filter(({ isOwn }) => isOwn);
  const terms = own.reduce((sum, { entries }) => sum + entries, 0);
  const { files } = actions;

  const save = async (): Promise<void> => {
    setState({ at: 'working', label: 'backupSaving' });
    await run(files.saveBackup());
    setState({ at: 'start' });
  };
  const end = (): void => {
    version.current++;
    job.current?.end();
    job.current = null;
  };
  const read = async (name: string, file: Blob): Promise<void> => {
    end();
    const mine = version.current;
    setState({ at: 'working', label: 'backupReading' });
    const read = await files.readBackup({ name, file });
    if (mine !== version.current) return read.ok ? read.value.end() : undefined;
    if (!read.ok) return setState({ at: 'failed', reasons: read.reasons });
    job.current = read.value;
    setState({ at: 'preview', name, backup: read.value });
  };
  const { chosen, handlers } = useChosenFile({
    onSource: source => 'file' in source && void read(source.name, source.file),
    onRefuse: reasons => setState({ at: 'failed', reasons }),
  });
  const restore = async (backup: RestoreJob): Promise<void> => {
    setState({ at: 'working', label: 'backupRestoring' });
    job.current = null;
    const done = await run(restoreBackup(actions, backup));
    backup.end();
    setState(done ? { at: 'done', backup } : { at: 'start' });
  };
  const cancel = (): void => {
    end();
    setState({ at: 'start' });
  };

  return (
    <div class="plain-view">
      <h1 tabIndex={-1}>{say('backupTitle')}</h1>
      <section class="setting backup" aria-labelledby="save-backup">
        <h2 id="save-backup">{say('backupSave')}</h2>
        <p>
          {say('backupAbout', {
            lists: phrase('backupLists', { count: own.length }),
            terms: phrase('termsCounted', { count: terms }),
          })}
        </p>
        <p class="actions">
          <Button look="main" disabled={state.at === 'working'} onClick={() => void save()}>
            {say('backupSave')}
          </Button>
        </p>
      </section>
      <section class="setting backup" aria-labelledby="restore-backup">
        <h2 id="restore-backup">{say('backupRestore')}</h2>
        <FileField
          id="backup-file"
          name={say('backupFile')}
          hint={say('backupFileHint')}
          accept=".json,application/json"
          chosen={state.at === 'failed' || state.at === 'preview' ? chosen : null}
          handlers={handlers}
        />
        {state.at === 'working' ? (
          <WorkProgress key={state.label} progress={{ label: { key: state.label }, done: null }} />
        ) : null}
        {state.at === 'preview' ? (
          <RestorePreview
            name={state.name}
            backup={state.backup}
            onRestore={() => void restore(state.backup)}
            onCancel={cancel}
          />
        ) : null}
        <div id="backup-status" role="status" class={`import-status ${state.at}`}>
          {state.at === 'done' ? <p>{formatDone(state.backup)}</p> : null}
          {state.at === 'failed' ? (
            <>
              <p>{say('backupUnchanged')}</p>
              <Reasons reasons={state.reasons} />
            </>
          ) : null}
        </div>
      </section>
    </div>
  );
}

function formatDone({ lists, changed }: RestoreJob): string {
  const both = changed.length > 0 && lists.some(({ state }) => state === 'new' || state === 'replaced');
  return say(both ? 'backupRestoredBoth' : 'backupRestored');
}

/** Restores a backup, all or nothing: where its lists cannot be stored, the settings go back, too. */
async function restoreBackup(
  actions: Pick<OptionsActions, 'editApart' | 'editSettings' | 'undo'>,
  { lists, changed, settings, store }: RestoreJob,
): Promise<void> {
  const hasSettings = changed.length > 0;
  if (hasSettings)
    await actions.editSettings(phrase('didRestoreSettings'), now => restoreSettings(now, settings));
  if (!lists.some(({ state }) => state === 'new' || state === 'replaced')) return;
  try {
    await actions.editApart(phrase('didRestoreBackup'), store);
  } catch (error) {
    if (hasSettings) await actions.undo();
    throw error;
  }
}
