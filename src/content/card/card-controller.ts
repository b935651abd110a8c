import {
  ANSWER,
  INITIAL_CARD,
  stepCard,
  type CardEffect,
  type CardEvent,
  type CardState,
  type Showing,
} from '../../core/card/card-state.ts';
import { isMuchNewer } from '../../core/dates/page-date.ts';
import type { AskBackground } from '../../core/messages/protocol.ts';
import type { PartialDate } from '../../core/model/model.ts';
import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { boxesOf, firstBoxOf } from '../../dom/marks/hit-test.ts';
import { PageDate } from '../../dom/scan/page-date.ts';
import type { PageChange, PageState } from '../page/page-state.ts';
import type { Answer } from '../requests/answer.ts';
import { answerCard } from './answer-card.tsx';
import type { CardActionsOptions, ChangeUndo } from './card-actions.ts';
import { CardGestures } from './card-gestures.ts';
import { CardView, type CardSpot, type Drawn } from './card-view.tsx';
import { EntryCard } from './entry-card.tsx';
import { boxOf, scrollToMiddle } from '../../dom/tree/nodes.ts';

/** Runs the card of a page. Listens while there are marks, and beyond that while a card is open. */
export class CardController {
  #card: CardState = INITIAL_CARD;
  readonly #view: CardView;
  readonly gestures: CardGestures;
  readonly #actions: CardActionsOptions;
  readonly #date: PageDate;
  #life: AbortController | null = null;
  #shown: EntryCard | null = null;
  #answer: Answer | null = null;
  #changed: ReaderChange | null = null;
  /** The mention of the open card, if it was not marked when that was opened. */
  #unmarked: number | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  onHide: ((refocus: boolean) => void) | null = null;

  constructor(
    private readonly state: PageState,
    private readonly ask: AskBackground,
  ) {
    this.#date = new PageDate(state.page);
    this.#view = new CardView(state.page, {
      lost: () => this.close(),
      close: () => this.send({ type: 'escape' }),
    });
    this.gestures = new CardGestures(state, {
      view: this.#view,
      open: () => this.#card.open,
      send: event => this.send(event),
      onMoved: () => this.#follow(),
    });
    this.#actions = {
      site: state.site,
      refuse: event => this.#view.refuse(event),
      change: change => this.#change(change),
      takeBack: undo => this.#takeBack(undo),
      openOptions: place => void ask('open-options', { place }),
      redraw: () => this.#view.redraw(),
    };
    state.subscribe(change => this.#onPageChange(change));
    if (state.marked) this.#listen();
  }

  close(): void {
    this.send({ type: 'stop' });
  }

  #onPageChange(change: PageChange): void {
    const { marked } = this.state;
    if (change === 'painted') this.send({ type: 'mentions', isThere: id => this.#isThere(id) });
    else if (change === 'entries' || change === 'end') this.close();
    else if (change === 'index' && marked) this.#listen();
    else if (change === 'index') {
      // The card in which the reader took the marks away stays, with its undo.
      const { action, done } = this.#changed ?? {};
      if (action?.type !== 'leave-site' || !done) this.close();
      this.#stopIdleListening();
    }
  }

  /** A card that was asked for where nothing is marked needs no mark. */
  #isThere(id: number): boolean {
    const { marked } = this.state;
    return (id === this.#unmarked ? marked?.mentionOf(id) : marked?.markOf(id)) !== undefined;
  }

  #listen(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    this.gestures.listen(this.#life.signal);
  }

  #stopIdleListening(): void {
    if (this.state.marked || this.#card.open) return;
    this.#life?.abort();
    this.#life = null;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  reveal(id: number): boolean {
    const placed = this.state.marked?.mentionOf(id);
    if (!placed) return false;
    const { node } = placed.block.block.placeOf(placed.mention.hit.start, false);
    if (node.parentElement) scrollToMiddle(node.parentElement);
    this.send({ type: 'reveal', mention: id });
    return true;
  }

  answer(answer: Answer): void {
    this.#answer = answer;
    this.#listen();
    this.send({ type: 'ask' });
  }

  send(event: CardEvent): void {
    const { state, effects } = stepCard(this.#card, event, this.state.settings.hoverDelay);
    this.#card = state;
    for (const effect of effects) this.#run(effect);
    this.#stopIdleListening();
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

  async #change(change: ReaderChange): Promise<ChangeUndo> {
    this.#noteChange(change);
    const reply = await this.ask('reader-action', change);
    if (!reply.ok) throw new Error(reply.error);
    return { change: { ...change, done: !change.done }, undo: reply.value };
  }

  async #takeBack({ change, undo }: ChangeUndo): Promise<ChangeUndo> {
    this.#noteChange(change);
    const reply = await this.ask('undo-action', { undo });
    if (!reply.ok) throw new Error(reply.error);
    return { change: { ...change, done: !change.done }, undo };
  }

  /** Before it is so: the mark may go sooner than the answer comes. */
  #noteChange(change: ReaderChange): void {
    this.#changed = change;
    this.send({ type: 'settled', done: change.done });
  }

  #showAnswer(): void {
    const answer = this.#answer;
    if (!answer) return;
    const card = answerCard(answer, this.#actions, {
      onReveal: id => this.reveal(id),
      onClose: () => this.send({ type: 'escape' }),
    });
    this.#show(card, answer.spot(), { pinned: true, focus: true });
  }

  async #showEntry(id: number, how: Showing): Promise<void> {
    const { marked } = this.state;
    const placed = marked?.mentionOf(id);
    if (!placed) return this.send({ type: 'escape' });
    const { entries } = marked!;
    const { refs, hit } = placed.mention;
    const isHere = refs.every(ref => entries.get(ref));
    if (!isHere && (!(await entries.fetch(refs)) || !entries.get(refs[0])))
      return this.send({ type: 'escape' });
    // While the background was asked, the pointer may have gone on.
    if (this.#card.open?.mention !== id) return;
    const { node } = placed.block.block.placeOf(hit.start, false);
    const words = marked!.wordsOf(id);
    const line =
      this.gestures.lineOf(id) ??
      (words && firstBoxOf(words)) ??
      (node.parentElement && boxOf(node.parentElement));
    if (!line) return this.send({ type: 'escape' });
    this.#changed = null;
    this.#unmarked = marked!.markOf(id) ? null : id;
    const options = {
      page: this.state.page,
      placed,
      entries,
      newerDate: (written: PartialDate) => {
        const date = this.#date.read(new Date().getFullYear());
        return date && isMuchNewer(date, written) ? date : null;
      },
      actions: this.#actions,
      view: this.#view,
      send: (event: CardEvent) => this.send(event),
    };
    this.#shown = new EntryCard(options, how.pinned);
    this.#show(this.#shown, { node, line, words: words ? boxesOf(words) : [] }, how);
  }

  #show(content: Drawn, spot: CardSpot, how: Showing): void {
    const { cardText: text } = this.state.settings;
    if (this.#view.show(content, spot, { ...how, text })) this.gestures.listenAround();
    else this.send({ type: 'escape' });
  }

  #follow(): void {
    if (!this.#card.open || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const spot = this.#spot();
      if (spot) this.#view.follow(spot);
      else this.#view.place();
    });
  }

  #spot(): CardSpot | null {
    const { open } = this.#card;
    if (open?.mention === ANSWER) return this.#answer && this.#answer.spot();
    const found = open && this.state.marked?.wordsOf(open.mention);
    const words = found ? boxesOf(found) : [];
    const [line] = words;
    return found && line ? { node: found.range.startContainer, line, words } : null;
  }
}
