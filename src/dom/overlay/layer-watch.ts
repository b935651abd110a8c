import { ELEMENT, findAll, isAttached, isMatch, pageOf, treeOf, typeOf } from '../tree/nodes.ts';

/** A page can put these in the top layer. Full screen is not among them: it ends the card. */
const LAYERS = '[popover], dialog';

/** Wherever the page puts a layer, it has a box: what it covers may be what flows over from it. */
const EVERYWHERE = '1000000px';

/** Of more elements that come at once each may hold all others: their whole tree is looked through instead, once. */
const MAX_LOOKED_INTO = 50;

type Tree = Document | ShadowRoot;

interface Events {
  /** A layer is shown, or was for a frame. */
  shown: (layer: Element) => void;
  added: (elements: readonly Element[]) => void;
  removed: (elements: readonly Element[]) => void;
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'nodeType' in node && typeOf(node as Node) === ELEMENT;

/**
 * Sees every layer that a page shows, however short: the browser notes what stands in a frame after all scripts of the page
 * have run for it, and tells so although it may be gone by then.
 */
export class LayerWatch {
  readonly #frames: IntersectionObserver;
  readonly #changes: MutationObserver;
  readonly #watched = new WeakSet<Element>();
  /** Layers that were shown when the watch began, of which the browser's first word is no news. */
  readonly #old: Set<Element>;
  /** Layers that stood in the last frame. */
  readonly #shown = new Set<Element>();

  constructor(
    private readonly host: Element,
    before: Iterable<Element>,
    signal: AbortSignal,
    private readonly events: Events,
  ) {
    const page = pageOf(host)!;
    const view = page.defaultView!;
    this.#old = new Set(before);
    this.#watched.add(host);
    this.#frames = new view.IntersectionObserver(entries => this.#noteFrames(entries), {
      root: page,
      rootMargin: EVERYWHERE,
    });
    this.#changes = new MutationObserver(records => this.#noteChanges(records));
    for (const type of ['beforetoggle', 'toggle'])
      view.addEventListener(type, event => this.#noteToggle(event as ToggleEvent), { capture: true, signal });
    const end = (): void => {
      this.#frames.disconnect();
      this.#changes.disconnect();
    };
    signal.addEventListener('abort', end, { once: true });
    this.watch(page);
  }

  watch(tree: Tree): void {
    this.#changes.observe(tree, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['popover'],
    });
    this.#watchLayers(findAll(tree, LAYERS));
  }

  /** True where a layer stood in the last frame and has no box now: the page may show it for the frames alone. */
  get isAnyHiding(): boolean {
    return [...this.#shown].some(layer => Element.prototype.getClientRects.call(layer).length === 0);
  }

  /** Takes what the browser has not told yet. */
  flush(): void {
    this.#noteChanges(this.#changes.takeRecords());
    this.#noteFrames(this.#frames.takeRecords());
  }

  #watchLayers(layers: Iterable<Element>): void {
    for (const layer of layers) {
      if (this.#watched.has(layer)) continue;
      this.#watched.add(layer);
      this.#frames.observe(layer);
    }
  }

  #noteFrames(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const isOld = this.#old.delete(target);
      if (!isIntersecting) this.#shown.delete(target);
      else this.#shown.add(target);
      if (isIntersecting && !isOld) this.events.shown(target);
    }
  }

  #noteToggle({ isTrusted, newState, target }: ToggleEvent): void {
    if (!isTrusted || newState !== 'open' || !isElement(target)) return;
    if (target !== this.host && isMatch(target, LAYERS)) this.events.shown(target);
  }

  #noteChanges(records: readonly MutationRecord[]): void {
    const added = new Set<Element>();
    const removed = new Set<Element>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') this.#watchLayers([target as Element]);
      for (const node of addedNodes) if (isElement(node)) added.add(node);
      for (const node of removedNodes) if (isElement(node)) removed.add(node);
    }
    if (added.size > MAX_LOOKED_INTO) {
      const targets = records.map(({ target }) => target).filter(isAttached);
      for (const tree of new Set(targets.map(treeOf))) this.#watchLayers(findAll(tree, LAYERS));
    } else {
      for (const each of added)
        this.#watchLayers([...(isMatch(each, LAYERS) ? [each] : []), ...findAll(each, LAYERS)]);
    }
    if (removed.size) this.events.removed([...removed]);
    if (added.size) this.events.added([...added]);
  }
}
