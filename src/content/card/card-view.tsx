import { options, render, type ComponentChild } from 'preact';
import type { Showing } from '../../core/card/card-state.ts';
import { placeCard, placeMoved, type Box, type Point } from '../../core/card/place.ts';
import type { TextSize } from '../../core/settings/settings.ts';
import { backdropOf } from '../../dom/marks/backdrop.ts';
import { ClickjackingGuard } from '../../dom/overlay/clickjacking-guard.ts';
import { turnTab } from '../../dom/overlay/focus.ts';
import { followLink, linkAround } from '../../dom/tree/links.ts';
import { boxOutside, framesAround, pointInside } from '../../dom/tree/outer-frames.ts';
import { ownChange } from '../../dom/overlay/own-tree.ts';
import { Overlay } from '../../dom/overlay/overlay.ts';
import { say } from '../../locale/say.ts';
import { CardSheet, framesForSheet } from './card-sheet.tsx';
import { cardStyles, ROOM_PROPERTY } from './card-styles.ts';
import { focusOn, isAttached, pageOf } from '../../dom/tree/nodes.ts';

// Parts of a card draw themselves anew when their state changes.
options.debounceRendering = draw => queueMicrotask(() => ownChange(draw));

/** With less room the whole card scrolls but its foot, not only its middle. */
const TIGHT_PX = 230;

/** A pixel or two of what scrolls is rounding. */
const CUT_PX = 3;

/** Null in a page whose root was removed. */
const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : (node.parentElement ?? pageOf(node)?.documentElement ?? null);

export interface Drawn {
  draw: () => ComponentChild;
}

export interface CardSpot {
  node: Node;
  line: Box;
  words: readonly Box[];
}

export class CardView {
  readonly #overlay: Overlay;
  #into: HTMLElement | null = null;
  #sheet: CardSheet | null = null;
  #content: Drawn | null = null;
  #guard: ClickjackingGuard | null = null;
  #spot: CardSpot | null = null;
  /** Too small a frame has its card in a page around it; coordinates are the frame's own all the same. */
  #frames: HTMLElement[] = [];
  /** In the viewport of the page that shows it; null until the reader has moved it. */
  #moved: Point | null = null;
  #focusBefore: Element | null = null;
  #keepsFocus = false;

  constructor(
    private readonly page: Document,
    private readonly handlers: {
      lost: () => void;
      close: () => void;
    },
  ) {
    this.#overlay = new Overlay(handlers.lost);
  }

  has(path: readonly EventTarget[]): boolean {
    return this.#overlay.host !== null && path.includes(this.#overlay.host);
  }

  get box(): Box | null {
    const box = this.#sheet ? null : this.#overlay.box;
    if (!box) return null;
    const { x: left, y: top } = this.toInside({ x: box.left, y: box.top });
    const { x: right, y: bottom } = this.toInside({ x: box.right, y: box.bottom });
    return { left, top, right, bottom };
  }

