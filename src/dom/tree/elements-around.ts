import { ELEMENT, shownParentOf, typeOf } from './nodes.ts';

/** From the nearest to the root in the composed tree: slots and hosts included. */
export function elementsAround(node: Node): Element[] {
  const around: Element[] = [];
  for (let at: Node | null = node; at; at = shownParentOf(at))
    if (typeOf(at) === ELEMENT) around.push(at as Element);
  return around;
}
