import type {
  AskBackground,
  BarView,
  FrameMarks,
  ReadingAsk,
  ReadingReply,
  ToBackground,
} from '../../core/messages/protocol.ts';
import { isReadingKey } from '../../core/reading/reading-keys.ts';
import { passageAt, type Passage } from '../../core/text/sentence.ts';
import { MARKS_REPORT_MS } from '../../core/timing.ts';
import { listen } from '../../dom/listen.ts';
import { focusedIn, takesKeys } from '../../dom/overlay/focus.ts';
import { frameElementsOf, isOfTopSite, pathOf, placeOfFrame } from '../../dom/tree/frame-path.ts';
import { firstBoxOf } from '../../dom/marks/hit-test.ts';
import { focusOn, isShown } from '../../dom/tree/nodes.ts';
import { compareOrder } from '../../dom/tree/order.ts';
import { isHost } from '../../dom/overlay/host.ts';
import { ScrollMemory } from '../../dom/overlay/scroll-memory.ts';
import { isLow, showMark } from '../../dom/marks/show-mark.ts';
import type { CardController } from '../card/card-controller.ts';
import { say } from '../../locale/say.ts';
import { CURRENT_HIGHLIGHT } from '../../core/model/highlight-names.ts';
import type { PageState } from '../page/page-state.ts';
import { ReadingView } from './reading-view.tsx';
import { readableText } from '../requests/report.ts';

interface ReadingOptions {
  state: PageState;
  card: CardController;
  ask: AskBackground;
  onEnd: () => void;
}

const NO_PASSAGE: Passage = { text: '', start: 0, end: 0 };

export class ReadingMode {
  /** The bar is in the top page, and a page can read what is shown in it: another site's text stays where it is. */
  readonly #isOfTop = isOfTopSite();
  readonly #life = new AbortController();
  readonly #scrolls = new ScrollMemory();
  readonly #focused: Element | null;
  readonly #hadFocus: boolean;
  readonly #highlight = new Highlight();
  #current: number | null = null;
  #hasCard = false;
  #view: ReadingView | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ReadingOptions) {
    const { state, card } = options;
    const { signal } = this.#life;
    this.#focused = focusedIn(state.page);
    this.#hadFocus = window === window.top || state.page.hasFocus();
    this.#highlight.priority = 1;
    card.onHide = refocus => {
      if (this.#hasCard) this.#report({ type: 'closed', refocus });
      this.#hasCard = false;
    };
    listen(window, 'keydown', event => this.#onKey(event), { capture: true, signal });
    listen(window, 'pagehide', ({ isTrusted }) => isTrusted && this.end(), { signal });
  }

  answer(ask: ReadingAsk): ReadingReply {
    if (ask.type === 'list') return this.#list();
    if (ask.type === 'show') return this.#show(ask.id, ask.scroll);
    if (ask.type === 'card') this.#toggleCard(ask.open);
    else if (ask.type === 'bar') this.#showBar(ask.view, ask.focus);
    else this.#finish();
    return null;
  }

  noteChange(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#report({ type: 'changed' });
    }, MARKS_REPORT_MS);
  }

  end(): void {
    if (window === window.top) this.#report({ type: 'leave' });
    this.#finish();
  }

  /** Leaves nothing behind; scrolling and focus are as they were. */
  #finish(): void {
    if (this.#life.signal.aborted) return;
    this.options.onEnd();
    this.#life.abort();
    clearTimeout(this.#timer);
    this.#show(null, false);
    this.options.card.onHide = null;
    if (this.#hasCard) this.#toggleCard(false);
    this.#view?.close();
    this.#scrolls.restore();
    const focused = this.#focused;
    const isMoved = this.#hadFocus && focusedIn(this.options.state.page) !== focused;
    if (isMoved && focused instanceof HTMLElement) focusOn(focused);
  }

  #list(): FrameMarks {
    const { page, marked } = this.options.state;
    const shown = (marked?.mentions ?? []).flatMap(placed => {
      const mark = marked!.markOf(placed.id);
      const element = mark?.range.startContainer.parentElement;
      return mark && element && isShown(element)
        ? [{ id: placed.id, text: readableText(placed), mark, node: mark.range.startContainer }]
        : [];
    });
    const countUntil = (isBeyond: (each: (typeof shown)[number]) => boolean): number => {
      const place = shown.findIndex(isBeyond);
      return place < 0 ? shown.length : place;
    };
    return {
      path: pathOf(window),
      marks: shown.map(({ id, text }) => ({ id, text: this.#isOfTop ? text : say('readingElsewhere') })),
      frames: frameElementsOf(page).map(element => {
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
    const mark = id === null ? undefined : this.options.state.marked?.markOf(id);
    this.#highlight.clear();
    this.#current = id;
    if (!mark) {
      CSS.highlights.delete(CURRENT_HIGHLIGHT);
      return null;
    }
    this.#highlight.add(mark.range);
    CSS.highlights.set(CURRENT_HIGHLIGHT, this.#highlight);
    if (scroll) {
      this.#scrolls.noteAround(mark.range.startContainer);
      showMark(mark);
    }
    return this.#isOfTop ? passageAt(mark.block.text, mark.hit.start, mark.hit.end) : NO_PASSAGE;
  }

  #toggleCard(open: boolean): void {
    const { card } = this.options;
    if (!open) card.send({ type: 'escape' });
    else if (this.#current !== null) {
      this.#hasCard = true;
      card.send({ type: 'reveal', mention: this.#current });
    }
  }

  #showBar(view: BarView, focus: boolean): void {
    this.#view ??= new ReadingView(this.options.state.page, event => this.#report(event));
    const { marked, page } = this.options.state;
    const mark = this.#current === null ? undefined : marked?.markOf(this.#current);
    this.#view.show(view, focus, isLow(page, mark));
  }

  #onKey(event: KeyboardEvent): void {
    const at = event.composedPath()[0];
    if (!isReadingKey(event) || !event.isTrusted || event.defaultPrevented || !(at instanceof Element))
      return;
    // In a card they are the card's.
    if (isHost(at) ? at !== this.#view?.host : takesKeys(at)) return;
    const { body, documentElement } = this.options.state.page;
    // Enter presses what has the focus.
    if (event.key === 'Enter' && at !== body && at !== documentElement) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#report({ type: 'key', key: event.key });
  }

  #report(event: ToBackground['reading-event']['request']): void {
    void this.options.ask('reading-event', event).then(reply => {
      if (!reply.ok || !reply.value) this.#finish();
    });
  }
}
