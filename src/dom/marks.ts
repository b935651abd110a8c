import type { Hit } from '../core/find.ts';
import type { TextBlock } from './text-block.ts';

/** A mention to be painted: where it stands and in which highlight. */
export interface MarkPlan {
  hit: Hit;
  block: TextBlock;
  highlight: string;
}

/** A painted mention. */
export interface Mark extends MarkPlan {
  range: StaticRange;
}

/** Paints marks with the highlight API, and knows which marks a text node has. The page's own nodes are never touched. */
export class Marks {
  readonly #marks = new Map<Hit, Mark>();
  readonly #byNode = new Map<Text, Mark[]>();
  // Firefox cannot iterate a Highlight from here, and need not: these are all that we ever set.
  readonly #highlights = new Map<string, Highlight>();

  get count(): number {
    return this.#marks.size;
  }

  /** Takes the marks of other hits away. */
  keepOnly(hits: ReadonlySet<Hit>): void {
    for (const [hit, mark] of this.#marks) if (!hits.has(hit)) this.#remove(mark);
  }

  /** Paints a mark; one that is painted the same already stays. */
  paint(plan: MarkPlan): void {
    const old = this.#marks.get(plan.hit);
    if (old?.highlight === plan.highlight) return;
    if (old) this.#remove(old);
    this.#add(plan);
  }

  /** Takes every mark away. */
  clear(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#marks.clear();
    this.#byNode.clear();
  }

  marksIn(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? [];
  }

  markOf(hit: Hit): Mark | undefined {
    return this.#marks.get(hit);
  }

  #add(plan: MarkPlan): void {
    const range = rangeOf(plan.block, plan.hit);
    if (!range) return;
    const mark = { ...plan, range };
    this.#marks.set(plan.hit, mark);
    for (const node of nodesOf(mark)) {
      const marks = this.#byNode.get(node);
      if (marks) marks.push(mark);
      else this.#byNode.set(node, [mark]);
    }
    this.#highlightNamed(plan.highlight).add(range);
  }

  #remove(mark: Mark): void {
    this.#marks.delete(mark.hit);
    this.#highlights.get(mark.highlight)?.delete(mark.range);
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

function nodesOf({ block, hit }: MarkPlan): Text[] {
  const { nodes, starts } = block;
  return nodes.filter((node, i) => {
    const start = starts[i];
    const end = starts[i + 1] ?? block.text.length;
    return start < hit.end && end > hit.start && node.length > 0;
  });
}
