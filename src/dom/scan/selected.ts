import { SKIP, roleOf } from '../tree/element-roles.ts';
import { boxOf, composedElementsAround, elementsAround, isMatch, pageOf } from '../tree/nodes.ts';
import type { TextPlace } from '../tree/text-block.ts';

export interface Selected {
  node: Node;
  range: Range | null;
}

export function readSelection(page: Document): Selected {
  const field = page.activeElement;
  // Text in a field is not in the page's selection.
  if (field && isMatch(field, 'input, textarea')) return { node: field, range: null };
  const selection = page.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  // A page may have removed its root.
  return { node: range?.startContainer ?? page.documentElement ?? page, range };
}

/** Code, forms and editable text are never read. */
export const isLeftAlone = ({ node }: Selected): boolean =>
  pageOf(node)?.designMode === 'on' || composedElementsAround(node).some(each => roleOf(each) === SKIP);

export function isSelected({ range }: Selected, start: TextPlace, end: TextPlace): boolean {
  try {
    return (
      range !== null &&
      range.comparePoint(end.node, end.offset - 1) >= 0 &&
      range.comparePoint(start.node, start.offset + 1) <= 0
    );
  } catch {
    // The place is in another tree, or its text has become shorter.
    return false;
  }
}

export function boxesOfSelected({ node, range }: Selected): DOMRect[] {
  const boxes = range ? [...range.getClientRects()] : [];
  const [element] = elementsAround(node);
  return boxes.length || !element ? boxes : [boxOf(element)];
}
