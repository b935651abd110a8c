import { ELEMENT, isMatch, shownParentOf, typeOf } from './nodes.ts';

/** True if an event's target, or what the event passes through, is a link. */
export function isLink(target: EventTarget): target is Element {
  return target instanceof Element && isMatch(target, ':any-link');
}

/** The link that a node is in as the page is shown, or null. */
export function linkAround(node: Node): Element | null {
  for (let at: Node | null = node; at; at = shownParentOf(at))
    if (typeOf(at) === ELEMENT && isMatch(at as Element, ':any-link')) return at as Element;
  return null;
}

/** Has the page do what a press on a link does. */
export function followLink(link: Element): void {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}
