import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { applyReaderAction } from '../../core/settings/reader-actions.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { UndoHistory } from '../../core/undo/history.ts';
import {
  applyDiff,
  changeReversibly,
  type SettingsUpdate,
  type SettingsDiff,
} from '../../core/undo/settings-diff.ts';
import { say } from '../../locale/say.ts';
import { formatChange } from '../../ui/controls/change-labels.ts';

export class SettingsActs {
  notice: { text: string; canUndo: boolean } | null = null;
  readonly #history = new UndoHistory<SettingsDiff>(diff =>
    changeReversibly(this.store, now => applyDiff(now, diff)),
  );

  constructor(private readonly store: (update: SettingsUpdate) => Promise<Settings>) {}

  async changeWithoutUndo(update: SettingsUpdate): Promise<void> {
    await this.store(update);
    this.notice = null;
  }

  async recordChange(change: ReaderChange, headword: string): Promise<void> {
    const { action, done } = change;
    const text = formatChange(change, headword);
    await this.#history.record(text, () =>
      changeReversibly(this.store, now => applyReaderAction(now, action, done)),
    );
    this.notice = { text, canUndo: true };
  }

  async undo(): Promise<void> {
    if (await this.#history.undo()) this.notice = { text: say('undone'), canUndo: false };
  }
}
