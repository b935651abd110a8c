import { elementsAround } from '../tree/nodes.ts';

export class ScrollMemory {
  readonly #places = new Map<Element, { left: number; top: number }>();

  noteAround(node: Node): void {
    for (const each of elementsAround(node)) {
      const { scrollLeft: left, scrollTop: top } = each;
      if (!this.#places.has(each)) this.#places.set(each, { left, top });
    }
  }

  restore(): void {
    for (const [element, { left, top }] of this.#places) element.scrollTo({ left, top, behavior: 'instant' });
    this.#places.clear();
  }
}
