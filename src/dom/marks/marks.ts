import type { Hit } from '../../core/match/hit.ts';
import { ViewportTracker } from './viewport-tracker.ts';
import { ELEMENT, composedParentOf, typeOf } from '../tree/nodes.ts';
import type { TextBlock } from '../tree/text-block.ts';

/** A mention to be painted: where it stands and in which highlight. */
export interface MarkPlan {
  hit: Hit;
  block: TextBlock;
  highlight: string;
}

/** Marks that went far from the view stay painted up to this long, in ms. */
const TAKEN_BACK_AFTER = 500;

/** A painted mention. */
export interface Mark extends MarkPlan {
  range: StaticRange;
  /** The innermost element around its start; null for text right in a tree without one. */
  element: Element | null;
}

/**
 * Paints marks with the highlight API, and knows which marks a text node has. The page's own nodes are never touched.
 * Only marks near the view are handed to the browser: in each frame with a change it looks at all that it has. And
 * they are handed over together: for a change of marks Chromium walks all of the page.
 */
export class Marks {
  /** What `show` has to hand to the browser, and to take back; and what came near or went away. */
  readonly #fresh = new Set<Mark>();
  readonly #gone = new Set<Mark>();
  readonly #moved = new Set<Mark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #byElement = new Map<Element, Set<Mark>>();
  #near: ViewportTracker | null = null;
  readonly #marks = new Map<Hit, Mark>();
  readonly #byNode = new Map<Text, Mark[]>();
  // Firefox cannot iterate a Highlight from here, and need not: these are all that we ever set.
  readonly #highlights = new Map<string, Highlight>();

  get count(): number {
    return this.#marks.size;
  }

  /** Takes the marks of other hits away, with the next `show`. */
  keepOnly(hits: ReadonlySet<Hit>): void {
    for (const [hit, mark] of this.#marks) if (!hits.has(hit)) this.#remove(mark);
  }

  /** Gets a mark ready for the next `show`; one that is painted the same already stays. */
  paint(plan: MarkPlan): void {
    const old = this.#marks.get(plan.hit);
    if (old?.highlight === plan.highlight) return;
    if (old) this.#remove(old);
    this.#add(plan);
  }

  /** Hands to the browser what is new and takes back what is gone, all at once. */
  show(): void {
    this.#stopWaiting();
    for (const { highlight, range } of this.#gone) this.#highlights.get(highlight)?.delete(range);
    for (const marks of [this.#moved, this.#fresh]) {
      for (const mark of marks) this.#turn(mark);
      marks.clear();
    }
    this.#gone.clear();
  }

  /** Takes every mark away. */
  clear(): void {
    this.#stopWaiting();
    for (const each of [this.#fresh, this.#gone, this.#moved]) each.clear();
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#marks.clear();
    this.#byNode.clear();
    this.#byElement.clear();
    this.#near?.end();
    this.#near = null;
  }

  marksIn(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  markOf(hit: Hit): Mark | undefined {
    return this.#marks.get(hit);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #add(plan: MarkPlan): void {
    const range = rangeOf(plan.block, plan.hit);
    if (!range) return;
    const element = elementOf(range.startContainer);
    const mark = { ...plan, range, element };
    this.#marks.set(plan.hit, mark);
    for (const node of nodesOf(mark)) {
      const marks = this.#byNode.get(node);
      if (marks) marks.push(mark);
      else this.#byNode.set(node, [mark]);
    }
    this.#fresh.add(mark);
    this.#place(mark);
  }

  #place(mark: Mark): void {
    const { element } = mark;
    if (!element) return;
    let marks = this.#byElement.get(element);
    if (!marks) this.#byElement.set(element, (marks = new Set()));
    marks.add(mark);
    const near = (this.#near ??= new ViewportTracker(changed => this.#follow(near, changed)));
    near.enter(element);
  }

  /** Shows at once what came near. What went away alone can wait for other changes, or it would be a change of its own. */
  #follow(near: ViewportTracker, changed: Iterable<Element>): void {
    let isAnyNear = false;
    for (const element of changed) {
      this.#byElement.get(element)?.forEach(mark => this.#moved.add(mark));
      isAnyNear ||= near.isNear(element);
    }
    if (isAnyNear) this.show();
    else this.#timer ??= setTimeout(() => this.show(), TAKEN_BACK_AFTER);
  }

  /** Hands a mark to the browser where it is near the view, and takes it back where it is not. */
  #turn({ highlight, range, element }: Mark): void {
    if (!element || !this.#near || this.#near.isNear(element)) this.#highlightNamed(highlight).add(range);
    else this.#highlights.get(highlight)?.delete(range);
  }

  #remove(mark: Mark): void {
    this.#marks.delete(mark.hit);
    this.#moved.delete(mark);
    if (!this.#fresh.delete(mark)) this.#gone.add(mark);
    if (mark.element) {
      const marks = this.#byElement.get(mark.element);
      marks?.delete(mark);
      if (marks?.size === 0) this.#byElement.delete(mark.element);
      this.#near?.leave(mark.element);
    }
    for (const node of nodesOf(mark)) {
      const left = this.#byNode.get(node)?.filter(each => each !== mark) ?? [];
      if (left.length) this.#byNode.set(node, left);
      else this.#byNode.delete(node);
    }
  }

  #highlightNamed(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
    }
    // Set again each time: the page may have cleared the registry.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }
}

/** The range of a hit, or null if its text has changed since it was found. */
export function rangeOf(block: TextBlock, hit: Hit): StaticRange | null {
  const start = block.placeOf(hit.start, false);
  const end = block.placeOf(hit.end, true);
  if (start.offset > start.node.length || end.offset > end.node.length) return null;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

const nodesOf = ({ block, hit }: MarkPlan): Text[] => block.nodesWithin(hit.start, hit.end);

function elementOf(text: Node): Element | null {
  const above = composedParentOf(text);
  return above && typeOf(above) === ELEMENT ? (above as Element) : null;
}
