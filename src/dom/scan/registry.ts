import type { Hit } from '../../core/match/hit.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import { type CooperativeTask, forEachCooperatively } from '../../core/cooperative-task.ts';
import { DOCUMENT, holdsMatch, isInPage, isHuge, isShown, isWithin, treeOf, typeOf } from '../tree/nodes.ts';
import { BESIDE_REFRESH_MS } from '../../core/timing.ts';
import { compareOrder, containsComposed } from '../tree/order.ts';
import { Inherited } from '../tree/inherited.ts';
import type { TextBlock } from '../tree/text-block.ts';
import type { Depth } from '../tree/walk.ts';

export interface HitBlock {
  block: TextBlock;
  hits: Hit[];
  tree: Node;
  /** Null where it is to be asked for: a page that grows has all blocks judged again and again. */
  isBesideText: boolean | null;
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

  isBesideText(): boolean {
    const { parentElement } = this.from.block.first;
    return (this.from.isBesideText ??= parentElement !== null && isWithin(parentElement, BESIDE_TEXT));
  }

  isTerm(hit: Hit): boolean {
    return this.testTerm(this.from, hit);
  }
}

/** The blocks with hits and the headings of a document, in the order of the page. */
export class Registry {
  #items: Item[] = [];
  readonly #byContainer = new Map<Node, Set<HitBlock>>();
  /** Of lines that are read again. They keep their places until all is read, since most are only replaced. */
  readonly #former = new Set<Item>();
  /** Those of the line that is read now, by their first text. */
  readonly #ofLine = new Map<Text, HitBlock>();
  #place: number | null = null;
  /** After what was added last. */
  #next = 0;
  #hitCount = 0;
  #tree: Node = document;
  /** Shadow trees of which all is here. */
  #readTrees = new WeakSet<Node>();
  #besideSince = performance.now();

  get blocks(): HitBlock[] {
    this.#settle();
    return this.#items.filter(isBlock);
  }

  get hitCount(): number {
    return this.#hitCount;
  }

  begin(root: Node, depth: Depth): void {
    if (depth === 'own') {
      this.#beginLine(root);
      this.#place = null;
    } else {
      this.#settle();
      this.#readTrees.delete(root);
      // A tree's items are adjacent and in order, so only the first index is needed.
      this.#place = this.#removeWithin(root);
    }
    this.#tree = rootOf(root);
  }

  #beginLine(container: Node): void {
    this.#ofLine.clear();
    for (const item of this.#byContainer.get(container) ?? []) {
      const { first } = item.block;
      if (!this.#ofLine.has(first)) this.#ofLine.set(first, item);
      this.#former.add(item);
      this.#hitCount -= item.hits.length;
    }
    this.#byContainer.delete(container);
  }

  #removeWithin(root: Node): number {
    const isInside = (item: Item): boolean => containsComposed(root, nodeOf(item));
    let from = this.#placeOf(root);
    let to = from;
    while (from > 0 && isInside(this.#items[from - 1]!)) from--;
    while (to < this.#items.length && isInside(this.#items[to]!)) to++;
    for (const item of this.#items.splice(from, to - from)) if (isBlock(item)) this.#uncount(item);
    this.#next = from;
    return from;
  }

  addBlock(block: TextBlock, hits: Hit[]): void {
    const item = { block, hits, tree: this.#tree, isBesideText: null };
    const inContainer = this.#byContainer.get(block.container);
    if (inContainer) inContainer.add(item);
    else this.#byContainer.set(block.container, new Set([item]));
    this.#hitCount += hits.length;
    // Comparing the order of nodes costs as much as the tree is deep; a text that is still there has its place.
    const former = this.#ofLine.get(block.first);
    if (former) this.#replace(former, item);
    else this.#add(item);
  }

  #replace(former: HitBlock, item: HitBlock): void {
    this.#ofLine.delete(former.block.first);
    this.#former.delete(former);
    const near = this.#items.indexOf(former, this.#next);
    const at = near < 0 ? this.#items.indexOf(former) : near;
    this.#items[at] = item;
    this.#next = at + 1;
  }

  addHeading(heading: Element): void {
    this.#add({ heading });
  }

  /** Forgets as well what is in `moved`, whose place is another now: it is read again. */
  forgetRemoved(moved: ReadonlySet<Node> = new Set()): void {
    const isMoved = new Inherited(node => moved.has(node) || undefined, false);
    const isGone = (item: Item): boolean => (isBlock(item) ? item.block.isGone : !isInPage(item.heading));
    this.#remove(item => isGone(item) || (moved.size > 0 && isMoved.of(nodeOf(item))));
    this.#place = null;
  }

  /** False once a block of the tree was forgotten: it has to be read again. */
  isTreeRead(root: Node): boolean {
    return this.#readTrees.has(root);
  }

  /** Its own changes are reported from now on. */
  noteTreeRead(root: Node): void {
    this.#readTrees.add(root);
  }

  /** Where reading ends before its time: which of them were still to come is not known. */
  forgetReadTrees(): void {
    this.#readTrees = new WeakSet();
  }

  /** Ends the reading of lines and trees. */
  #settle(): void {
    if (this.#former.size) this.#remove(() => false);
    this.#tree = document;
  }

  *toPage(): CooperativeTask<PageBlock[]> {
    this.#settle();
    this.#refreshBeside();
    const page: PageBlock[] = [];
    const isTerm = readTerms();
    let section = 0;
    yield* forEachCooperatively([...this.#items], item => {
      if (isBlock(item)) page.push(new JudgedBlock(item, section, isTerm));
      else section++;
    });
    return page;
  }

  /** It depends on attributes as well, whose changes nobody reports. */
  #refreshBeside(): void {
    if (performance.now() - this.#besideSince < BESIDE_REFRESH_MS) return;
    this.#besideSince = performance.now();
    for (const item of this.#items) if (isBlock(item)) item.isBesideText = null;
  }

  #add(item: Item): void {
    const at = this.#place ?? this.#placeOf(nodeOf(item));
    if (this.#place !== null) this.#place++;
    if (at === this.#items.length) this.#items.push(item);
    else this.#items.splice(at, 0, item);
    this.#next = at + 1;
  }

  /** Looks first where the last item was added: trees and lines are mostly read in the order of the page. */
  #placeOf(node: Node): number {
    let low = 0;
    let high = this.#items.length;
    for (let probe = this.#next - 1; low < high; probe++) {
      const isNear = probe <= this.#next && probe >= low && probe < high;
      const middle = isNear ? probe : (low + high) >> 1;
      const at = nodeOf(this.#items[middle]!);
      if (!isInPage(at)) {
        // Removed nodes have no order.
        this.forgetRemoved();
        return this.#placeOf(node);
      }
      if (compareOrder(at, node) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #uncount(item: HitBlock): void {
    this.#hitCount -= item.hits.length;
    const { container } = item.block;
    const inContainer = this.#byContainer.get(container);
    inContainer?.delete(item);
    if (inContainer?.size === 0) this.#byContainer.delete(container);
  }

  #remove(isGone: (item: Item) => boolean): void {
    this.#items = this.#items.filter(item => {
      if (this.#former.has(item)) return false;
      const isKept = !isGone(item);
      if (!isKept && isBlock(item)) {
        this.#uncount(item);
        this.#readTrees.delete(item.tree);
      }
      return isKept;
    });
    this.#former.clear();
    this.#ofLine.clear();
  }
}

const BESIDE_TEXT =
  'nav,footer,aside,menu,' +
  '[role="navigation"],[role="menu"],[role="menubar"],[role="contentinfo"],[role="complementary"],[role="toolbar"]';

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
