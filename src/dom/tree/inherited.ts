import { isInline } from './element-roles.ts';
import { ELEMENT, composedParentOf, typeOf } from './nodes.ts';

/** One node in so many of a climb is remembered. */
const STRIDE = 8;

/**
 * Finds what a node has from the nearest ancestor (or itself) that decides it. It remembers climbs, so that many nodes of
 * a deep tree do not each climb all of it: an instance is good until the page changes.
 */
export class Inherited<T> {
  readonly #known = new Map<Node, T>();

  /** `decide` returns undefined for a node that leaves it to its parent, and `otherwise` is what holds above the root. */
  constructor(
    private readonly decide: (node: Node) => T | undefined,
    private readonly otherwise: T,
  ) {}

  of(node: Node): T {
    const undecided: Node[] = [];
    let value: T | undefined;
    let steps = 0;
    for (let at: Node | null = node; at; at = composedParentOf(at)) {
      value = this.#known.get(at) ?? this.decide(at);
      if (value !== undefined) break;
      if (steps++ % STRIDE === 0) undecided.push(at);
    }
    value ??= this.otherwise;
    for (const each of undecided) this.#known.set(each, value);
    return value;
  }
}

/** Its block-level node; undefined for an inline element, whose parent holds the line of its text. */
export const containerAt = (node: Node): Node | undefined =>
  typeOf(node) === ELEMENT && isInline(node) ? undefined : node;
