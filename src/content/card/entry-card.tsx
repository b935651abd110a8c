import type { ComponentChild } from 'preact';
import type { CardEvent } from '../../core/card/card-state.ts';
import type { EntryRef, PartialDate } from '../../core/model/model.ts';
import { changesFor } from '../../core/settings/reader-changes.ts';
import { copyText } from '../../dom/overlay/copy-text.ts';
import { say } from '../../locale/say.ts';
import { Card } from '../../ui/card/Card.tsx';
import { citeCard } from '../../ui/labels/citation.ts';
import { explainReason } from '../../ui/labels/reason-labels.ts';
import type { EntryCache } from '../page/entry-cache.ts';
import type { PlacedMention } from '../page/marked-page.ts';
import { readableText } from '../requests/report.ts';
import { CardActions, type CardActionsOptions } from './card-actions.ts';
import type { CardView } from './card-view.tsx';

interface Options {
  page: Document;
  placed: PlacedMention;
  entries: EntryCache;
  /** The page's date, if it is much newer than what was written then. */
  newerDate: (written: PartialDate) => PartialDate | null;
  actions: CardActionsOptions;
  view: CardView;
  send: (event: CardEvent) => void;
}

export class EntryCard {
  readonly #trail: EntryRef[];
  readonly #actions: CardActions;

  constructor(
    private readonly options: Options,
    public pinned: boolean,
  ) {
    this.#trail = options.placed.mention.refs.slice(0, 1);
    this.#actions = new CardActions(options.actions);
  }

  draw(): ComponentChild {
    const { page, entries, placed, actions, view, send, newerDate } = this.options;
    const { refs, reason, marked } = placed.mention;
    const words = readableText(placed);
    const ref = this.#trail.at(-1);
    const card = entries.get(ref);
    if (!card) return null;
    const isFirst = this.#trail.length === 1;
    const { code } = reason;
    // The term is marked elsewhere, so the offers are those of a mark.
    const isMention = marked || code === 'repeat' || code === 'dense' || code === 'defined';
    const changes = changesFor({ words, card, marked: isMention, code }, actions.site);
    const { entry, pack } = card;
    return (
      <Card
        card={card}
        others={isFirst ? refs.filter(each => each !== ref).flatMap(each => entries.get(each) ?? []) : []}
        pinned={this.pinned}
        why={isFirst ? explainReason(reason, words) : null}
        offers={[
          ...this.#actions.offer(isFirst ? changes : changes.slice(0, 1), entry.headword),
          {
            label: say('openInOptions'),
            ...(entry.summary ? {} : { place: 'definition' as const }),
            onPress: () => {
              // If the page stops clicks, ours are not trusted; but a reader has just pressed something.
              if (navigator.userActivation.isActive)
                actions.openOptions(`#pack/${encodeURIComponent(pack.id)}/${encodeURIComponent(entry.id)}`);
            },
          },
        ]}
        notice={this.#actions.notice}
        trail={this.#trail.slice(0, -1).flatMap(each => entries.get(each) ?? [])}
        page={{ address: page.location.href, date: pack.date ? newerDate(pack.date) : null }}
        onBack={to => this.#turn(() => this.#trail.splice(to + 1))}
        onOpen={next => void this.#open(next)}
        onCopy={async statements => {
          const isCopied = await copyText(page, citeCard({ ...card, statements: [...statements] }));
          this.#actions.show({ text: say(isCopied ? 'cardCopied' : 'cardCopyBlocked') });
        }}
        onPin={() => send({ type: 'toggle-pin' })}
        onClose={() => send({ type: 'escape' })}
        onMove={this.pinned && view.isMovable ? by => view.move(by) : undefined}
        onResize={() => view.place()}
        onScroll={() => view.noteCut()}
      />
    );
  }

  async #open(ref: EntryRef): Promise<void> {
    if (await this.options.entries.fetch([ref])) this.#turn(() => this.#trail.push(ref));
  }

  #turn(step: () => void): void {
    step();
    this.#actions.notice = null;
    this.options.view.redraw();
    this.options.view.focus();
  }
}
