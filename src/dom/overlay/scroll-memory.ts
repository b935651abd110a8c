import { elementsAround } from '../tree/elements-around.ts';

/** Remembers how far the parts of a page were scrolled, to bring them back there. */
export class ScrollMemory {
  readonly #places = new Map<Element, { left: number; top: number }>();

  /** Notes all that may scroll around a node; what was noted before stays. */
  noteAround(node: Node): void {
    for (const each of elementsAround(node)) {
      const { scrollLeft: left, scrollTop: top } = each;
      if (!this.#places.has(each)) this.#places.set(each, { left, top });
    }
  }

  /** Scrolls all of it back, at once. */
  restore(): void {
    for (const [element, { left, top }] of this.#places) element.scrollTo({ left, top, behavior: 'instant' });
    this.#places.clear();
  }
}
