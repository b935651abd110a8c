import {
  ANSWER,
  INITIAL_CARD,
  stepCard,
  type CardEffect,
  type CardEvent,
  type CardState,
  type Showing,
} from '../../core/card/card-state.ts';
import type { Change } from '../../core/settings/changes.ts';
import { invertDiff } from '../../core/undo/settings-diff.ts';
import { isMuchNewer } from '../../core/dates/page-date.ts';
import { formatAge } from '../../ui/labels/date-labels.ts';
import { PageDate } from '../../dom/scan/page-date.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { boxesOf, firstBoxOf } from '../../dom/marks/hit-test.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import type { Answer } from './answer.ts';
import { AnswerCard } from './answer-card.tsx';
import { CardGestures } from './card-gestures.ts';
import { CardView, type CardSpot, type Drawn } from './card-view.tsx';
import type { CardActionsOptions, ChangeUndo } from './card-actions.ts';
import { EntryCard } from './entry-card.tsx';
import type { MarkedPage } from '../page/marked-page.ts';
import { readableText } from '../page/report.ts';

/**
 * Turns what the pointer and the keyboard do into events of the card's state, and its effects into a card. Listens
 * while there are marks, and beyond that while a card is open.
 */
export class CardController {
  #state: CardState = INITIAL_CARD;
  readonly #view: CardView;
  readonly #acts: CardActionsOptions;
  #on: MarkedPage | null = null;
  /** Lasts as long as this listens. */
  #life: AbortController | null = null;
  #shown: EntryCard | null = null;
  #answer: Answer | null = null;
  /** What the reader had done in the open card. */
  #changed: Change | null = null;
  readonly #gestures: CardGestures;
  readonly #date: PageDate;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Called when a card was taken away; `refocus` where its focus had to go back. */
  onHide: ((refocus: boolean) => void) | null = null;

