import type { Change } from '../../core/settings/changes.ts';
import { applyReaderAction } from '../../core/settings/reader-actions.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { UndoHistory } from '../../core/undo/history.ts';
import {
  applyDiff,
  changeReversibly,
  type SettingsChange,
  type SettingsDiff,
} from '../../core/undo/settings-diff.ts';
import { say } from '../../locale/say.ts';
import { formatChange } from '../../ui/controls/change-labels.ts';

export class SettingsActs {
  notice: { text: string; canUndo: boolean } | null = null;
  readonly #history = new UndoHistory<SettingsDiff>(diff =>
    changeReversibly(this.store, now => applyDiff(now, diff)),
  );

  constructor(private readonly store: (change: SettingsChange) => Promise<Settings>) {}

  async change(change: SettingsChange): Promise<void> {
    await this.store(change);
    this.notice = null;
  }

  async take(change: Change, headword: string): Promise<void> {
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
