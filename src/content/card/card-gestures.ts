import type { CardEvent, OpenCard } from '../../core/card/card-state.ts';
import { isTowardCard, type Point } from '../../core/card/place.ts';
import { classifyClick } from '../../core/card/click-intent.ts';
import { DOUBLE_TAP_MS } from '../../core/timing.ts';
import { markAt, type PointerPlace } from '../../dom/marks/hit-test.ts';
import { isLink, linkAround } from '../../dom/tree/links.ts';
import { isMatch, pageOf } from '../../dom/tree/nodes.ts';
import { containsComposed } from '../../dom/tree/order.ts';
import { watchPointer } from '../../dom/overlay/pointer.ts';
import type { CardView } from './card-view.tsx';
import type { PageState } from '../page/page-state.ts';
import { listen } from '../../dom/listen.ts';

export interface GestureOptions {
  view: Pick<CardView, 'has' | 'box' | 'around' | 'toInside' | 'turnTab'>;
  open: () => OpenCard | null;
  send: (event: CardEvent) => void;
  onMoved: () => void;
}

export class CardGestures {
  /** The pointer's last place on the open card or its mark, where the way to the card begins. */
  #lastOn: Point = { x: 0, y: 0 };
  /** The pointer's last place on another mark while a card is open. */
  #lastOnOther: (Point & { id: number }) | null = null;
  #line: { id: number; box: DOMRect } | null = null;
  #tapped = -DOUBLE_TAP_MS;
  #isAround = false;

  constructor(
    private readonly state: PageState,
    private readonly options: GestureOptions,
  ) {}

  listen(signal: AbortSignal): void {
    const moved = (place: PointerPlace, slow: boolean): void => {
      this.#isAround = false;
      this.#onPlace(place, slow);
    };
    watchPointer(this.state.page, moved, signal);
    this.#listenIn(this.state.page.defaultView, signal);
  }

  /** Goes on from the pointer's last event: a press counts, and its place is taken for its resting place. */
  resume(event: PointerEvent, path: readonly EventTarget[]): void {
    if (event.type === 'click') this.#press(event, path);
    else if (event.pointerType !== 'touch') this.#onPlace({ x: event.clientX, y: event.clientY, path }, true);
  }

  /** While a page around this frame shows the card, what happens there matters too. */
  listenAround(): void {
    const { view } = this.options;
    const { frames, signal } = view.around;
    for (const { ownerDocument } of frames) this.#listenIn(ownerDocument.defaultView, signal);
    const outer = frames.at(-1)?.ownerDocument;
    if (!outer) return;
    const moved = (place: PointerPlace, slow: boolean): void => {
      this.#isAround = true;
      this.#onPlace({ ...place, ...view.toInside(place) }, slow);
    };
    watchPointer(outer, moved, signal);
    // Nothing listens there without a card: the pointer may come straight back to a mark that it has long left.
    const end = () => {
      if (this.#isAround) this.options.send({ type: 'away' });
    };
    signal.addEventListener('abort', end, { once: true });
  }

  lineOf(id: number): DOMRect | null {
    return this.#line?.id === id ? this.#line.box : null;
  }

  /** On the window: a page that stops events at its document does not stop them here. */
  #listenIn(view: Window | null, signal: AbortSignal): void {
    const capture = { capture: true, signal };
    if (!view) return;
    listen(view, 'click', event => this.#onClick(event), capture);
    listen(view, 'keydown', event => this.#onKey(event), capture);
    listen(view, 'scroll', event => this.#onScroll(event), { ...capture, passive: true });
    listen(view, 'resize', () => this.#moved(), { signal });
  }

  #markAt(place: PointerPlace): { id: number; box: DOMRect } | null {
    const { marked, page } = this.state;
    const found = marked && markAt(page, marked.marks, place);
    return found && { id: marked.idOf(found.mark.hit), box: found.line };
  }

  #onPlace(place: PointerPlace, slow: boolean): void {
    const { view, open, send } = this.options;
    const shown = open()?.mention;
    const point = { x: place.x, y: place.y };
    if (view.has(place.path)) {
      this.#startFrom(point);
      send({ type: 'enter-card' });
      return;
    }
    if (this.#lastOnOther && this.#lastOnOther.id === shown) this.#startFrom(this.#lastOnOther);
    const found = this.#markAt(place);
    const card = view.box;
    const isOwn = found !== null && shown === found.id;
    if (card && !isOwn && isTowardCard(this.#lastOn, place, card)) {
      if (found) this.#rememberOther(found, point);
      send({ type: 'approach', mention: found?.id });
    } else if (!found || !(slow || isOwn)) send({ type: 'away' });
    else {
      // If the way began on another mark, resting there would count as approaching the open card.
      if (isOwn || shown === undefined) this.#startFrom(point);
      if (!isOwn) this.#rememberOther(found, point);
      send({ type: 'over', mention: found.id });
    }
  }

  #rememberOther(found: { id: number; box: DOMRect }, point: Point): void {
    this.#lastOnOther = { ...point, id: found.id };
    this.#line = found;
  }

  #startFrom(point: Point): void {
    this.#lastOn = point;
    this.#lastOnOther = null;
  }

  #onClick(event: PointerEvent): void {
    const path = event.composedPath();
    if (event.isTrusted && event.button === 0 && !this.options.view.has(path)) this.#press(event, path);
  }

  #press(event: PointerEvent, path: readonly EventTarget[]): void {
    const { clientX: x, clientY: y, pointerType, timeStamp } = event;
    const tapped = pointerType === 'touch' || pointerType === 'pen';
    const { view, open, send } = this.options;
    const found = this.#markAt({ x, y, path });
    const link = path.find(isLink);
    const { node } = view.around;
    const press = {
      mention: found && found.id,
      tapped,
      again: tapped ? timeStamp - this.#tapped < DOUBLE_TAP_MS : event.detail > 1,
      // Labels and selections stay what the page and the reader mean them to be.
      isTheirs:
        path.some(each => each instanceof Element && isMatch(each, 'label, summary')) ||
        this.state.page.getSelection()?.isCollapsed === false,
      inLink: link !== undefined,
      isOfOpen: open() !== null && node !== null && link === linkAround(node),
    };
    if (tapped) this.#tapped = timeStamp;
    const { event: meant, holds } = classifyClick(press, this.state.settings.tapLinks);
    if (holds) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (found && meant?.type === 'press') {
      this.#startFrom({ x, y });
      this.#line = found;
    }
    if (meant) send(meant);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.options.open()) return;
    if (event.key === 'Tab' && this.options.view.has(event.composedPath())) this.options.view.turnTab(event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.options.send({ type: 'escape' });
  }

  #onScroll({ target }: Event): void {
    // A page may send the event to its window itself.
    if ((target as Partial<Window>).window === target) return;
    const { frames, node } = this.options.view.around;
    // A part that scrolls elsewhere on the page, such as a ticker, does not move the mark.
    const moves = [node, ...frames].some(
      each =>
        each?.ownerDocument === (pageOf(target as Node) ?? target) && containsComposed(target as Node, each),
    );
    if (!moves) return;
    this.options.send({ type: 'scroll' });
    this.#moved();
  }

  #moved(): void {
    this.#line = null;
    this.options.onMoved();
  }
}
