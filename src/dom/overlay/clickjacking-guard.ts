import type { Point } from '../../core/card/place.ts';
import { VISIBILITY_CHECK_MS, VISIBILITY_CHECKS } from '../../core/timing.ts';
import { composedParentOf, ELEMENT, typeOf } from '../tree/nodes.ts';

/** What a page can put above everything else. */
const TOP_LAYER = ':modal, :fullscreen, :popover-open';

/** Properties that show an element elsewhere, or not as it is. */
const DISGUISES = ['transform', 'translate', 'scale', 'rotate', 'clip-path', 'mask-image'];

/** Filters that change colours alone: dark modes and days of mourning. */
const TINTS = /(?:grayscale|hue-rotate|invert|saturate|sepia)\([^)]*\)|none/g;

/** How far from its corners a card is looked at, in px: beyond their rounding. */
const INSET = 12;

/**
 * Says whether a reader has seen the card before a click on it: in clear view, at rest, with nothing above it. Where the
 * browser does not say it itself, what lets clicks through is found in the page's own tree alone, not in shadow trees.
 */
export class ClickjackingGuard {
  /** Looks one after the other that found it at rest, and in clear view. */
  #still = 0;
  #clear = 0;
  #place = '';
  /** What the browser itself says of it, where it does (Chromium): that covers frames and what lets clicks through. */
  #seen: boolean | undefined;
  readonly #parent: ParentNode | null;
  readonly #before: ReadonlySet<Element>;

  constructor(
    private readonly host: HTMLElement,
    private readonly card: Element,
    signal: AbortSignal,
  ) {
    const view = host.ownerDocument.defaultView!;
    this.#parent = host.parentNode;
    this.#before = new Set(host.ownerDocument.querySelectorAll(TOP_LAYER));
    const timer = setInterval(() => {
      this.#clear = this.#isClear([]) ? this.#clear + 1 : 0;
      this.#still++;
    }, VISIBILITY_CHECK_MS);
    const options = { trackVisibility: true, delay: VISIBILITY_CHECK_MS } as IntersectionObserverInit;
    const observer = new view.IntersectionObserver(entries => {
      this.#seen = (entries.at(-1) as { isVisible?: boolean }).isVisible;
    }, options);
    observer.observe(card);
    // A frame may be moved under a resting pointer; its own page cannot tell, but that the pointer came in.
    if (view !== view.top) host.addEventListener('pointerenter', () => (this.#still = 0), { signal });
    const end = () => {
      clearInterval(timer);
      observer.disconnect();
    };
    // Once: an ended signal keeps its listeners, and they would keep the card.
    signal.addEventListener('abort', end, { once: true });
  }

  /** Judges a real click or key on the card: `early` where it has only just come to rest. */
  judge({ clientX: x, clientY: y, detail }: MouseEvent): 'clear' | 'early' | 'covered' {
    // A key's click has no place.
    const isClear = this.#isClear(detail ? [{ x, y }] : []);
    if (this.#still < VISIBILITY_CHECKS) return 'early';
    return isClear && this.#clear >= VISIBILITY_CHECKS ? 'clear' : 'covered';
  }

  #isClear(points: Point[]): boolean {
    const { host, card } = this;
    const page = host.ownerDocument;
    const { screenX, screenY } = page.defaultView!;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    const place = [left, top, right, bottom, screenX, screenY].join();
    if (place !== this.#place) this.#still = this.#clear = 0;
    this.#place = place;
    for (const x of [left + INSET, right - INSET])
      for (const y of [top + INSET, bottom - INSET]) points.push({ x, y });
    const isAbove = (layer: Element): boolean =>
      !layer.contains(host) && (!this.#before.has(layer) || getComputedStyle(layer).pointerEvents === 'none');
    return (
      host.parentNode === this.#parent &&
      // Ours is `popover` alone: a page that sets more is at work on it.
      host.attributes.length === 1 &&
      host.matches(':popover-open') &&
      this.#seen !== false &&
      (this.#seen || ![...page.querySelectorAll(TOP_LAYER)].some(isAbove)) &&
      isPlain(host, points, this.#seen)
    );
  }
}

/** True if an element is what is at the points, neither it nor what it is in is disguised, and so for the frames around. */
function isPlain(element: Element, points: readonly Point[], seen: boolean | undefined): boolean {
  const page = element.ownerDocument;
  const root = element.getRootNode() as Document | ShadowRoot;
  for (let at: Node | null = element; at; at = composedParentOf(at))
    if (typeOf(at) === ELEMENT && isDisguised(at as Element)) return false;
  if (page.body && isDisguised(page.body)) return false;
  // Outside the viewport is nothing; that is no cover.
  if (points.some(({ x, y }) => (root.elementFromPoint(x, y) ?? element) !== element)) return false;
  const view = page.defaultView!;
  if (seen || view === view.top) return true;
  // Null where another origin begins: nobody can say what that shows.
  const frame = view.frameElement;
  if (!frame) return false;
  const box = frame.getBoundingClientRect();
  return isPlain(
    frame,
    points.map(({ x, y }) => ({ x: x + box.left + frame.clientLeft, y: y + box.top + frame.clientTop })),
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
