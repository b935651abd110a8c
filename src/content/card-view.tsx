import { render } from 'preact';
import type { EntryRef } from '../core/protocol.ts';
import { placeCard, type Box } from '../core/place.ts';
import { Overlay } from '../dom/overlay.ts';
import { Card } from '../ui/card/Card.tsx';
import cardCss from '../ui/card/card.css';
import tokensCss from '../ui/shared/tokens.css';
import type { EntryCache } from './entry-cache.ts';

// Tokens stand on our own element: on the host, the page's rules for its custom properties would win.
const STYLES = tokensCss.replaceAll(':host', '.sidelight') + cardCss;

/** With less room than this, in px, the whole card scrolls, not only its middle. */
const TIGHT = 260;

/** What a card shows and what its controls do. */
export interface CardContent {
  /** The entries of the mention, the first pack's first. */
  refs: readonly EntryRef[];
  pinned: boolean;
  why: string;
  onPin: () => void;
  onClose: () => void;
}

/** The card on the page: renders it, places it beside its line, and walks along related entries. */
export class CardView {
  readonly #overlay: Overlay;
  #into: HTMLElement | null = null;
  #content: CardContent | null = null;
  #trail: EntryRef[] = [];
  #line: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  #focusBefore: Element | null = null;

  constructor(
    private readonly page: Document,
    private readonly entries: EntryCache,
  ) {
    this.#overlay = new Overlay(page, STYLES);
  }

  /** True if an event passed through the card. */
  has(path: readonly EventTarget[]): boolean {
    return this.#overlay.host !== null && path.includes(this.#overlay.host);
  }

  /** The card's box, or null while none is shown. */
  get box(): Box | null {
    return this.#overlay.box;
  }

  /** Shows a card near a node, beside a line; false where the page prevents it. */
  show(content: CardContent, near: { node: Node; line: Box }, focus: boolean): boolean {
    this.hide(false);
    this.#into = this.#overlay.open(near.node);
    if (!this.#into) return false;
    this.#into.className = 'sidelight';
    this.#focusBefore = this.page.activeElement;
    this.#content = content;
    this.#trail = [content.refs[0]];
    this.#line = near.line;
    this.#render();
    if (focus) this.#focusCard();
    return true;
  }

  /** Shows the same card with something changed. */
  update(change: Partial<CardContent>): void {
    if (!this.#content) return;
    this.#content = { ...this.#content, ...change };
    this.#render();
  }

  /** Puts the card beside the line again, wherever that is now. */
  follow(line: Box): void {
    this.#line = line;
    this.#place();
  }

  /** Takes the card away; `refocus` gives focus back to where it was before. */
  hide(refocus: boolean): void {
    const before = this.#focusBefore;
    if (this.#into) render(null, this.#into);
    this.#into = this.#content = this.#focusBefore = null;
    this.#overlay.close();
    if (refocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  }

  #render(): void {
    const { refs = [], pinned = false, why = '', onPin, onClose } = this.#content ?? {};
    const ref = this.#trail[this.#trail.length - 1];
    const card = this.entries.get(ref);
    if (!this.#into || !card || !onPin || !onClose) return;
    const others = refs.filter(each => each !== ref).flatMap(each => this.entries.get(each) ?? []);
    const isFirst = this.#trail.length === 1;
    render(
      <Card
        card={card}
        others={isFirst ? others : []}
        pinned={pinned}
        why={isFirst ? why : null}
        canGoBack={!isFirst}
        onBack={() => this.#goBack()}
        onOpen={next => void this.#open(next)}
        onPin={onPin}
        onClose={onClose}
        onResize={() => this.#place()}
      />,
      this.#into,
    );
    this.#place();
  }

  async #open(ref: EntryRef): Promise<void> {
    const into = this.#into;
    if (!(await this.entries.fetch([ref])) || this.#into !== into || !into) return;
    this.#trail.push(ref);
    this.#render();
    this.#focusCard();
  }

  #goBack(): void {
    this.#trail.pop();
    this.#render();
    this.#focusCard();
  }

  #focusCard(): void {
    this.#into?.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  #place(): void {
    const { page } = this;
    const card = this.#into?.querySelector<HTMLElement>('[role="dialog"]');
    const view = page.defaultView;
    if (!card || !view) return;
    const viewport = { width: page.documentElement.clientWidth || view.innerWidth, height: view.innerHeight };
    card.style.removeProperty('--room');
    const { width, height } = card.getBoundingClientRect();
    const rtl = view.getComputedStyle(page.documentElement).direction === 'rtl';
    const placed = placeCard(this.#line, { width, height }, { viewport, rtl });
    if (placed.maxHeight < height) card.style.setProperty('--room', `${placed.maxHeight}px`);
    card.toggleAttribute('data-tight', placed.maxHeight < TIGHT);
    this.#overlay.moveTo(placed.left, placed.top);
  }
}
