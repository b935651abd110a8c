import { BREAK } from '../../core/sieve/plain-text.ts';
import { isClosed, isInline, roleOf, IGNORE } from '../tree/element-roles.ts';
import { Inherited, containerAt } from '../tree/inherited.ts';
import {
  composedParentOf,
  contentOf,
  ELEMENT,
  firstChildOf,
  isAttached,
  nextSiblingOf,
  parentOf,
  TEXT,
  textOf,
  typeOf,
} from '../tree/nodes.ts';

export interface AddedText {
  /** Elements with all that is below them, the topmost alone. */
  trees: Element[];
  /** The lines that a change may have joined or cut. */
  lines: string[];
}

/** The text that changes may have brought into a page, as it stands there now. */
export function readAdded(records: readonly MutationRecord[]): AddedText {
  const trees = new Set<Element>();
  const containers = new Set<Node>();
  const container = new Inherited(containerAt, document);
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (!isAttached(target)) continue;
    if (type === 'characterData') {
      containers.add(container.of(parentOf(target)!));
      continue;
    }
    let line = isText(previousSibling) || isText(nextSibling);
    for (const node of removedNodes) line ||= isPartOfLine(node);
    for (const node of addedNodes) {
      line ||= isPartOfLine(node);
      if (typeOf(node) === ELEMENT && isAttached(node)) trees.add(node as Element);
    }
    if (line) containers.add(container.of(target));
  }
  const isInTree = new Inherited(node => trees.has(node as Element) || undefined, false);
  const isInside = (node: Node | null): boolean => trees.size > 0 && node !== null && isInTree.of(node);
  return {
    trees: [...trees].filter(
      tree => isAttached(tree) && !isClosed(tree) && !isInside(composedParentOf(tree)),
    ),
    lines: [...containers]
      .filter(node => isAttached(node) && !isUnread(node) && !isInside(node))
      .map(readLines),
  };
}

const isText = (node: Node | null): boolean => node !== null && typeOf(node) === TEXT;

const isPartOfLine = (node: Node): boolean =>
  typeOf(node) === TEXT || (typeOf(node) === ELEMENT && isInline(node));

const isUnread = (node: Node): boolean => typeOf(node) === ELEMENT && isClosed(node);

/** A block's own lines; what other blocks are in it ends them. */
function readLines(container: Node): string {
  let text = '';
  for (let child = firstChildOf(container); child; child = nextSiblingOf(child)) {
    const type = typeOf(child);
    if (type === TEXT) text += textOf(child);
    else if (type !== ELEMENT) continue;
    else if (isInline(child)) text += contentOf(child)!;
    else if (roleOf(child) !== IGNORE) text += BREAK;
  }
  return text;
}
