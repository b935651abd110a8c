import { PLACES_DELAY_MS, VIEWPORT_CHECK_MS } from '../../core/timing.ts';
import { listen } from '../listen.ts';
import { measure } from '../tree/nodes.ts';

/** One viewport on each side, so that scrolling does not overtake the marks. */
const NEAR_MARGIN = '100%';

/** New elements that count as near before the browser has reported their places, so that their marks show at once. */
const MAX_UNKNOWN_NEAR = 200;

/** Up to so many new elements are observed together, after a delay: while it has a place to report, Chromium makes a frame every 16 ms. */
const MIN_BATCH = 50;

/** An unknown position counts as near: better painted in vain than missed. */
export class ViewportTracker {
  readonly #observer: IntersectionObserver;
  readonly #watched = new Map<Element, number>();
  readonly #unknown = new Set<Element>();
  readonly #unasked = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #far = new Set<Element>();
  readonly #life = new AbortController();
  #isPrinting = false;

  constructor(private readonly onChange: (elements: Iterable<Element>) => void) {
    this.#observer = new IntersectionObserver(entries => this.#note(entries), {
      rootMargin: NEAR_MARGIN,
      scrollMargin: NEAR_MARGIN,
      // Chromium only; other browsers check each frame.
      delay: VIEWPORT_CHECK_MS,
    } as IntersectionObserverInit);
    const { signal } = this.#life;
    listen(window, 'beforeprint', () => this.#print(true), { signal });
    listen(window, 'afterprint', () => this.#print(false), { signal });
  }

  isNear(element: Element): boolean {
    return this.#isPrinting || !this.#far.has(element);
  }

  /** Each call needs its own `leave`. */
  enter(element: Element): void {
    const count = this.#watched.get(element) ?? 0;
    this.#watched.set(element, count + 1);
    if (count > 0) return;
    this.#unknown.add(element);
    if (this.#unknown.size > MAX_UNKNOWN_NEAR && !document.hidden) this.#far.add(element);
    this.#unasked.add(element);
    if (this.#unknown.size > MIN_BATCH) this.#ask();
    else this.#timer ??= setTimeout(() => this.#ask(), PLACES_DELAY_MS);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const element of this.#unasked) this.#observer.observe(element);
    this.#unasked.clear();
  }

  leave(element: Element): void {
    const count = this.#watched.get(element) ?? 0;
    if (count > 1) {
      this.#watched.set(element, count - 1);
      return;
    }
    this.#watched.delete(element);
    this.#unknown.delete(element);
    this.#far.delete(element);
    if (!this.#unasked.delete(element)) this.#observer.unobserve(element);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#life.abort();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    const changed: Element[] = [];
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (!this.#watched.has(target)) continue;
      this.#unknown.delete(target);
      const isNear = isIntersecting || !holdsItsText(target, boundingClientRect);
      if (isNear !== this.#far.has(target)) continue;
      if (isNear) this.#far.delete(target);
      else this.#far.add(target);
      changed.push(target);
    }
    if (changed.length) this.onChange(changed);
  }

  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.onChange(this.#far);
  }
}

/** False for boxes that do not show where the text is: none (`display: contents`), or an overflowing one. */
function holdsItsText(element: Element, { width, height }: DOMRectReadOnly): boolean {
  return (
    width > 0 &&
    height > 0 &&
    (measure(element, 'clientHeight') === 0 ||
      measure(element, 'scrollHeight') <= measure(element, 'clientHeight') + 1)
  );
}
