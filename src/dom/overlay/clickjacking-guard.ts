import type { Point } from '../../core/card/place.ts';
import { VISIBILITY_CHECK_MS, VISIBILITY_CHECKS } from '../../core/timing.ts';
import { composedElementsAround, findAll } from '../tree/nodes.ts';
import { OwnTree } from './own-tree.ts';
import { PageLayers } from './page-layers.ts';

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
    this.#layers = new PageLayers(host, card);
    const timer = setInterval(() => {
      if (this.#seen === undefined) this.#layers.step();
      this.#clear = this.#isClear([]) ? this.#clear + 1 : 0;
      this.#still++;
    }, VISIBILITY_CHECK_MS);
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
      this.#seen = (entries.at(-1) as { isVisible?: boolean }).isVisible;
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

  judge(event: MouseEvent): Verdict {
    // A key's click has no position.
    const isPointed = event.detail > 0;
    const now = this.#judgeNow(event, isPointed);
    const began = this.#began;
    this.#began = 'covered';
    return isPointed && now === 'clear' ? began : now;
  }

  #judgeNow({ clientX: x, clientY: y, target }: MouseEvent, isPointed: boolean): Verdict {
    const isClear = this.#isClear(isPointed ? [{ x, y }] : []);
    if (this.#still < VISIBILITY_CHECKS || (this.#seen === undefined && !this.#layers.isKnown))
      return 'early';
    // A page may send a press elsewhere, by capturing the pointer or moving the focus.
    const isMeant = isPointed
      ? (target as Element).contains(this.#root.elementFromPoint(x, y))
      : !this.#tree.isFocusMoved;
    return isMeant && isClear && this.#clear >= VISIBILITY_CHECKS ? 'clear' : 'covered';
  }

  #isClear(points: Point[]): boolean {
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
      this.#seen !== false &&
      host.currentCSSZoom === this.#zoom &&
      // It is shown above everything, and may let clicks through.
      findAll(page, ':active-view-transition').length === 0 &&
      !this.#tree.isChanged &&
      (this.#seen || !this.#layers.isAnyAbove()) &&
      isPlain(host, points, this.#seen)
    );
  }
}

/** True if the element is topmost at the points and nothing around it, up to the outermost frame, disguises it. */
function isPlain(element: Element, points: readonly Point[], seen: boolean | undefined): boolean {
  const page = element.ownerDocument;
  const root = element.getRootNode() as Document | ShadowRoot;
  if (composedElementsAround(element).some(isDisguised) || (page.body && isDisguised(page.body)))
    return false;
  // Nothing can cover a point outside the viewport.
  if (points.some(({ x, y }) => (root.elementFromPoint(x, y) ?? element) !== element)) return false;
  const view = page.defaultView!;
  if (seen || view === view.top) return true;
  // Null for another origin, which may show anything.
  const frame = view.frameElement;
  if (!frame) return false;
  const box = frame.getBoundingClientRect();
  return isPlain(
    frame,
    points.map(({ x, y }) => ({
      x: x + box.left + frame.clientLeft,
      y: y + box.top + frame.clientTop,
    })),
    seen,
  );
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
