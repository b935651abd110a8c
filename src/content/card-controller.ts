import {
  INITIAL_CARD,
  stepCard,
  type CardEffect,
  type CardEvent,
  type CardState,
} from '../core/card-state.ts';
import { isTowardCard, type Point } from '../core/place.ts';
import { explain } from '../core/reasons.ts';
import { boxesOf, firstBoxOf, markAt, type PointerPlace } from '../dom/hit-test.ts';
import { containsComposed } from '../dom/order.ts';
import { watchPointer } from '../dom/pointer.ts';
import { CardView } from './card-view.tsx';
import type { EntryCache } from './entry-cache.ts';
import type { PageMarks } from './page-marks.ts';
import { readableText } from './report.ts';

/** Turns what the pointer and the keyboard do into events of the card's state, and its effects into a card. */
export class CardController {
  #state: CardState = INITIAL_CARD;
  readonly #view: CardView;
  /** Where the pointer last was on a mark or the card, and the number and line of that mark. */
  #lastOn: Point = { x: 0, y: 0 };
  #line: { id: number; box: DOMRect } | null = null;
  #frame = 0;

  constructor(
    private readonly page: Document,
    private readonly use: {
      marks: PageMarks;
      entries: EntryCache;
      hoverDelay: () => number;
      signal: AbortSignal;
    },
  ) {
    const { signal } = use;
    this.#view = new CardView(page, use.entries, () => {
      const { open } = this.#state;
      this.send({ type: 'mentions', left: id => id !== open?.mention });
    });
    watchPointer(page, (place, slow) => this.#onPlace(place, slow), signal);
    this.#listen(page.defaultView, signal);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      this.#view.hide(false);
    });
  }

  /** On the window: a page that stops events at its document does not stop them here. */
  #listen(view: Window | null, signal: AbortSignal): void {
    const capture = { capture: true, signal };
    view?.addEventListener('click', event => this.#onClick(event), capture);
    view?.addEventListener('keydown', event => this.#onKey(event), capture);
    view?.addEventListener('scroll', event => this.#onScroll(event), { ...capture, passive: true });
    view?.addEventListener('resize', () => this.#follow(), { signal });
  }

  /** Scrolls to a mention and opens its card; false if it is gone. */
  reveal(id: number): boolean {
    const placed = this.use.marks.mentionOf(id);
    if (!placed) return false;
    const { node } = placed.block.block.placeOf(placed.mention.hit.start, false);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.send({ type: 'reveal', mention: id });
    return true;
  }

  /** Gives an event to the card's state and does what follows. */
  send(event: CardEvent): void {
    const { state, effects } = stepCard(this.#state, event, this.use.hoverDelay());
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: CardEffect): void {
    switch (effect.type) {
      case 'wait':
        setTimeout(() => {
          if (!this.use.signal.aborted) this.send({ type: 'timer', token: effect.token });
        }, effect.delay);
        break;
      case 'show':
        void this.#show(effect.mention, effect);
        break;
      case 'pin':
        this.#view.update({ pinned: effect.pinned });
        break;
      case 'hide':
        this.#view.hide(effect.refocus);
    }
  }

  async #show(id: number, how: { pinned: boolean; focus: boolean }): Promise<void> {
    const { marks, entries, signal } = this.use;
    const placed = marks.mentionOf(id);
    if (!placed) return this.send({ type: 'escape' });
    const { refs, reason, hit } = placed.mention;
    const here = refs.every(ref => entries.get(ref));
    if (!here && (!(await entries.fetch(refs)) || !entries.get(refs[0])))
      return this.send({ type: 'escape' });
    // While the background was asked, the pointer may have gone on.
    if (signal.aborted || this.#state.open?.mention !== id) return;
    const { node } = placed.block.block.placeOf(hit.start, false);
    const line = this.#lineOf(id) ?? node.parentElement?.getBoundingClientRect();
    const mark = marks.markOf(id);
    const shown =
      line !== undefined &&
      this.#view.show(
        {
          refs,
          pinned: how.pinned,
          why: explain(reason, readableText(placed)),
          onPin: () => this.send({ type: 'toggle-pin' }),
          onClose: () => this.send({ type: 'escape' }),
        },
        { node, line, words: mark ? boxesOf(mark) : [] },
        how.focus,
      );
    if (!shown) this.send({ type: 'escape' });
    else this.#listenAround();
  }

  /** While a page around this frame shows the card, what happens there matters too. */
  #listenAround(): void {
    const { frames, signal } = this.#view.around;
    for (const { ownerDocument } of frames) this.#listen(ownerDocument.defaultView, signal);
    const outer = frames.at(-1)?.ownerDocument;
    if (outer)
      watchPointer(
        outer,
        (place, slow) => this.#onPlace({ ...place, ...this.#view.toInside(place) }, slow),
        signal,
      );
  }

  /** The line of a mark that the card stands beside: the one that the pointer was on, else its first. */
  #lineOf(id: number): DOMRect | null {
    const mark = this.use.marks.markOf(id);
    if (this.#line?.id === id) return this.#line.box;
    return mark ? firstBoxOf(mark) : null;
  }

  #onPlace(place: PointerPlace, slow: boolean): void {
    if (this.#view.has(place.path)) {
      this.#lastOn = place;
      this.send({ type: 'enter-card' });
      return;
    }
    const found = markAt(this.page, this.use.marks.marks, place);
    const id = found ? this.use.marks.idOf(found.mark.hit) : undefined;
    const card = this.#view.box;
    const isOwn = id !== undefined && this.#state.open?.mention === id;
    if (card && !isOwn && isTowardCard(this.#lastOn, place, card)) this.send({ type: 'approach' });
    else if (id === undefined || !(slow || isOwn)) this.send({ type: 'away' });
    else if (found) {
      this.#lastOn = place;
      if (this.#state.open?.mention !== id) this.#line = { id, box: found.line };
      this.send({ type: 'over', mention: id });
    }
  }

  #onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0) return;
    const path = event.composedPath();
    if (this.#view.has(path)) return;
    // Links, double clicks and selections stay what the page and the reader mean them to be.
    const isTheirs =
      event.detail > 1 ||
      path.some(each => each instanceof Element && each.matches('a[href], label, summary')) ||
      this.page.getSelection()?.isCollapsed === false;
    const found = isTheirs
      ? null
      : markAt(this.page, this.use.marks.marks, { x: event.clientX, y: event.clientY, path });
    const id = found ? this.use.marks.idOf(found.mark.hit) : undefined;
    if (!found || id === undefined) return this.send({ type: 'press-outside' });
    this.#lastOn = { x: event.clientX, y: event.clientY };
    this.#line = { id, box: found.line };
    this.send({ type: 'press', mention: id });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || !this.#state.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.send({ type: 'escape' });
  }

  #onScroll({ target }: Event): void {
    const { open } = this.#state;
    const node = open && this.use.marks.markOf(open.mention)?.range.startContainer;
    // What scrolls elsewhere on the page, such as a ticker, does not move the mark.
    const moves = [node, ...this.#view.around.frames].some(
      each =>
        each?.ownerDocument === ((target as Node).ownerDocument ?? target) &&
        containsComposed(target as Node, each!),
    );
    if (!node || !moves) return;
    this.send({ type: 'scroll' });
    this.#follow();
  }

  /** Keeps an open card beside its line, which has moved. */
  #follow(): void {
    this.#line = null;
    const { open } = this.#state;
    if (!open || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const mark = this.use.marks.markOf(open.mention);
      const words = mark ? boxesOf(mark) : [];
      if (mark && words.length) this.#view.follow({ node: mark.range.startContainer, line: words[0], words });
    });
  }
}
