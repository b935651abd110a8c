import type { Hit } from '../../core/match/hit.ts';
import { UNPAINT_DELAY_MS } from '../../core/timing.ts';
import { isFirefox, MarkSheet } from './mark-sheet.ts';
import { ViewportTracker } from './viewport-tracker.ts';
import { ELEMENT, composedParentOf, typeOf } from '../tree/nodes.ts';
import type { TextBlock } from '../tree/text-block.ts';

export interface MarkPlan {
  hit: Hit;
  block: TextBlock;
  highlight: string;
}

export interface Mark extends MarkPlan {
  range: StaticRange;
  /** Null for text directly in a tree. */
  element: Element | null;
  /** The tree whose style sheet it needs. */
  tree: ReturnType<MarkSheet['hold']>;
}

/** Elements whose marks are painted wherever they are: to ask the browser for their places would cost more. */
const MAX_UNTRACKED = 50;

/** Browsers look at all marks in each frame with a change, so of many they get only near ones, and get them together. */
export class Marks {
  readonly #added = new Set<Mark>();
  readonly #removed = new Set<Mark>();
  readonly #moved = new Set<Mark>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #byElement = new Map<Element, Set<Mark>>();
  #tracker: ViewportTracker | null = null;
  readonly sheet = new MarkSheet();
  readonly #marks = new Map<Hit, Mark>();
  readonly #byNode = new Map<Text, Mark[]>();
  // Firefox cannot iterate a Highlight from a content script; these are all that we ever set.
  readonly #highlights = new Map<string, Highlight>();

  get count(): number {
    return this.#marks.size;
  }

  keepOnly(hits: ReadonlySet<Hit>): void {
    for (const [hit, mark] of this.#marks) if (!hits.has(hit)) this.#remove(mark);
  }

  paint(plan: MarkPlan): void {
    const old = this.#marks.get(plan.hit);
    if (old?.highlight === plan.highlight) return;
    if (old) this.#remove(old);
    this.#add(plan);
  }

  show(): void {
    this.#stopWaiting();
    this.sheet.update();
    const kept = new Set<string>();
    for (const { highlight, range } of this.#removed) {
      this.#highlights.get(highlight)?.delete(range);
      if (isKept(range)) kept.add(highlight);
    }
    for (const name of kept) this.#registerAgain(name);
    for (const marks of [this.#moved, this.#added]) {
      for (const mark of marks) this.#updateHighlight(mark);
      marks.clear();
    }
    this.#removed.clear();
    if (this.#marks.size === 0) this.#unregister();
  }

  clear(): void {
    this.#stopWaiting();
    for (const each of [this.#added, this.#removed, this.#moved]) each.clear();
    this.#unregister();
    this.#marks.clear();
    this.#byNode.clear();
    this.#byElement.clear();
    this.#tracker?.end();
    this.#tracker = null;
    this.sheet.clear();
  }

  marksIn(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  markOf(hit: Hit): Mark | undefined {
    return this.#marks.get(hit);
  }

  #unregister(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
  }

  #registerAgain(name: string): void {
    const highlight = this.#highlights.get(name);
    if (!highlight || CSS.highlights.get(name) !== highlight) return;
    CSS.highlights.delete(name);
    CSS.highlights.set(name, highlight);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #add(plan: MarkPlan): void {
    const range = rangeOf(plan.block, plan.hit);
    if (!range) return;
    const element = elementOf(range.startContainer);
    const mark = { ...plan, range, element, tree: this.sheet.hold(range.startContainer) };
    this.#marks.set(plan.hit, mark);
    for (const node of nodesOf(mark)) {
      const marks = this.#byNode.get(node);
      if (marks) marks.push(mark);
      else this.#byNode.set(node, [mark]);
    }
    this.#added.add(mark);
    this.#track(mark);
  }

  #track(mark: Mark): void {
    const { element } = mark;
    if (!element) return;
    let marks = this.#byElement.get(element);
    if (!marks) this.#byElement.set(element, (marks = new Set()));
    marks.add(mark);
    if (this.#tracker) this.#tracker.enter(element);
    else if (this.#byElement.size > MAX_UNTRACKED) this.#beginTracking();
  }

  #beginTracking(): void {
    const tracker = new ViewportTracker(changed => this.#onMoved(tracker, changed));
    this.#tracker = tracker;
    for (const [element, marks] of this.#byElement) for (const _ of marks) tracker.enter(element);
  }

  /** Near marks are painted at once. Far ones are removed with the next change, to save a repaint of their own. */
  #onMoved(tracker: ViewportTracker, changed: Iterable<Element>): void {
    let isAnyNear = false;
    for (const element of changed) {
      this.#byElement.get(element)?.forEach(mark => this.#moved.add(mark));
      isAnyNear ||= tracker.isNear(element);
    }
    if (isAnyNear) this.show();
    else this.#timer ??= setTimeout(() => this.show(), UNPAINT_DELAY_MS);
  }

  #updateHighlight({ highlight, range, element }: Mark): void {
    if (!element || !this.#tracker || this.#tracker.isNear(element))
      this.#highlightNamed(highlight).add(range);
    else this.#highlights.get(highlight)?.delete(range);
  }

  #remove(mark: Mark): void {
    this.#marks.delete(mark.hit);
    this.#moved.delete(mark);
    this.sheet.release(mark.tree);
    if (!this.#added.delete(mark)) this.#removed.add(mark);
    if (mark.element) {
      const marks = this.#byElement.get(mark.element);
      marks?.delete(mark);
      if (marks?.size === 0) this.#byElement.delete(mark.element);
      this.#tracker?.leave(mark.element);
    }
    for (const node of nodesOf(mark)) {
      const others = this.#byNode.get(node)?.filter(each => each !== mark) ?? [];
      if (others.length) this.#byNode.set(node, others);
      else this.#byNode.delete(node);
    }
  }

  #highlightNamed(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
    }
    // Set each time, since the page may have cleared the registry.
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }
}

/** Null if the text has changed since the hit was found. */
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

/**
 * Firefox keeps a range whose text got too short for it, with the tree that the text stood in, after the highlight has let
 * go of it: until the highlight itself is registered again (measured in Firefox 153).
 */
const isKept = ({ endContainer, endOffset }: StaticRange): boolean =>
  endOffset > (endContainer as Text).length && isFirefox();

const nodesOf = ({ block, hit }: MarkPlan): Text[] => block.nodesWithin(hit.start, hit.end);

function elementOf(text: Node): Element | null {
  const above = composedParentOf(text);
  return above && typeOf(above) === ELEMENT ? (above as Element) : null;
}
