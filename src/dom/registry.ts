import type { Hit } from '../core/find.ts';
import type { PageBlock } from '../core/gates.ts';
import { compareOrder, placeInOrder } from './order.ts';
import type { TextBlock } from './text-block.ts';
import type { Depth } from './walk.ts';

/** A block of the page that has hits. */
export interface HitBlock {
  block: TextBlock;
  hits: Hit[];
}

/** The blocks with hits and the headings of a page, both in page order. Blocks without hits are not kept. */
export class Registry {
  readonly blocks: HitBlock[] = [];
  readonly #headings: Element[] = [];

  addBlock(added: HitBlock): void {
    const at = placeInOrder(this.blocks, firstNode, firstNode(added));
    this.blocks.splice(at, 0, added);
  }

  addHeading(heading: Element): void {
    const at = placeInOrder(this.#headings, node => node, heading);
    if (this.#headings[at - 1] !== heading) this.#headings.splice(at, 0, heading);
  }

  /** Forgets what a new walk of `root` will find again. */
  forget(root: Node, depth: Depth): void {
    const gone =
      depth === 'own'
        ? ({ block }: HitBlock) => block.container === root
        : ({ block }: HitBlock) => containsComposed(root, block.nodes[0]);
    removeWhere(this.blocks, gone);
    if (depth === 'deep') removeWhere(this.#headings, heading => containsComposed(root, heading));
  }

  /** Forgets what is no longer in the page. */
  forgetRemoved(): void {
    removeWhere(this.blocks, ({ block }) => block.nodes.some(node => !node.isConnected));
    removeWhere(this.#headings, heading => !heading.isConnected);
  }

  clear(): void {
    this.blocks.length = 0;
    this.#headings.length = 0;
  }

  /** The page as the gates judge it: sections counted by the headings before each block. */
  toPage(): PageBlock[] {
    let section = 0;
    return this.blocks.map(each => {
      const node = firstNode(each);
      while (section < this.#headings.length && compareOrder(this.#headings[section], node) < 0) section++;
      return { text: each.block.text, section, hits: each.hits, visible: isVisible(node) };
    });
  }
}

const firstNode = ({ block }: HitBlock): Node => block.nodes[0];

function isVisible(node: Node): boolean {
  const element = node.parentElement;
  return element === null || element.checkVisibility({ visibilityProperty: true });
}

/** True if `node` is in the tree below `root` or in a shadow tree there. */
function containsComposed(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at;) {
    if (root.contains(at)) return true;
    const tree = at.getRootNode();
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  return false;
}

function removeWhere<T>(list: T[], gone: (item: T) => boolean): void {
  let kept = 0;
  for (const item of list) if (!gone(item)) list[kept++] = item;
  list.length = kept;
}
