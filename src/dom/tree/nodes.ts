// From the prototypes: in Chromium a form's controls can replace its own properties, also for content scripts. Without the
// marks the bundler would keep what nobody uses, and every page would take it from its prototype.

/* @__NO_SIDE_EFFECTS__ */
const getter = <T>(of: { prototype: object }, name: string): ((this: Node) => T) =>
  Object.getOwnPropertyDescriptor(of.prototype, name)!.get as (this: Node) => T;

/* @__NO_SIDE_EFFECTS__ */
const method = <P, K extends keyof P>(of: { prototype: P }, name: K): P[K] => of.prototype[name];

const firstChild = getter<Node | null>(Node, 'firstChild');
const nextSibling = getter<Node | null>(Node, 'nextSibling');
const parentNode = getter<Node | null>(Node, 'parentNode');
const nodeType = getter<number>(Node, 'nodeType');
const localName = getter<string>(Element, 'localName');
const data = getter<string>(CharacterData, 'data');
const length = getter<number>(CharacterData, 'length');
const getAttribute = method(Element, 'getAttribute');
const substringData = method(CharacterData, 'substringData');
const getRootNode = method(Node, 'getRootNode');

export const firstChildOf = (node: Node): Node | null => firstChild.call(node);
export const nextSiblingOf = (node: Node): Node | null => nextSibling.call(node);
export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const typeOf = (node: Node): number => nodeType.call(node);
export const nameOf = (node: Node): string => localName.call(node);
export const textOf = (node: Node): string => data.call(node);
/** 0 for what `textContent` leaves out. */
export const lengthOf = (node: Node): number =>
  typeOf(node) === TEXT || typeOf(node) === CDATA ? length.call(node) : 0;
/** The first characters of a text; what is beyond them is not even copied. */
export const startOf = (node: Node, chars: number): string => substringData.call(node as Text, 0, chars);
export const attributeOf = (node: Node, name: string): string | null =>
  getAttribute.call(node as Element, name);

/** Undefined beyond the last. */
export function childAt(node: Node, place: number): Node | undefined {
  let child = firstChildOf(node);
  for (let left = place; child && left > 0; left--) child = nextSiblingOf(child);
  return child ?? undefined;
}

const textContent = getter<string | null>(Node, 'textContent');

/** With all text below, read or not, in one native call; null for a document. */
export const contentOf = (node: Node): string | null => textContent.call(node);

const nextElement = getter<Element | null>(Element, 'nextElementSibling');

export const isLastElement = (element: Node): boolean => nextElement.call(element) === null;

export const treeOf = (node: Node): Node => getRootNode.call(node);

export const ELEMENT = 1;
export const TEXT = 3;
const CDATA = 4;
export const DOCUMENT = 9;
export const FRAGMENT = 11;

export function composedParentOf(node: Node): Node | null {
  return typeOf(node) === FRAGMENT ? ((node as ShadowRoot).host ?? null) : parentOf(node);
}

/** The parent as shown: the assigned slot, else the parent or host. */
export function shownParentOf(node: Node): Node | null {
  return (typeOf(node) === ELEMENT ? assignedSlot.call(node) : null) ?? composedParentOf(node);
}
const assignedSlot = getter<Node | null>(Element, 'assignedSlot');

export const elementsAround = (node: Node): Element[] => elementsUp(node, shownParentOf);

export const composedElementsAround = (node: Node): Element[] => elementsUp(node, composedParentOf);

function elementsUp(node: Node, parentOfNode: (node: Node) => Node | null): Element[] {
  const around: Element[] = [];
  for (let at: Node | null = node; at; at = parentOfNode(at))
    if (typeOf(at) === ELEMENT) around.push(at as Element);
  return around;
}

/** Null for closed roots. */
export function openRootOf(element: Node): ShadowRoot | null {
  return shadowRoot.call(element);
}
const shadowRoot = getter<ShadowRoot | null>(Element, 'shadowRoot');

export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

const findInElement = method(Element, 'querySelector');
const findInFragment = method(DocumentFragment, 'querySelector');

export function holdsMatch(root: Node, selector: string): boolean {
  const find = typeOf(root) === FRAGMENT ? findInFragment : findInElement;
  return find.call(root as Element & DocumentFragment, selector) !== null;
}

const findAllIn = [
  Element.prototype.querySelectorAll,
  DocumentFragment.prototype.querySelectorAll,
  Document.prototype.querySelectorAll,
];

export function findAll(root: Node, selector: string): NodeListOf<Element> {
  const find = findAllIn[typeOf(root) === FRAGMENT ? 1 : typeOf(root) === DOCUMENT ? 2 : 0]!;
  return find.call(root as Element, selector);
}

export const isMatch = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

export const isWithin = (element: Element, selector: string): boolean =>
  closestTo(element, selector) !== null;

export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

const isConnected = getter<boolean>(Node, 'isConnected');
const ownerDocument = getter<Document | null>(Node, 'ownerDocument');

export const isAttached = (node: Node): boolean => isConnected.call(node);

/** Attached, and not in another document that has adopted it: a frame's, or that of a window beside the page. */
export function isInPage(node: Node): boolean {
  try {
    return isConnected.call(node) && (ownerDocument.call(node) ?? node) === document;
  } catch {
    // In Firefox a node is dead once the frame that had it last is gone.
    return false;
  }
}

/** Null for a document. */
export const pageOf = (node: Node): Document | null => ownerDocument.call(node);

/** True for the node itself; not for what is in shadow trees. */
export const holdsNode = (node: Node, inner: Node | null): boolean =>
  Node.prototype.contains.call(node, inner);

export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const scrollToMiddle = (element: Element): void =>
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });

type Measure = 'clientHeight' | 'scrollHeight' | 'scrollLeft' | 'scrollTop';

/** In pixels. */
export const measure = (element: Element, what: Measure): number =>
  Reflect.get(Element.prototype, what, element);

export function scrollElement(element: Element, how: 'scrollTo' | 'scrollBy', by: ScrollToOptions): void {
  const scroll: (this: Element, by: ScrollToOptions) => void = Element.prototype[how];
  scroll.call(element, { ...by, behavior: 'instant' });
}

/** Without scrolling. */
export const focusOn = (element: HTMLElement): void =>
  HTMLElement.prototype.focus.call(element, { preventScroll: true });

/** Searching larger trees as a whole would be a long task. */
const HUGE_TREE_SIZE = 50_000;

const elementsIn = method(Element, 'getElementsByTagName');

export function isHuge(root: Node): boolean {
  return typeOf(root) === ELEMENT && elementsIn.call(root as Element, '*').item(HUGE_TREE_SIZE) !== null;
}

/** That may have a shadow tree, by the list in the DOM standard. */
export const STANDARD_HOSTS =
  'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
