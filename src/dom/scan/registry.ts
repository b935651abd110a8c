import type { Hit } from '../../core/match/hit.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import { type CooperativeTask, forEachCooperatively } from '../../core/cooperative-task.ts';
import { DOCUMENT, holdsMatch, isHuge, isShown, isWithin, treeOf, typeOf } from '../tree/nodes.ts';
import { compareOrder, containsComposed } from '../tree/order.ts';
import type { TextBlock } from '../tree/text-block.ts';
import type { Depth } from '../tree/walk.ts';

export interface HitBlock {
  block: TextBlock;
  hits: Hit[];
  tree: Node;
}

type Item = HitBlock | { heading: Element };

const nodeOf = (item: Item): Node => ('heading' in item ? item.heading : item.block.first);
const isBlock = (item: Item): item is HitBlock => !('heading' in item);

type IsTerm = (block: HitBlock, hit: Hit) => boolean;

/** Without closures, since a growing page creates thousands of these per judgement. */
class JudgedBlock implements PageBlock {
  readonly text: string;
  readonly hits: readonly Hit[];
  #isVisible: boolean | null = null;

  constructor(
    private readonly from: HitBlock,
    readonly section: number,
    private readonly testTerm: IsTerm,
  ) {
    this.text = from.block.text;
    this.hits = from.hits;
  }

  isVisible(): boolean {
    const { parentElement } = this.from.block.first;
    return (this.#isVisible ??= parentElement === null || isShown(parentElement));
  }

  isTerm(hit: Hit): boolean {
    return this.testTerm(this.from, hit);
  }
}

export class Registry {
  #items: Item[] = [];
  readonly #counts = new Map<Node, number>();
  #place: number | null = null;
  #hitCount = 0;
  #tree: Node = document;

  get blocks(): HitBlock[] {
    return this.#items.filter(isBlock);
  }

  get hitCount(): number {
    return this.#hitCount;
  }

  begin(root: Node, depth: Depth): void {
    this.#tree = rootOf(root);
    if (depth === 'own') {
      if (this.#counts.has(root)) this.#remove(item => isBlock(item) && item.block.container === root);
      this.#place = null;
      return;
    }
    // A tree's items are adjacent and in order, so only the first index is needed.
    this.#place = this.#removeWithin(root);
  }

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

  forgetRemoved(): void {
    this.#remove(item => (isBlock(item) ? item.block.isGone : !item.heading.isConnected));
    this.#place = null;
  }

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

  #placeOf(node: Node): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = nodeOf(this.#items[middle]!);
      if (!at.isConnected) {
        // Removed nodes have no order.
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

/** Tests whether the page marks a hit up as a term that it explains there. Most trees contain no such markup. */
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

function rootOf(node: Node): Node {
  const root = treeOf(node);
  return typeOf(root) === DOCUMENT ? ((root as Document).documentElement ?? node) : root;
}
