import { ELEMENT, shownParentOf, typeOf } from './nodes.ts';

/** The elements around a node from the nearest to the page's own, as the page is composed: slots and hosts included. */
export function elementsAround(node: Node): Element[] {
  const around: Element[] = [];
  for (let at: Node | null = node; at; at = shownParentOf(at))
    if (typeOf(at) === ELEMENT) around.push(at as Element);
  return around;
}
