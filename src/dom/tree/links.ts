import { ELEMENT, isMatch, shownParentOf, typeOf } from './nodes.ts';

export function isLink(target: EventTarget): target is Element {
  return target instanceof Element && isMatch(target, ':any-link');
}

export function linkAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = shownParentOf(at))
    if (typeOf(at) === ELEMENT && isMatch(at as Element, ':any-link')) return at as Element;
  return null;
}

export function followLink(link: Element): void {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}
