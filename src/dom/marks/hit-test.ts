import { isInside, type Point } from '../../core/card/place.ts';
import type { Mark, Marks } from './marks.ts';
import {
  attributeOf,
  composedElementsAround,
  ELEMENT,
  openRootOf,
  shownParentOf,
  typeOf,
} from '../tree/nodes.ts';

/** `line` is the box of the mark's line there, in viewport pixels. */
export interface MarkAtPoint {
  mark: Mark;
  line: DOMRect;
}

export interface PointerPlace extends Point {
  /** `event.composedPath()`: the target first, then open shadow roots on the way up. */
  path: readonly EventTarget[];
}

/** Null where nothing is marked or the text is covered. */
export function markAt(page: Document, marks: Marks, { x, y, path }: PointerPlace): MarkAtPoint | null {
  const target = path[0];
  if (marks.count === 0 || !(target instanceof Node)) return null;
  const shadowRoots = path.filter(each => each instanceof ShadowRoot);
  // The host itself is the target of text directly in its shadow root.
  const ownRoot = typeOf(target) === ELEMENT ? openRootOf(target) : null;
  if (ownRoot) shadowRoots.push(ownRoot);
  const caret = page.caretPositionFromPoint(x, y, { shadowRoots });
  const node = caret?.offsetNode;
  // A caret is also found in clipped text and through elements without pointer events; the target is what is on top.
  if (!(node instanceof Text) || !isShownIn(target, node) || isInert(node)) return null;
  const here = marks.marksIn(node);
  // Boxes are expensive, so the marks around the caret come first.
  for (const mark of [...here.filter(each => holds(each, node, caret!.offset)), ...here]) {
    const line = boxesOf(mark).find(box => isInside({ x, y }, box));
    if (line) return { mark, line };
  }
  return null;
}

const holds = ({ range }: Mark, node: Text, offset: number): boolean =>
  (range.startContainer !== node || offset >= range.startOffset) &&
  (range.endContainer !== node || offset <= range.endOffset);

/** In the flat tree: the target of slotted text is its slot. */
function isShownIn(target: Node, text: Text): boolean {
  let at: Node | null = text.assignedSlot ?? text;
  while (at && at !== target) at = shownParentOf(at);
  return at !== null;
}

/** A caret is also found in inert text. */
const isInert = (node: Node): boolean =>
  composedElementsAround(node).some(each => attributeOf(each, 'inert') !== null);

/** One box per line or inline element, in viewport pixels. */
export function boxesOf({ range: words }: Pick<Mark, 'range'>): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = words;
  const range = startContainer.ownerDocument!.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()];
  } catch {
    // The text has become shorter and was not read again yet.
    return [];
  } finally {
    // A live range slows the page's edits until it is collected, unless it is empty at the document.
    range.setStart(startContainer.ownerDocument!, 0);
    range.collapse(true);
  }
}

export function firstBoxOf(mark: Pick<Mark, 'range'>): DOMRect | null {
  return boxesOf(mark).find(box => box.width > 0 && box.height > 0) ?? null;
}
