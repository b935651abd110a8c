import type { Hit } from '../../core/match/hit.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import { type CooperativeTask, forEachCooperatively } from '../../core/cooperative-task.ts';
import { DOCUMENT, holdsMatch, isHuge, isShown, isWithin, treeOf, typeOf } from '../tree/nodes.ts';
import { compareOrder, containsComposed } from '../tree/order.ts';
import type { TextBlock } from '../tree/text-block.ts';
import type { Depth } from '../tree/walk.ts';

/** A block of the page that has hits. */
export interface HitBlock {
  block: TextBlock;
  hits: Hit[];
  /** The root element or the shadow root of the tree that it was read in. */
  tree: Node;
}

type Item = HitBlock | { heading: Element };

const nodeOf = (item: Item): Node => ('heading' in item ? item.heading : item.block.first);
const isBlock = (item: Item): item is HitBlock => !('heading' in item);

type IsTerm = (block: HitBlock, hit: Hit) => boolean;

/** A block for the time of one judgement. A page that grows makes some thousands of them each time: no closures. */
class JudgedBlock implements PageBlock {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly #from: HitBlock;
  readonly #isTerm: IsTerm;
  #isVisible: boolean | null = null;

  constructor(
    from: HitBlock,
    readonly section: number,
    isTerm: IsTerm,
  ) {
    this.text = from.block.text;
    this.hits = from.hits;
    this.#from = from;
    this.#isTerm = isTerm;
  }

  isVisible(): boolean {
    const { parentElement } = this.#from.block.first;
    return (this.#isVisible ??= parentElement === null || isShown(parentElement));
  }

  isTerm(hit: Hit): boolean {
    return this.#isTerm(this.#from, hit);
  }
}

/** The blocks with hits and the headings of a page, in page order. Blocks without hits are not kept. */
export class Registry {
  #items: Item[] = [];
  /** How many blocks of each container there are: most that change have none, before and after. */
  readonly #counts = new Map<Node, number>();
  /** Where the next item of the tree that is being read belongs; null where that has to be looked up. */
  #place: number | null = null;
  #hitCount = 0;
  #tree: Node = document;

  /** The blocks with hits. */
  get blocks(): HitBlock[] {
    return this.#items.filter(isBlock);
  }

  /** How many hits its blocks have. */
  get hitCount(): number {
    return this.#hitCount;
  }

  /** Forgets what a new walk of `root` will find again, and gets ready for it. */
  begin(root: Node, depth: Depth): void {
    this.#tree = rootOf(root);
    if (depth === 'own') {
      if (this.#counts.has(root)) this.#remove(item => isBlock(item) && item.block.container === root);
      this.#place = null;
      return;
    }
    // A tree's items stand together and come in order, so only the place of the first has to be known.
    this.#place = this.#removeWithin(root);
  }

  /** Removes the items of a tree, which stand together; returns where they stood or would stand. */
  #removeWithin(root: Node): number {
    const isInside = (item: Item): boolean => containsComposed(root, nodeOf(item));
    let from = this.#placeOf(root);
    let to = from;
    while (from > 0 && isInside(this.#items[from - 1]!)) from--;
    while (to < this.#items.length && isInside(this.#items[to]!)) to++;
    for (const item of this.#items.splice(from, to - from)) if (isBlock(item)) this.#uncount(item);
    return from;
  }

  addBlock(block: TextBlock, hits: Hit[]): void {
    const { container } = block;
    this.#counts.set(container, (this.#counts.get(container) ?? 0) + 1);
    this.#hitCount += hits.length;
    this.#add({ block, hits, tree: this.#tree });
  }

  addHeading(heading: Element): void {
    this.#add({ heading });
  }

  /** Forgets what is no longer in the page. */
  forgetRemoved(): void {
    this.#remove(item => (isBlock(item) ? item.block.isGone : !item.heading.isConnected));
    this.#place = null;
  }

  /** The page as the gates judge it, a block a step: sections counted by the headings before each block. */
  *toPage(): CooperativeTask<PageBlock[]> {
    const page: PageBlock[] = [];
    const isTerm = readTerms();
    let section = 0;
    yield* forEachCooperatively([...this.#items], item => {
      if (isBlock(item)) page.push(new JudgedBlock(item, section, isTerm));
      else section++;
    });
    return page;
  }

  #add(item: Item): void {
    const at = this.#place ?? this.#placeOf(nodeOf(item));
    if (this.#place !== null) this.#place++;
    if (at === this.#items.length) this.#items.push(item);
    else this.#items.splice(at, 0, item);
  }

  /** Where an item with this node belongs. */
  #placeOf(node: Node): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = nodeOf(this.#items[middle]!);
      if (!at.isConnected) {
        // What the page has taken away meanwhile has no order.
        this.forgetRemoved();
        return this.#placeOf(node);
      }
      if (compareOrder(at, node) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #uncount({ block: { container }, hits }: HitBlock): void {
    this.#hitCount -= hits.length;
    const count = this.#counts.get(container) ?? 0;
    if (count > 1) this.#counts.set(container, count - 1);
    else this.#counts.delete(container);
  }

  /** Removes items; returns where the first of them was, or null if there was none. */
  #remove(isGone: (item: Item) => boolean): number | null {
    let first: number | null = null;
    const kept: Item[] = [];
    for (const item of this.#items) {
      if (!isGone(item)) kept.push(item);
      else {
        first ??= kept.length;
        if (isBlock(item)) this.#uncount(item);
      }
    }
    if (first !== null) this.#items = kept;
    return first;
  }
}

const TERMS = 'dfn,dt,[role="term"],[itemtype$="DefinedTerm"]';

/** Tells if a hit stands in what the page marks up as a term that it explains there. Most trees hold none at all. */
function readTerms(): IsTerm {
  const trees = new Map<Node, boolean>();
  return ({ block, tree }, hit) => {
    let holds = trees.get(tree);
    if (holds === undefined) trees.set(tree, (holds = isHuge(tree) || holdsMatch(tree, TERMS)));
    if (!holds) return false;
    const { parentElement } = block.placeOf(hit.start, false).node;
    return parentElement !== null && isWithin(parentElement, TERMS);
  };
}

/** The document's root element, or the shadow root that the node is in. */
function rootOf(node: Node): Node {
  const root = treeOf(node);
  return typeOf(root) === DOCUMENT ? ((root as Document).documentElement ?? node) : root;
}
