import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { UndoHistory } from '../../core/undo/history.ts';
import { say } from '../../locale/say.ts';
import type { CardNotice } from '../../ui/card/NoticeLine.tsx';
import { formatChange } from '../../ui/controls/change-labels.ts';
import { offersFor, type Offer } from '../../ui/controls/Offers.tsx';

export interface ChangeUndo {
  change: ReaderChange;
  /** The background's name for it. */
  undo: string;
}

export interface CardActionsOptions {
  site: string;
  refuse: (event: MouseEvent) => Promise<string | null>;
  /** Rejects if it could not be stored. */
  change: (change: ReaderChange) => Promise<ChangeUndo>;
  takeBack: (undo: ChangeUndo) => Promise<ChangeUndo>;
  openOptions: (place: string) => void;
  redraw: () => void;
}

export class CardActions {
  notice: CardNotice | null = null;
  readonly #history = new UndoHistory<ChangeUndo>(undo => this.options.takeBack(undo));

  constructor(private readonly options: CardActionsOptions) {}

  offer(changes: readonly ReaderChange[], headword: string): Offer[] {
    return offersFor(
      changes,
      (change, event) =>
        void this.#press(event, async () => {
          const text = formatChange(change, headword);
          await this.#history.record(text, () => this.options.change(change));
          // A click without a count is a key's.
          return { text, onUndo: again => void this.#undo(again), focus: event.detail === 0 };
        }),
    );
  }

  show(notice: CardNotice | null): void {
    this.notice = notice;
    this.options.redraw();
  }

  #undo(event: MouseEvent): Promise<void> {
    return this.#press(event, async () => {
      await this.#history.undo();
      return { text: say('undone') };
    });
  }

  async #press(event: MouseEvent, work: () => Promise<CardNotice>): Promise<void> {
    const text = await this.options.refuse(event);
    if (text !== null) this.show({ ...this.notice, text, focus: false });
    else this.show(await work().catch(() => ({ text: say('cardNotSaved') })));
  }
}
