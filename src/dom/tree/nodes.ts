/**
 * The properties that walk a tree, taken from their prototypes once: in Chromium a form's controls can stand in for
 * its own properties (`<input name="firstChild">`), also as content scripts see it.
 */
const getter = <T>(prototype: object, name: string): ((this: Node) => T) =>
  Object.getOwnPropertyDescriptor(prototype, name)!.get as (this: Node) => T;

const firstChild = getter<Node | null>(Node.prototype, 'firstChild');
const nextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
const parentNode = getter<Node | null>(Node.prototype, 'parentNode');
const nodeType = getter<number>(Node.prototype, 'nodeType');
const localName = getter<string>(Element.prototype, 'localName');
const data = getter<string>(CharacterData.prototype, 'data');
const getAttribute = Element.prototype.getAttribute;
const getRootNode = Node.prototype.getRootNode;

/** A node's property by its own name, whatever the page put in front of it. */
export const firstChildOf = (node: Node): Node | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): Node | null => nextSibling.call(node);
export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const typeOf = (node: Node): number => nodeType.call(node);
export const nameOf = (node: Node): string => localName.call(node);
export const textOf = (node: Node): string => data.call(node);
export const attributeOf = (node: Node, name: string): string | null =>
  getAttribute.call(node as Element, name);

/** The document or shadow root that the node is in, or the outermost node of a tree that is in none. */
export const treeOf = (node: Node): Node => getRootNode.call(node);

/** Values of `nodeType`. */
export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

/** The parent, or a shadow root's host. */
export function composedParentOf(node: Node): Node | null {
  return typeOf(node) === FRAGMENT ? ((node as ShadowRoot).host ?? null) : parentOf(node);
}

/** The node above as the page is shown: the slot that it is put into, or else its parent or host. */
export function shownParentOf(node: Node): Node | null {
  return (typeOf(node) === ELEMENT ? assignedSlot.call(node) : null) ?? composedParentOf(node);
}
const assignedSlot = getter<Node | null>(Element.prototype, 'assignedSlot');

/** The element's open shadow root; closed ones are left alone. */
export function openRootOf(element: Node): ShadowRoot | null {
  return shadowRoot.call(element);
}
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

const findInElement = Element.prototype.querySelector;
const findInFragment = DocumentFragment.prototype.querySelector;

/** True if an element below `root` matches the selector. */
export function holdsMatch(root: Node, selector: string): boolean {
  const find = typeOf(root) === FRAGMENT ? findInFragment : findInElement;
  return find.call(root as Element & DocumentFragment, selector) !== null;
}

/** True if the element itself matches the selector. */
export const isMatch = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** True if the element or one above it in its tree matches the selector. */
export const isWithin = (element: Element, selector: string): boolean =>
  Element.prototype.closest.call(element, selector) !== null;

/** False where an element has no box or is made invisible. */
export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** A tree of more elements than this is not searched as a whole: that would be a long task. */
const HUGE = 50_000;

const elementsIn = Element.prototype.getElementsByTagName;

/** True if the tree below an element is too large to be searched as a whole. */
export function isHuge(root: Node): boolean {
  return typeOf(root) === ELEMENT && elementsIn.call(root as Element, '*').item(HUGE) !== null;
}
