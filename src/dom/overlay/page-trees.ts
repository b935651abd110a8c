import { findAll } from '../tree/nodes.ts';

/** About 3 ms of work in Firefox. */
const ELEMENTS_PER_STEP = 1000;

/** A change of the page with more elements is left to the next pass. */
const MAX_IN_CHANGE = 1000;

/** Scripts of extensions see closed roots in Firefox alone; elsewhere the browser itself says what covers a card. */
const rootOf = (element: Element): ShadowRoot | null | undefined =>
  (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;

const seesRoots = (element: Element): boolean => 'openOrClosedShadowRoot' in element;

interface Events {
  /** A tree is known from here on. */
  found: (tree: ShadowRoot) => void;
  /** It was there before it was known, and the page may have shown what it liked in it. */
  late: () => void;
}

/** The shadow trees of a page, which nothing tells of: every element has to be asked. */
export class PageTrees {
  readonly #known = new WeakSet<ShadowRoot>();
  /** Those of the last whole pass, and of the one under way. */
  #last: readonly ShadowRoot[] = [];
  #found: ShadowRoot[] = [];
  #lists: { elements: ArrayLike<Element>; at: number }[] = [];
  #isKnown = false;

  constructor(
    private readonly page: Document,
    private readonly host: Element,
    private readonly events: Events,
  ) {}

  /** False until the whole page has been looked through once. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  get all(): readonly ShadowRoot[] {
    return [...this.#last, ...this.#found];
  }

  begin(): void {
    // Not a live list, in which a page could move elements past us.
    this.#lists = [{ elements: findAll(this.page, '*'), at: 0 }];
    this.#found = [];
  }

  /** Looks through a part of the page; false at its end. */
  step(): boolean {
    if (!this.#lists.length) this.begin();
    for (let left = ELEMENTS_PER_STEP; left > 0; left--) {
      const list = this.#lists.at(-1)!;
      const element = list.elements[list.at++];
      if (!element) this.#lists.pop();
      else this.#look(element);
      if (!this.#lists.length) {
        this.#last = this.#found;
        this.#found = [];
        this.#isKnown = true;
        return false;
      }
    }
    return true;
  }

  /** Elements that the page has just added: nothing in them was shown before. */
  noteAdded(elements: readonly Element[]): void {
    for (const root of this.#rootsIn(elements) ?? []) this.#add(root);
  }

  /** Elements that it has just taken away, perhaps with trees that were never looked at. */
  noteRemoved(elements: readonly Element[]): void {
    const roots = this.#rootsIn(elements);
    if (!roots || roots.some(root => !this.#known.has(root))) this.events.late();
  }

  /** Null for too many elements. */
  #rootsIn(elements: readonly Element[]): ShadowRoot[] | null {
    if (!elements.some(seesRoots)) return [];
    if (elements.length > MAX_IN_CHANGE) return null;
    // One may hold another: each is looked at once.
    const all = new Set<Element>();
    for (const element of elements) {
      if (all.has(element)) continue;
      const inner = findAll(element, '*');
      if (all.size + inner.length >= MAX_IN_CHANGE) return null;
      for (const each of [element, ...inner]) all.add(each);
    }
    return [...all].flatMap(each => rootOf(each) ?? []);
  }

  #look(element: Element): void {
    const root = rootOf(element);
    if (!root || element === this.host) return;
    if (this.#isKnown && !this.#known.has(root)) this.events.late();
    this.#add(root);
    this.#lists.push({ elements: findAll(root, '*'), at: 0 });
  }

  #add(root: ShadowRoot): void {
    this.#found.push(root);
    if (this.#known.has(root)) return;
    this.#known.add(root);
    this.events.found(root);
  }
}
