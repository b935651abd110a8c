import { elementsAround, isMatch } from './nodes.ts';

export function isLink(target: EventTarget): target is Element {
  return target instanceof Element && isMatch(target, ':any-link');
}

export const linkAround = (node: Node): Element | null =>
  elementsAround(node).find(each => isMatch(each, ':any-link')) ?? null;

export function followLink(link: Element): void {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}