  constructor(
    private readonly page: Document,
    private readonly use: {
      /** The name of the site, as site rules have it. */
      site: string;
      settings: () => Settings;
    },
  ) {
    this.#date = new PageDate(page);
    this.#view = new CardView(page, {
      lost: () => this.send({ type: 'stop' }),
      close: () => this.send({ type: 'escape' }),
    });
    this.#gestures = new CardGestures(page, {
      view: this.#view,
      marks: () => this.#on?.marks,
      open: () => this.#state.open,
      tapLinks: () => use.settings().tapLinks,
      send: event => this.send(event),
      onMoved: () => this.#follow(),
    });
    this.#acts = {
      site: use.site,
      refuse: event => this.#view.refuse(event),
      change: change => this.#change(change),
      applyDiff: undo => this.#applyDiff(undo),
      openOptions: place => void askBackground('open-options', { place }),
      redraw: () => this.#view.redraw(),
    };
  }

  /** Shows cards for these marks until the signal is aborted. */
  attach(marked: MarkedPage, signal: AbortSignal): void {
    this.#on = marked;
    this.#listen();
    const end = () => {
      if (this.#on !== marked) return;
      this.#on = null;
      // The card in which the reader took the marks away stays, with its undo.
      const { remedy, done } = this.#changed ?? {};
      if (remedy?.type !== 'leave-site' || !done) this.send({ type: 'stop' });
      this.#rest();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** Goes on from what the pointer did last; `path` is what the event passed through. */
  resume(event: PointerEvent, path: readonly EventTarget[]): void {
    this.#gestures.resume(event, path);
  }

  /** Takes an open card away. */
  close(): void {
    this.send({ type: 'stop' });
  }

  #listen(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    this.#gestures.listen(this.#life.signal);
  }

  /** Listens no more once there is nothing to listen for. */
  #rest(): void {
    if (this.#on || this.#state.open) return;
    this.#life?.abort();
    this.#life = null;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  /** Scrolls to a mention and opens its card; false if it is gone. */
  reveal(id: number): boolean {
    const placed = this.#on?.marks.mentionOf(id);
    if (!placed) return false;
    const { node } = placed.block.block.placeOf(placed.mention.hit.start, false);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.send({ type: 'reveal', mention: id });
    return true;
  }

  /** Shows why the selected text is not marked. */
  answer(answer: Answer): void {
    this.#answer = answer;
    this.#listen();
    this.send({ type: 'ask' });
  }

  /** Gives an event to the card's state and does what follows. */
  send(event: CardEvent): void {
    const { state, effects } = stepCard(this.#state, event, this.use.settings().hoverDelay);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
    this.#rest();
  }

  #run(effect: CardEffect): void {
    switch (effect.type) {
      case 'wait':
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.send({ type: 'timer', token: effect.token }), effect.delay);
        break;
      case 'show':
        if (effect.mention === ANSWER) this.#showAnswer();
        else void this.#showEntry(effect.mention, effect);
        break;
      case 'pin':
        if (this.#shown) this.#shown.pinned = effect.pinned;
        this.#view.redraw();
        break;
      case 'hide':
        this.#shown = this.#answer = this.#changed = null;
        this.#view.hide(effect.refocus);
        this.onHide?.(effect.refocus);
    }
  }

  async #change(change: Change): Promise<ChangeUndo> {
    this.#settle(change);
    const reply = await askBackground('remedy', change);
    if (!reply.ok) throw new Error(reply.error);
    return { change: { ...change, done: !change.done }, diff: reply.value };
  }

  async #applyDiff({ change, diff }: ChangeUndo): Promise<ChangeUndo> {
    this.#settle(change);
    const reply = await askBackground('restore', diff);
    if (!reply.ok) throw new Error(reply.error);
    return { change: { ...change, done: !change.done }, diff: invertDiff(diff) };
  }

  /** Before it is so: the mark may go sooner than the answer comes. */
  #settle(change: Change): void {
    this.#changed = change;
    this.send({ type: 'settled', done: change.done });
  }

  #showAnswer(): void {
    const answer = this.#answer;
    if (!answer) return;
    const card = new AnswerCard(answer, {
      acts: this.#acts,
      onReveal: id => this.reveal(id),
      onClose: () => this.send({ type: 'escape' }),
    });
    this.#show(card, answer.spot(), { pinned: true, focus: true });
  }

  async #showEntry(id: number, how: Showing): Promise<void> {
    const placed = this.#on?.marks.mentionOf(id);
    if (!this.#on || !placed) return this.send({ type: 'escape' });
    const { marks, entries } = this.#on;
    const { refs, reason, hit } = placed.mention;
    const here = refs.every(ref => entries.get(ref));
    if (!here && (!(await entries.fetch(refs)) || !entries.get(refs[0])))
      return this.send({ type: 'escape' });
    // While the background was asked, the pointer may have gone on.
    if (this.#state.open?.mention !== id) return;
    const { node } = placed.block.block.placeOf(hit.start, false);
    const mark = marks.markOf(id);
    const line =
      this.#gestures.lineOf(id) ?? (mark && firstBoxOf(mark)) ?? node.parentElement?.getBoundingClientRect();
    if (!line) return this.send({ type: 'escape' });
    const view = this.#view;
    this.#changed = null;
    this.#shown = new EntryCard(
      {
        page: this.page,
        entries,
        refs,
        reason,
        words: readableText(placed),
        sayAge: written => {
          const date = this.#date.read(new Date().getFullYear());
          return date && isMuchNewer(date, written) ? formatAge(written, date) : null;
        },
        acts: this.#acts,
        onPin: () => this.send({ type: 'toggle-pin' }),
        onClose: () => this.send({ type: 'escape' }),
        onResize: () => view.place(),
        onTurn: () => {
          view.redraw();
          view.focus();
        },
      },
      how.pinned,
    );
    this.#show(this.#shown, { node, line, words: mark ? boxesOf(mark) : [] }, how);
  }

  #show(content: Drawn, spot: CardSpot, how: Showing): void {
    if (this.#view.show(content, spot, how)) this.#gestures.listenAround();
    else this.send({ type: 'escape' });
  }

  /** Keeps an open card beside its line, which has moved. */
  #follow(): void {
    if (!this.#state.open || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const spot = this.#spot();
      if (spot) this.#view.follow(spot);
      else this.#view.place();
    });
  }

  /** Where the open card belongs now; null where its mark is gone. */
  #spot(): CardSpot | null {
    const { open } = this.#state;
    if (open?.mention === ANSWER) return this.#answer && this.#answer.spot();
    const mark = open && this.#on?.marks.markOf(open.mention);
    const words = mark ? boxesOf(mark) : [];
    return mark && words.length ? { node: mark.range.startContainer, line: words[0], words } : null;
  }
}
