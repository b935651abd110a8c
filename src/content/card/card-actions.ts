import type { Change } from '../../core/settings/changes.ts';
import { nameChange, formatChange } from '../../ui/card/change-labels.ts';
import type { Notice } from '../../ui/card/NoticeLine.tsx';
import type { Offer } from '../../ui/card/Offers.tsx';

export interface CardActionsOptions {
  /** The name of the site, as site rules have it. */
  site: string;
  /** Why this click may make no lasting change, or null. */
  refuse: (event: MouseEvent) => string | null;
  /** Makes a change and returns its undo; null if it could not be stored. */
  change: (change: Change) => Promise<(() => Promise<boolean>) | null>;
  /** Opens a place of the options page, such as `#new`. */
  openOptions: (place: string) => void;
  redraw: () => void;
}

/** The changes that one mention offers, and the notice of the last one, with its undo. */
export class CardActions {
  notice: Notice | null = null;

  constructor(private readonly options: CardActionsOptions) {}

  /** The changes as buttons; `headword` names the entry that they are about. */
  offer(changes: readonly Change[], headword: string): Offer[] {
    return changes.map(change => ({
      label: nameChange(change),
      onPress: event =>
        void this.#press(event, async () => {
          const undo = await this.options.change(change);
          return undo && this.#done(event, { said: formatChange(change, headword), undo });
        }),
    }));
  }

  show(notice: Notice | null): void {
    this.notice = notice;
    this.options.redraw();
  }

  #done(event: MouseEvent, { said, undo }: { said: string; undo: () => Promise<boolean> }): Notice {
    return {
      said,
      onUndo: again => void this.#press(again, async () => ((await undo()) ? { said: 'Undone.' } : null)),
      // A click without a count is a key's.
      focus: event.detail === 0,
    };
  }

  async #press(event: MouseEvent, work: () => Promise<Notice | null>): Promise<void> {
    const refusal = this.options.refuse(event);
    if (refusal !== null) this.show({ ...this.notice, said: refusal, focus: false });
    else this.show((await work()) ?? { said: 'This could not be stored.' });
  }
}
