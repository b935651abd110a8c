import type { Change } from '../../core/settings/changes.ts';
import { UndoHistory } from '../../core/undo/history.ts';
import type { SettingsDiff } from '../../core/undo/settings-diff.ts';
import type { Notice } from '../../ui/card/NoticeLine.tsx';
import { formatChange } from '../../ui/controls/change-labels.ts';
import { offersFor, type Offer } from '../../ui/controls/Offers.tsx';

/** A change that is to be taken back, or done again, by a diff of the settings. */
export interface ChangeUndo {
  change: Change;
  diff: SettingsDiff;
}

/** What a card can have done. */
export interface CardActionsOptions {
  /** The name of the site, as site rules have it. */
  site: string;
  /** Says what stands against a lasting change by this click, or null. */
  refuse: (event: MouseEvent) => string | null;
  /** Makes a change and returns its inverse; rejects if it could not be stored. */
  change: (change: Change) => Promise<ChangeUndo>;
  /** The same by a diff. */
  applyDiff: (undo: ChangeUndo) => Promise<ChangeUndo>;
  /** Opens a place of the options page, such as `#new`. */
  openOptions: (place: string) => void;
  /** Draws the card again. */
  redraw: () => void;
}

/** The changes that one mention offers, and what is said once one is made, with its undo. */
export class CardActions {
  notice: Notice | null = null;
  readonly #history = new UndoHistory<ChangeUndo>(undo => this.acts.applyDiff(undo));

  constructor(private readonly acts: CardActionsOptions) {}

  /** The changes as buttons; `headword` names the entry that they are about. */
  offer(changes: readonly Change[], headword: string): Offer[] {
    return offersFor(
      changes,
      (change, event) =>
        void this.#press(event, async () => {
          const said = formatChange(change, headword);
          await this.#history.record(said, () => this.acts.change(change));
          // A click without a count is a key's.
          return { said, onUndo: again => void this.#undo(again), focus: event.detail === 0 };
        }),
    );
  }

  /** Says something, or nothing. */
  say(notice: Notice | null): void {
    this.notice = notice;
    this.acts.redraw();
  }

  #undo(event: MouseEvent): Promise<void> {
    return this.#press(event, async () => {
      await this.#history.undo();
      return { said: 'Undone.' };
    });
  }

  async #press(event: MouseEvent, work: () => Promise<Notice>): Promise<void> {
    const said = this.acts.refuse(event);
    if (said !== null) this.say({ ...this.notice, said, focus: false });
    else this.say(await work().catch(() => ({ said: 'This could not be stored.' })));
  }
}
