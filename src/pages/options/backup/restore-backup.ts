import type { Settings } from '../../../core/settings/settings.ts';
import type { OptionsActions } from '../shell/actions.ts';
import type { RestoreJob } from './file-actions.ts';

/** Restores a backup, all or nothing: where its lists cannot be stored, the settings go back, too. */
export async function restoreBackup(
  actions: Pick<OptionsActions, 'editApart' | 'editSettings' | 'undo'>,
  { lists, changed, settings, store }: RestoreJob,
): Promise<void> {
  const hasSettings = changed.length > 0;
  if (hasSettings) {
    let before: Settings | null = null;
    await actions.editSettings({
      said: 'restored the settings',
      change: now => {
        before ??= now;
        return settings;
      },
      back: now => before ?? now,
    });
  }
  if (!lists.some(({ state }) => state === 'new' || state === 'replaced')) return;
  try {
    await actions.editApart('restored the backup', store);
  } catch (error) {
    if (hasSettings) await actions.undo();
    throw error;
  }
}
