import {
  FOOTNOTE,
  BLOCK,
  BREAK,
  HEADING,
  IGNORE,
  INLINE,
  SKIP,
  isInline,
  mayHost,
  plainRoleOf,
  roleOf,
} from './element-roles.ts';
import {
  ELEMENT,
  TEXT,
  firstChildOf,
  holdsMatch,
  holdsNode,
  isInPage,
  isHuge,
  nextSiblingOf,
  openRootOf,
  parentOf,
  textOf,
  typeOf,
} from './nodes.ts';
import { MAX_BLOCK_CHARS } from '../../core/timing.ts';
import { TextBlock } from './text-block.ts';

export interface WalkEvents {
  block(block: TextBlock): void;
  heading(element: Element): void;
  text?(node: Text): void;
  shadow(root: ShadowRoot): void;
}

export type Depth = 'deep' | 'own';

export class Walk {
  #node: Node | null;
  #isMoved = false;
  #block: TextBlock;
  readonly root: Node;
  readonly depth: Depth;
  readonly #roleOf: (element: Node) => number;

  constructor(
    root: Node,
    depth: Depth,
    private readonly events: WalkEvents,
  ) {
    this.root = root;
    this.depth = depth;
    this.#block = new TextBlock(root);
    // Asking each element whether it is editable costs as much as finding it; most trees have no editable element.
    this.#roleOf =
      depth === 'own' || isHuge(root) || holdsMatch(root, '[contenteditable]') ? roleOf : plainRoleOf;
    const role = typeOf(root) === ELEMENT ? roleOf(root) : BLOCK;
    const isRead = role !== SKIP && role !== IGNORE && role !== BREAK;
    this.#node = isRead ? firstChildOf(root) : null;
    // A host without children has a shadow tree all the same.
    if (typeOf(root) === ELEMENT && isRead && depth === 'deep') this.#enter(root, role);
  }

  /** The page removed the next node while the walk was paused. */
  get isLost(): boolean {
    return this.#node !== null && !isInPage(this.#node);
  }

  /** It stands elsewhere now; told once. */
  takeMoved(): boolean {
    const isMoved = this.#isMoved;
    this.#isMoved = false;
    return isMoved;
  }

  /** What was moved is attached again: from its new place the walk would miss the rest, or read some twice. */
  noteRemoved(removed: Node): void {
    if (this.#node !== null && holdsNode(removed, this.#node)) this.#isMoved = true;
  }

  step(count: number): boolean {
    let node = this.#node;
    while (node && count-- > 0) {
      let into: Node | null = null;
      const type = typeOf(node);
      if (type === TEXT) {
        this.#addText(node as Text, textOf(node));
        this.events.text?.(node as Text);
      } else if (type === ELEMENT) into = this.#open(node);
      node = into ?? this.#next(node);
    }
    this.#node = node;
    if (!node) this.#finish(this.root);
    return node !== null;
  }

  /** A long text is cut at a space: looked for in one piece, or a text without any is read from its start for each. */
  #addText(node: Text, data: string): void {
    const { container } = this.#block;
    let from = 0;
    for (; data.length - from > MAX_BLOCK_CHARS; this.#finish(container)) {
      const space = data.slice(from, from + MAX_BLOCK_CHARS + 1).lastIndexOf(' ');
      const to = from + (space > 0 ? space : MAX_BLOCK_CHARS);
      this.#block.add(node, data.slice(from, to), from);
      from = to;
    }
    this.#block.add(node, from > 0 ? data.slice(from) : data, from);
    if (this.#block.text.length > MAX_BLOCK_CHARS) this.#finish(container);
  }

  #open(element: Node): Node | null {
    const role = this.#roleOf(element);
    if (role === IGNORE) return null;
    if (role === INLINE) {
      this.#enter(element, role);
      return firstChildOf(element);
    }
    if (role === FOOTNOTE) {
      this.#block.cut();
      return null;
    }
    this.#finish(containerOf(element, this.root));
    if (role === SKIP || role === BREAK || this.depth === 'own') return null;
    this.#enter(element, role);
    const child = firstChildOf(element);
    if (child) this.#block = new TextBlock(element);
    return child;
  }

  #enter(element: Node, role: number): void {
    if (role === HEADING) this.events.heading(element as Element);
    const root = mayHost(element) ? openRootOf(element) : null;
    if (root) this.events.shadow(root);
  }

  #next(node: Node): Node | null {
    for (;;) {
      const sibling = nextSiblingOf(node);
      if (sibling) return sibling;
      const parent = parentOf(node);
      if (!parent || parent === this.root) return null;
      node = parent;
      if (!isInline(node)) this.#finish(containerOf(node, this.root));
    }
  }

  #finish(container: Node): void {
    if (this.#block.hasWords) this.events.block(this.#block);
    else if (this.#block.container === container) return;
    this.#block = new TextBlock(container);
  }
}

export function containerOf(node: Node, root: Node | null): Node {
  let at = parentOf(node);
  while (at && at !== root && typeOf(at) === ELEMENT && isInline(at)) at = parentOf(at) ?? at;
  return at ?? node;
}

/** Walks all of the page's body at once, each shadow tree after the tree that holds it. */
export function walkPage(page: Document, events: Partial<Omit<WalkEvents, 'shadow'>>): void {
  const ignore = (): void => undefined;
  const trees: Node[] = [page.body ?? page.documentElement];
  for (let root = trees.pop(); root; root = trees.pop()) {
    const shadows: ShadowRoot[] = [];
    const walk = new Walk(root, 'deep', {
      heading: ignore,
      block: ignore,
      ...events,
      shadow: shadow => void shadows.push(shadow),
    });
    while (walk.step(Infinity));
    for (const shadow of shadows.reverse()) trees.push(shadow);
  }
}
