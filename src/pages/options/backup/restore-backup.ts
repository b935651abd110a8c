import type { OptionsActions } from '../shell/page-actions.ts';
import type { RestoreJob } from './file-actions.ts';

/** Restores a backup, all or nothing: where its lists cannot be stored, the settings go back, too. */
export async function restoreBackup(
  actions: Pick<OptionsActions, 'editApart' | 'editSettings' | 'undo'>,
  { lists, changed, settings, store }: RestoreJob,
): Promise<void> {
  const hasSettings = changed.length > 0;
  if (hasSettings) await actions.editSettings('restored the settings', () => settings);
  if (!lists.some(({ state }) => state === 'new' || state === 'replaced')) return;
  try {
    await actions.editApart('restored the backup', store);
  } catch (error) {
    if (hasSettings) await actions.undo();
    throw error;
  }
}
