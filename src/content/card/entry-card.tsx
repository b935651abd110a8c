import type { ComponentChild } from 'preact';
import { changesFor } from '../../core/settings/changes.ts';
import type { PartialDate } from '../../core/model/model.ts';
import type { EntryRef } from '../../core/model/entry-ref.ts';
import type { Reason } from '../../core/judge/mention.ts';
import { copyText } from '../../dom/overlay/copy-text.ts';
import { Card } from '../../ui/card/Card.tsx';
import { citeCard } from '../../ui/labels/citation.ts';
import { explainReason } from '../../ui/labels/reason-labels.ts';
import { CardActions, type CardActionsOptions } from './card-actions.ts';
import type { EntryCache } from '../page/entry-cache.ts';

/** The mention that a card is for, and what its controls do. */
export interface EntryCardUse {
  page: Document;
  entries: EntryCache;
  /** The entries of the mention, the first pack's first. */
  refs: readonly EntryRef[];
  /** Its text as it is read. */
  words: string;
  reason: Reason;
  /** How old a source of that date is beside the page, or null where that does not matter. */
  sayAge: (written: PartialDate) => string | null;
  acts: CardActionsOptions;
  onPin: () => void;
  onClose: () => void;
  /** Called when the card may have another size. */
  onResize: () => void;
  /** Called when the card shows another entry. */
  onTurn: () => void;
}

/** What the card of a mention shows: its entry, and those that the reader goes on to from there. */
export class EntryCard {
  readonly #trail: EntryRef[];
  readonly #changer: CardActions;

  constructor(
    private readonly use: EntryCardUse,
    public pinned: boolean,
  ) {
    this.#trail = [use.refs[0]];
    this.#changer = new CardActions(use.acts);
  }

  /** The card as it is now. */
  draw(): ComponentChild {
    const { page, entries, refs, words, reason, acts, onPin, onClose, onResize } = this.use;
    const ref = this.#trail[this.#trail.length - 1];
    const card = entries.get(ref);
    if (!card) return null;
    const isFirst = this.#trail.length === 1;
    const changes = changesFor({ words, card, marked: true, code: reason.code }, acts.site);
    const { entry, pack } = card;
    return (
      <Card
        card={card}
        others={isFirst ? refs.filter(each => each !== ref).flatMap(each => entries.get(each) ?? []) : []}
        pinned={this.pinned}
        why={isFirst ? explainReason(reason, words) : null}
        offers={[
          ...this.#changer.offer(isFirst ? changes : changes.slice(0, 1), entry.headword),
          {
            label: 'Open in options',
            onPress: () => {
              // Where the page stops clicks, ours are not trusted; but a reader has just pressed something.
              if (navigator.userActivation.isActive)
                acts.openOptions(`#pack/${encodeURIComponent(pack.id)}/${encodeURIComponent(entry.id)}`);
            },
          },
        ]}
        notice={this.#changer.notice}
        trail={this.#trail.slice(0, -1).flatMap(each => entries.get(each) ?? [])}
        age={pack.date ? this.use.sayAge(pack.date) : null}
        onBack={to => this.#turn(() => this.#trail.splice(to + 1))}
        onOpen={next => void this.#open(next)}
        onCopy={async statements => {
          const isCopied = await copyText(page, citeCard({ ...card, statements: [...statements] }));
          this.#changer.say({ said: isCopied ? 'Copied.' : 'The page does not allow copying.' });
        }}
        onPin={onPin}
        onClose={onClose}
        onResize={onResize}
      />
    );
  }

  async #open(ref: EntryRef): Promise<void> {
    if (await this.use.entries.fetch([ref])) this.#turn(() => this.#trail.push(ref));
  }

  #turn(step: () => void): void {
    step();
    this.#changer.notice = null;
    this.use.onTurn();
  }
}
