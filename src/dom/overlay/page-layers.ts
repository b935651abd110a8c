import { boxOf, findAll, isMatch, pageOf } from '../tree/nodes.ts';
import { runInSlices } from '../scan/schedule.ts';
import { containsComposed } from '../tree/order.ts';
import { LayerWatch } from './layer-watch.ts';
import { PageTrees } from './page-trees.ts';

const TOP_LAYER = ':modal, :fullscreen, :popover-open';

/** A layer with more elements is not looked through. */
const MAX_IN_LAYER = 1000;

/** The page's elements in the top layer, which may be above our host without taking clicks. */
export class PageLayers {
  readonly #before: ReadonlySet<Element>;
  readonly #trees: PageTrees;
  readonly #watch: LayerWatch;

  /** `onShown`: the page shows a layer, or may have for a moment. */
  constructor(
    private readonly host: HTMLElement,
    private readonly card: Element,
    private readonly signal: AbortSignal,
    onShown: () => void,
  ) {
    const page = pageOf(host)!;
    this.#before = new Set(findAll(page, TOP_LAYER));
    this.#trees = new PageTrees(page, host, { found: tree => this.#watch.watch(tree), late: onShown });
    this.#watch = new LayerWatch(host, this.#before, signal, {
      shown: onShown,
      added: elements => this.#trees.noteAdded(elements),
      removed: elements => this.#trees.noteRemoved(elements),
    });
  }

  /** False until every shadow tree has been looked for: only Firefox can, and only there it is needed. */
  get isKnown(): boolean {
    return this.#trees.isKnown;
  }

  /** Looks for shadow trees, a part of the page at a time. */
  step(): void {
    this.#trees.step();
  }

  /** Looks through the whole page as it is now, which may take a while. */
  lookThrough(): Promise<void> {
    this.#trees.begin();
    return new Promise(resolve => {
      this.signal.addEventListener('abort', () => resolve(), { once: true });
      runInSlices(
        () => this.#trees.step(),
        () => resolve(),
        this.signal,
      );
    });
  }

  /** Reports at once each layer that was shown until now. */
  flush(): void {
    this.#watch.flush();
  }

  isAnyAbove(): boolean {
    return this.isAnyNew() || this.#find(layer => this.#letsClicksThrough(layer));
  }

  /** Asks for new layers only, which is cheap enough for every frame. */
  isAnyNew(): boolean {
    return this.#watch.isAnyHiding || this.#find(layer => !this.#before.has(layer));
  }

  #find(test: (layer: Element) => boolean): boolean {
    const trees = [pageOf(this.host)!, ...this.#trees.all];
    const layers = trees.flatMap(tree => [...findAll(tree, TOP_LAYER)]);
    return layers.some(layer => layer !== this.host && !containsComposed(layer, this.host) && test(layer));
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
