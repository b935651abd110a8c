import type { BarView, ReadingAsk, ReadingReply, Request } from '../../core/messages/protocol.ts';
import type { FrameMarks } from '../../core/reading/reading-order.ts';
import { isReadingKey } from '../../core/reading/reading-keys.ts';
import { passageAt, type Passage } from '../../core/text/sentence.ts';
import { MARKS_REPORT_MS } from '../../core/timing.ts';
import { focusedIn, takesKeys } from '../../dom/overlay/focus.ts';
import { frameElementsOf, pathOf, placeOfFrame } from '../../dom/tree/frame-path.ts';
import { firstBoxOf } from '../../dom/marks/hit-test.ts';
import { isShown } from '../../dom/tree/nodes.ts';
import { compareOrder } from '../../dom/tree/order.ts';
import { HOST_NAME } from '../../dom/overlay/host-name.ts';
import { ScrollMemory } from '../../dom/overlay/scroll-memory.ts';
import { isLow, showMark } from '../../dom/marks/show-mark.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import type { CardController } from '../card/card-controller.ts';
import { CURRENT } from '../page/mark-styles.ts';
import type { PageMarks } from '../page/page-marks.ts';
import { ReadingView } from './reading-view.tsx';
import { readableText } from '../page/report.ts';

/** What reading mode needs of its frame. */
export interface ReadingUse {
  page: Document;
  marks: () => PageMarks | undefined;
  card: CardController;
  onEnd: () => void;
}

/** Reading mode in one frame, from the first question to the end: its keys, its current mark, in the top page the bar. */
export class Reading {
  readonly #life = new AbortController();
  readonly #scrolls = new ScrollMemory();
  readonly #focused: Element | null;
  readonly #hadFocus: boolean;
  readonly #highlight = new Highlight();
  #current: number | null = null;
  /** The open card was opened by reading mode. */
  #hasCard = false;
  #view: ReadingView | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly use: ReadingUse) {
    const { page, card } = use;
    const { signal } = this.#life;
    this.#focused = focusedIn(page);
    this.#hadFocus = window === window.top || page.hasFocus();
    this.#highlight.priority = 1;
    card.onHide = refocus => {
      if (this.#hasCard) this.#tell({ type: 'closed', refocus });
      this.#hasCard = false;
    };
    addEventListener('keydown', event => this.#onKey(event), { capture: true, signal });
    addEventListener('pagehide', () => this.end(), { signal });
  }

  /** Does what the background asks. */
  answer(ask: ReadingAsk): ReadingReply {
    if (ask.type === 'list') return this.#list();
    if (ask.type === 'show') return this.#show(ask.id, ask.scroll);
    if (ask.type === 'card') this.#turnCard(ask.open);
    else if (ask.type === 'bar') this.#showBar(ask.view, ask.focus);
    else this.#finish();
    return null;
  }

  /** The frame's marks have changed; on a page that keeps changing it is told once in a while. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell({ type: 'changed' });
    }, MARKS_REPORT_MS);
  }

  /** Ends reading mode in this frame, for the top page in all of them. */
  end(): void {
    if (window === window.top) this.#tell({ type: 'leave' });
    this.#finish();
  }

  /** Leaves nothing behind; scrolling and focus are as they were. */
  #finish(): void {
    if (this.#life.signal.aborted) return;
    this.use.onEnd();
    this.#life.abort();
    clearTimeout(this.#timer);
    this.#show(null, false);
    this.use.card.onHide = null;
    if (this.#hasCard) this.#turnCard(false);
    this.#view?.close();
    this.#scrolls.restore();
    if (this.#hadFocus && focusedIn(this.use.page) !== this.#focused)
      (this.#focused as HTMLElement | null)?.focus?.({ preventScroll: true });
  }

  #list(): FrameMarks {
    const marks = this.use.marks();
    const shown = (marks?.mentions ?? []).flatMap(placed => {
      const mark = marks!.markOf(placed.id);
      const element = mark?.range.startContainer.parentElement;
      return mark && element && isShown(element)
        ? [{ id: placed.id, text: readableText(placed), mark, node: mark.range.startContainer }]
        : [];
    });
    const countUntil = (isBeyond: (each: (typeof shown)[0]) => boolean): number => {
      const place = shown.findIndex(isBeyond);
      return place < 0 ? shown.length : place;
    };
    return {
      path: pathOf(window),
      marks: shown.map(({ id, text }) => ({ id, text })),
      frames: frameElementsOf(this.use.page).map(element => {
        this.#scrolls.noteAround(element);
        return {
          index: placeOfFrame(window, element.contentWindow),
          before: countUntil(({ node }) => compareOrder(node, element) > 0),
        };
      }),
      above: countUntil(({ mark }) => (firstBoxOf(mark)?.bottom ?? 0) > 0),
    };
  }

  #show(id: number | null, scroll: boolean): Passage | null {
    const mark = id === null ? undefined : this.use.marks()?.markOf(id);
    this.#highlight.clear();
    this.#current = id;
    if (!mark) {
      CSS.highlights.delete(CURRENT);
      return null;
    }
    this.#highlight.add(mark.range);
    CSS.highlights.set(CURRENT, this.#highlight);
    if (scroll) {
      this.#scrolls.noteAround(mark.range.startContainer);
      showMark(mark);
    }
    return passageAt(mark.block.text, mark.hit.start, mark.hit.end);
  }

  #turnCard(open: boolean): void {
    const { card } = this.use;
    if (!open) card.send({ type: 'escape' });
    else if (this.#current !== null) {
      this.#hasCard = true;
      card.send({ type: 'reveal', mention: this.#current });
    }
  }

  #showBar(view: BarView, focus: boolean): void {
    this.#view ??= new ReadingView(this.use.page, event => this.#tell(event));
    const { marks, page } = this.use;
    const mark = this.#current === null ? undefined : marks()?.markOf(this.#current);
    this.#view.show(view, focus, isLow(page, mark));
  }

  #onKey(event: KeyboardEvent): void {
    const at = event.composedPath()[0];
    if (!isReadingKey(event) || !event.isTrusted || event.defaultPrevented || !(at instanceof Element))
      return;
    // In a card they are the card's.
    if (at.localName === HOST_NAME ? at !== this.#view?.host : takesKeys(at)) return;
    const { body, documentElement } = this.use.page;
    // Enter presses what has the focus.
    if (event.key === 'Enter' && at !== body && at !== documentElement) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#tell({ type: 'key', key: event.key });
  }

  #tell(event: Request<'reading-event'>): void {
    void askBackground('reading-event', event).then(reply => {
      if (!reply.ok || !reply.value) this.#finish();
    });
  }
}
