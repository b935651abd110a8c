import { boxOf, findAll, isMatch, pageOf } from '../tree/nodes.ts';
import { containsComposed } from '../tree/order.ts';

const TOP_LAYER = ':modal, :fullscreen, :popover-open';

/** About 3 ms of work in Firefox. */
const ELEMENTS_PER_STEP = 1000;

/** A layer with more elements is not looked through. */
const MAX_IN_LAYER = 1000;

/** The page's elements in the top layer, which may be above our host without taking clicks. */
export class PageLayers {
  readonly #before: ReadonlySet<Element>;
  /** Shadow trees that the last whole pass found, and those of the pass under way. */
  #trees: readonly ShadowRoot[] | null = null;
  #found: ShadowRoot[] = [];
  #lists: { elements: ArrayLike<Element>; at: number }[] = [];

  constructor(
    private readonly host: HTMLElement,
    private readonly card: Element,
  ) {
    this.#before = new Set(findAll(pageOf(host)!, TOP_LAYER));
  }

  /** False until every shadow tree has been looked for: only Firefox can, and only there it is needed. */
  get isKnown(): boolean {
    return this.#trees !== null;
  }

  /** Looks for shadow trees, a part of the page at a time. */
  step(): void {
    if (!this.#lists.length) {
      this.#lists = [{ elements: pageOf(this.host)!.getElementsByTagName('*'), at: 0 }];
      this.#found = [];
    }
    for (let left = ELEMENTS_PER_STEP; left > 0; left--) {
      const list = this.#lists.at(-1)!;
      const element = list.elements[list.at++];
      if (!element) this.#lists.pop();
      else this.#note(element);
      if (!this.#lists.length) {
        this.#trees = this.#found;
        return;
      }
    }
  }

  isAnyAbove(): boolean {
    const trees = [pageOf(this.host)!, ...(this.#trees ?? []), ...this.#found];
    return trees.some(tree => [...findAll(tree, TOP_LAYER)].some(layer => this.#isAbove(layer)));
  }

  #note(element: Element): void {
    const root = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
    if (!root || element === this.host) return;
    this.#found.push(root);
    this.#lists.push({ elements: root.querySelectorAll('*'), at: 0 });
  }

  #isAbove(layer: Element): boolean {
    if (layer === this.host || containsComposed(layer, this.host)) return false;
    return !this.#before.has(layer) || this.#letsClicksThrough(layer);
  }

  /** A layer that was there before is below, unless the page shows it again. */
  #letsClicksThrough(layer: Element): boolean {
    const inside = findAll(layer, '*');
    if (inside.length > MAX_IN_LAYER) return true;
    return [layer, ...inside].some(each => {
      const isOpen = getComputedStyle(each).pointerEvents !== 'none' && !isMatch(each, '[inert], [inert] *');
      return !isOpen && (each === layer || overlap(boxOf(each), boxOf(this.card)));
    });
  }
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