  /** The text beside an open card; the frames up to the page that shows it; and the end of the card. */
  get around(): { node: Node | null; frames: readonly HTMLElement[]; signal: AbortSignal } {
    return { node: this.#spot?.node ?? null, frames: this.#frames, signal: this.#overlay.signal };
  }

  toInside(point: Point): Point {
    return pointInside(this.#frames, point);
  }

  show(content: Drawn, spot: CardSpot, { text, ...how }: Showing & { text: TextSize }): boolean {
    // If one card takes another's place, the focus belongs where it was before the first.
    const before = this.#hasFocus ? this.#focusBefore : this.page.activeElement;
    this.hide(false);
    const element = elementOf(spot.node);
    if (!element) return false;
    const framesOfSheet = framesForSheet(this.page, { tapped: false, ...how });
    this.#frames = framesOfSheet ?? framesAround(this.page);
    this.#into = this.#overlay.open(
      this.#frames.at(-1)?.parentNode ?? spot.node,
      cardStyles(backdropOf(element, new Map()), text),
    );
    if (!this.#into) return false;
    if (framesOfSheet) {
      const { close } = this.handlers;
      const link = linkAround(spot.node);
      const follow = () => {
        close();
        followLink(link!);
      };
      this.#sheet = new CardSheet(this.#into, link ? { close, follow } : { close });
    }
    this.#focusBefore = before;
    this.#content = content;
    this.#spot = spot;
    this.redraw();
    const card = this.#card;
    if (card) this.#guard = new ClickjackingGuard(this.#overlay.host!, card, this.#overlay.signal);
    this.#keepsFocus = how.focus;
    if (how.focus) this.focus();
    return true;
  }

  async refuse(event: MouseEvent): Promise<string | null> {
    // A page's own event is no click; nor is ours if the page has stopped the real one.
    const seen = event.isTrusted && (await this.#guard?.judge(event));
    if (seen === 'clear') return null;
    return say(seen === 'early' ? 'cardConfirm' : 'cardCovered');
  }

  redraw(): void {
    if (!this.#into || !this.#content) return;
    const card = this.#content.draw();
    ownChange(() => render(this.#sheet ? this.#sheet.draw(card) : card, this.#into!));
    this.place();
  }

  follow(spot: CardSpot): void {
    this.#spot = spot;
    this.place();
  }

  get isMovable(): boolean {
    return this.#sheet === null;
  }

  move({ x, y }: Point): void {
    const { box } = this.#overlay;
    if (!box) return;
    this.#moved = { x: box.left + x, y: box.top + y };
    this.place();
  }

  get #hasFocus(): boolean {
    const { host } = this.#overlay;
    const active = host?.ownerDocument.activeElement;
    return host !== null && (active === host || active === host.ownerDocument.body || !active);
  }

  /** Takes the card away; `refocus` gives focus back to where it was before, unless the reader has moved it on. */
  hide(refocus: boolean): void {
    const before = this.#hasFocus ? this.#focusBefore : null;
    if (this.#into) render(null, this.#into);
    this.#into =
      this.#sheet =
      this.#content =
      this.#guard =
      this.#spot =
      this.#focusBefore =
      this.#moved =
        null;
    this.#overlay.close();
    if (refocus && before instanceof HTMLElement && isAttached(before)) focusOn(before);
  }

  turnTab(event: KeyboardEvent): void {
    if (this.#card && this.#keepsFocus) turnTab(event, this.#card);
  }

  focus(): void {
    this.#card?.focus({ preventScroll: true });
  }

  get #card(): HTMLElement | null {
    return this.#into?.querySelector<HTMLElement>('[role="dialog"]') ?? null;
  }

  place(): void {
    ownChange(() => {
      this.#place();
      this.#noteCut();
    });
  }

  noteCut(): void {
    ownChange(() => this.#noteCut());
  }

  #noteCut(): void {
    const card = this.#card;
    const scrolls = card?.hasAttribute('data-tight') ? card : card?.querySelector('.body');
    if (!card || !scrolls) return;
    const { scrollHeight, clientHeight, scrollTop } = scrolls;
    card.toggleAttribute('data-cut', scrollHeight - clientHeight - scrollTop > CUT_PX);
  }

  #place(): void {
    const card = this.#card;
    const page = card?.ownerDocument;
    const view = page?.defaultView;
    const spot = this.#spot;
    if (!card || !view || !spot) return;
    const outside = (box: Box): Box => boxOutside(this.#frames, box);
    if (this.#sheet) {
      const link = linkAround(spot.node);
      const lit = link ? [...link.getClientRects()] : spot.words;
      card.toggleAttribute('data-tight', this.#sheet.place(lit.map(outside)) < TIGHT_PX);
      this.#sheet.noteScrolling(card);
      return;
    }
    const viewport = { width: page.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
    card.style.removeProperty(ROOM_PROPERTY);
    const { width, height } = card.getBoundingClientRect();
    const { direction, writingMode } = getComputedStyle(elementOf(spot.node) ?? page.documentElement);
    const placed = this.#moved
      ? placeMoved(this.#moved, { width, height }, viewport)
      : placeCard(
          outside(spot.line),
          { width, height },
          {
            viewport,
            rtl: direction === 'rtl',
            vertical: !writingMode.startsWith('h'),
            words: spot.words.map(outside),
          },
        );
    if (placed.maxHeight < height) card.style.setProperty(ROOM_PROPERTY, `${placed.maxHeight}px`);
    card.toggleAttribute('data-tight', placed.maxHeight < TIGHT_PX);
    this.#overlay.moveTo(placed.left, placed.top);
  }
}
