import type { RestorePlan } from '../../core/plan-restore.ts';
import type { Settings } from '../../core/settings.ts';
import type { OptionsActions } from './actions.ts';
import type { TakenBackup } from './file-actions.ts';

/** Restores what a plan says, all or nothing: where the lists cannot be stored, the settings go back, too. */
export async function restoreBackup(
  actions: Pick<OptionsActions, 'edit' | 'editSettings' | 'undo'>,
  { backup, plan }: { backup: TakenBackup; plan: RestorePlan },
): Promise<void> {
  const hasSettings = plan.settings.length > 0;
  if (hasSettings) {
    let before: Settings | null = null;
    await actions.editSettings({
      said: 'restored the settings',
      change: now => {
        before ??= now;
        return backup.settings;
      },
      back: now => before ?? now,
    });
  }
  if (plan.edits.length === 0) return;
  try {
    await actions.edit('restored the backup', plan.edits);
  } catch (error) {
    if (hasSettings) await actions.undo();
    throw error;
  }
}
