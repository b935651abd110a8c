import type { Change } from '../../core/settings/changes.ts';
import { UndoHistory } from '../../core/undo/history.ts';
import type { SettingsDiff } from '../../core/undo/settings-diff.ts';
import type { Notice } from '../../ui/card/NoticeLine.tsx';
import { formatChange } from '../../ui/controls/change-labels.ts';
import { offersFor, type Offer } from '../../ui/controls/Offers.tsx';

/** A change that is to be taken back by a diff of the settings. */
export interface ChangeUndo {
  change: Change;
  diff: SettingsDiff;
}

export interface CardActionsOptions {
  /** The name of the site, as site rules have it. */
  site: string;
  /** Why this click may make no lasting change, or null. */
  refuse: (event: MouseEvent) => string | null;
  /** Makes a change and returns its inverse; rejects if it could not be stored. */
  change: (change: Change) => Promise<ChangeUndo>;
  /** The same by a diff. */
  applyDiff: (undo: ChangeUndo) => Promise<ChangeUndo>;
  /** Opens a place of the options page, such as `#new`. */
  openOptions: (place: string) => void;
  redraw: () => void;
}

/** The changes that one mention offers, and the notice of the last one, with its undo. */
export class CardActions {
  notice: Notice | null = null;
  readonly #history = new UndoHistory<ChangeUndo>(undo => this.options.applyDiff(undo));

  constructor(private readonly options: CardActionsOptions) {}

  /** The changes as buttons; `headword` names the entry that they are about. */
  offer(changes: readonly Change[], headword: string): Offer[] {
    return offersFor(
      changes,
      (change, event) =>
        void this.#press(event, async () => {
          const said = formatChange(change, headword);
          await this.#history.record(said, () => this.options.change(change));
          // A click without a count is a key's.
          return { said, onUndo: again => void this.#undo(again), focus: event.detail === 0 };
        }),
    );
  }

  show(notice: Notice | null): void {
    this.notice = notice;
    this.options.redraw();
  }

  #undo(event: MouseEvent): Promise<void> {
    return this.#press(event, async () => {
      await this.#history.undo();
      return { said: 'Undone.' };
    });
  }

  async #press(event: MouseEvent, work: () => Promise<Notice>): Promise<void> {
    const refusal = this.options.refuse(event);
    if (refusal !== null) this.show({ ...this.notice, said: refusal, focus: false });
    else this.show(await work().catch(() => ({ said: 'This could not be stored.' })));
  }
}
