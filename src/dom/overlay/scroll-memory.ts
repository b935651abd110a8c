import { elementsAround, measure, scrollElement } from '../tree/nodes.ts';

export class ScrollMemory {
  readonly #places = new Map<Element, { left: number; top: number }>();

  noteAround(node: Node): void {
    for (const each of elementsAround(node)) {
      if (!this.#places.has(each))
        this.#places.set(each, {
          left: measure(each, 'scrollLeft'),
          top: measure(each, 'scrollTop'),
        });
    }
  }

  restore(): void {
    for (const [element, place] of this.#places) scrollElement(element, 'scrollTo', place);
    this.#places.clear();
  }
}
