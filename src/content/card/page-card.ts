import type { AskBackground, ReadingAsk, ReadingReply } from '../../core/messages/protocol.ts';
import type { PageState } from '../page/page-state.ts';
import { ReadingMode } from '../reading/reading-mode.ts';
import { Jump } from './jump.ts';
import { CardController } from './card-controller.ts';

export class PageCard {
  readonly controller: CardController;
  readonly jump = new Jump();
  #reading: ReadingMode | null = null;

  constructor(
    private readonly state: PageState,
    private readonly ask: AskBackground,
  ) {
    this.controller = new CardController(state, ask);
    state.subscribe(change => {
      if (change === 'painted') this.#reading?.noteChange();
      if (change !== 'off') return;
      this.jump.end();
      this.#reading?.end();
    });
  }

  read(ask: ReadingAsk): ReadingReply {
    if (ask.type === 'list') {
      const onEnd = (): void => void (this.#reading = null);
      this.#reading ??= new ReadingMode({ state: this.state, card: this.controller, ask: this.ask, onEnd });
    }
    return this.#reading?.answer(ask) ?? null;
  }
}
