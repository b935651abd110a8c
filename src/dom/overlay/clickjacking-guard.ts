import type { Point } from '../../core/card/place.ts';
import { VISIBILITY_CHECK_MS, VISIBILITY_CHECKS } from '../../core/timing.ts';
import { composedElementsAround, findAll } from '../tree/nodes.ts';
import { OwnTree } from './own-tree.ts';
import { PageLayers } from './page-layers.ts';
import { watchFrames } from './watch-frames.ts';

const DISGUISES = ['transform', 'translate', 'scale', 'rotate', 'clip-path', 'mask-image'];

/** Filters that only change colours, as dark modes and days of mourning do. */
const TINTS = /(?:grayscale|hue-rotate|invert|saturate|sepia)\([^)]*\)|none/g;

/** Pixels from a card's corners to the points that are checked, beyond their rounding. */
const INSET_PX = 12;

type Verdict = 'clear' | 'early' | 'covered';

/** Takes a press for the reader's own if the card was seen for a while, as we drew it, and is what was pressed. */
export class ClickjackingGuard {
  /** Checks in a row that found it still, and visible. */
  #still = 0;
  #clear = 0;
  /** How often it was found covered. */
  #covers = 0;
  #place = '';
  /** The browser's own report (Chromium), which covers frames and overlays that let clicks through. */
  #seen: boolean | undefined;
  /** How the press began that may become a click. */
  #began: Verdict = 'covered';
  readonly #parent: ParentNode | null;
  readonly #zoom: number;
  readonly #root: ShadowRoot;
  readonly #tree: OwnTree;
  readonly #layers: PageLayers;

  constructor(
    private readonly host: HTMLElement,
    private readonly card: HTMLElement,
    signal: AbortSignal,
  ) {
    const view = host.ownerDocument.defaultView!;
    this.#parent = host.parentNode;
    this.#zoom = host.currentCSSZoom;
    this.#root = card.getRootNode() as ShadowRoot;
    this.#tree = new OwnTree(this.#root, view, signal);
    this.#layers = new PageLayers(host, card, signal, () => this.#noteCover());
    const timer = setInterval(() => {
      if (this.#seen === undefined) this.#layers.step();
      if (this.#isClear([])) this.#clear++;
      else this.#noteCover();
      this.#still++;
    }, VISIBILITY_CHECK_MS);
    watchFrames(card, () => this.#checkFrame(), signal);
    // A page may uncover the card when the button goes down, and leave it so until the reader lets go.
    const begin = (event: Event): void => {
      this.#began = event.isTrusted ? this.#judgeNow(event as PointerEvent, true) : 'covered';
    };
    this.#root.addEventListener('pointerdown', begin, { capture: true, signal });
    const options = {
      trackVisibility: true,
      delay: VISIBILITY_CHECK_MS,
    } as IntersectionObserverInit;
    const observer = new view.IntersectionObserver(entries => {
      const seen = entries.map(each => (each as { isVisible?: boolean }).isVisible);
      this.#seen = seen.at(-1);
      if (seen.includes(false)) this.#noteCover();
    }, options);
    observer.observe(card);
    // A frame may be moved under a still pointer; its own page only sees the pointer enter.
    if (view !== view.top)
      host.addEventListener('pointerenter', () => (this.#still = 0), {
        signal,
      });
    const end = () => {
      clearInterval(timer);
      observer.disconnect();
    };
    // An aborted signal keeps its listeners, which would keep the card.
    signal.addEventListener('abort', end, { once: true });
  }

  async judge(event: MouseEvent): Promise<Verdict> {
    // A key's click has no position.
    const isPointed = event.detail > 0;
    const now = this.#judgeNow(event, isPointed);
    const began = this.#began;
    this.#began = 'covered';
    const verdict = isPointed && now === 'clear' ? began : now;
    if (verdict !== 'clear' || this.#seen !== undefined) return verdict;
    const covers = this.#covers;
    // A shadow tree that the page has just made is not known yet.
    await this.#layers.lookThrough();
    return this.#isClear([]) && covers === this.#covers ? 'clear' : 'covered';
  }

  /** Cheap enough for every frame. */
  #checkFrame(): void {
    if (!this.#isAsDrawn([]) || (!this.#seen && this.#layers.isAnyNew())) this.#noteCover();
  }

  #noteCover(): void {
    this.#clear = 0;
    this.#covers++;
  }

  #judgeNow({ clientX: x, clientY: y, target }: MouseEvent, isPointed: boolean): Verdict {
    const isClear = this.#isClear(isPointed ? [{ x, y }] : []);
    this.#layers.flush();
    if (this.#still < VISIBILITY_CHECKS || (this.#seen === undefined && !this.#layers.isKnown))
      return 'early';
    // A page may send a press elsewhere, by capturing the pointer or moving the focus.
    const isMeant = isPointed
      ? (target as Element).contains(this.#root.elementFromPoint(x, y))
      : !this.#tree.isFocusMoved;
    return isMeant && isClear && this.#clear >= VISIBILITY_CHECKS ? 'clear' : 'covered';
  }

  #isClear(points: Point[]): boolean {
    return (
      this.#isAsDrawn(points) && !this.#tree.isChanged && (this.#seen === true || !this.#layers.isAnyAbove())
    );
  }

  /** Tells whether it is where and as we drew it, as far as each frame can be asked. */
  #isAsDrawn(points: Point[]): boolean {
    const { host, card } = this;
    const page = host.ownerDocument;
    const view = page.defaultView;
    // Firefox has no styles, and returns null for them, while a document is torn down.
    if (!view || (getComputedStyle(host) as CSSStyleDeclaration | null) === null) return false;
    const { screenX, screenY } = view;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const place = [left, top, right, bottom, screenX, screenY].join();
    if (place !== this.#place) this.#still = this.#clear = 0;
    this.#place = place;
    for (const x of [left + INSET_PX, right - INSET_PX])
      for (const y of [top + INSET_PX, bottom - INSET_PX]) points.push({ x, y });
    return (
      host.parentNode === this.#parent &&
      // We set `popover` only; a page that adds attributes is tampering.
      host.attributes.length === 1 &&
      host.matches(':popover-open') &&
      // Only the browser knows how a frame is shown; elsewhere the list in the toolbar is the way.
      (this.#seen ?? view === view.top) &&
      host.currentCSSZoom === this.#zoom &&
      // It is shown above everything, and may let clicks through.
      findAll(page, ':active-view-transition').length === 0 &&
      isPlain(host, points)
    );
  }
}

/** Tells whether the element is topmost at the points and nothing around it disguises it. */
function isPlain(element: Element, points: readonly Point[]): boolean {
  const { body } = element.ownerDocument;
  const root = element.getRootNode() as Document | ShadowRoot;
  if (composedElementsAround(element).some(isDisguised) || (body && isDisguised(body))) return false;
  // Nothing can cover a point outside the viewport.
  return points.every(({ x, y }) => (root.elementFromPoint(x, y) ?? element) === element);
}

function isDisguised(element: Element): boolean {
  const style = getComputedStyle(element);
  return (
    Number(style.opacity) < 1 ||
    style.visibility !== 'visible' ||
    style.filter.replace(TINTS, '').trim() !== '' ||
    DISGUISES.some(name => style.getPropertyValue(name) !== 'none')
  );
}
