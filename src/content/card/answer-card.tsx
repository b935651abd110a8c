import type { ComponentChild } from 'preact';
import { AnswerView } from '../../ui/card/AnswerView.tsx';
import type { Answer } from './answer.ts';
import { CardActions, type CardActionsOptions } from './card-actions.ts';

/** What the card shows that answers why selected text is not marked. */
export class AnswerCard {
  readonly #changers: CardActions[];

  constructor(
    private readonly answer: Answer,
    private readonly use: {
      acts: CardActionsOptions;
      /** Shows the card of a marked mention. */
      onReveal: (id: number) => void;
      onClose: () => void;
    },
  ) {
    this.#changers = answer.parts.map(() => new CardActions(use.acts));
  }

  /** The card as it is now. */
  draw(): ComponentChild {
    const { acts, onReveal, onClose } = this.use;
    return (
      <AnswerView
        text={this.answer.text}
        parts={this.answer.parts.map(({ why, mention, isNew }, i) => ({
          words: mention?.words ?? null,
          why,
          notice: this.#changers[i].notice,
          offers: [
            ...(mention ? this.#changers[i].offer(mention.changes, mention.headword) : []),
            ...(mention?.marked
              ? [{ label: 'Show its card', onPress: () => onReveal(mention.marked!) }]
              : []),
            ...(isNew ? [{ label: 'Add it to a pack', onPress: () => acts.openOptions('#new') }] : []),
          ],
        }))}
        onClose={onClose}
      />
    );
  }
}
