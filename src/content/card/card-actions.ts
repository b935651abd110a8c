import type { Change } from '../../core/settings/changes.ts';
import { nameChange, formatChange } from '../../ui/card/change-labels.ts';
import type { Notice } from '../../ui/card/NoticeLine.tsx';
import type { Offer } from '../../ui/card/Offers.tsx';

/** What a card can have done. */
export interface CardActionsOptions {
  /** The name of the site, as site rules have it. */
  site: string;
  /** Says what stands against a lasting change by this click, or null. */
  refuse: (event: MouseEvent) => string | null;
  /** Makes a change, and gives the way back; null if it could not be stored. */
  change: (change: Change) => Promise<(() => Promise<boolean>) | null>;
  /** Opens a place of the options page, such as `#new`. */
  openOptions: (place: string) => void;
  /** Draws the card again. */
  redraw: () => void;
}

/** The changes that one mention offers, and what is said once one is made, with its undo. */
export class CardActions {
  notice: Notice | null = null;

  constructor(private readonly acts: CardActionsOptions) {}

  /** The changes as buttons; `headword` names the entry that they are about. */
  offer(changes: readonly Change[], headword: string): Offer[] {
    return changes.map(change => ({
      label: nameChange(change),
      onPress: event =>
        void this.#press(event, async () => {
          const goBack = await this.acts.change(change);
          return goBack && this.#done(event, { said: formatChange(change, headword), goBack });
        }),
    }));
  }

  /** Says something, or nothing. */
  say(notice: Notice | null): void {
    this.notice = notice;
    this.acts.redraw();
  }

  #done(event: MouseEvent, { said, goBack }: { said: string; goBack: () => Promise<boolean> }): Notice {
    return {
      said,
      onUndo: again => void this.#press(again, async () => ((await goBack()) ? { said: 'Undone.' } : null)),
      // A click without a count is a key's.
      focus: event.detail === 0,
    };
  }

  async #press(event: MouseEvent, work: () => Promise<Notice | null>): Promise<void> {
    const said = this.acts.refuse(event);
    if (said !== null) this.say({ ...this.notice, said, focus: false });
    else this.say((await work()) ?? { said: 'This could not be stored.' });
  }
}
