import type { FindCandidates } from '../../core/match/candidates.ts';
import { UNREAD } from '../tree/element-roles.ts';
import {
  contentOf,
  ELEMENT,
  TEXT,
  findAll,
  firstChildOf,
  isHuge,
  isLastElement,
  isWithin,
  lengthOf,
  nextSiblingOf,
  parentOf,
  typeOf,
} from '../tree/nodes.ts';
import { holdsRuby } from '../sieve/page-text.ts';
import { containerOf } from '../tree/walk.ts';

/** Longer texts are read in slices. */
const MAX_CHARS = 300_000;

/** With more of them, reading everything costs less. */
const MAX_CANDIDATES = 1000;
const MAX_CONTAINERS = 150;

/** A step is a node that is looked at; a deep tree would take too many. */
const MAX_STEPS = 10_000;

/** Of text that is asked for on the way down, in lengths of the whole. */
const MAX_COPIES = 30;

export interface CandidatePlaces {
  /** Nearest block-level nodes around the texts that may have hits, in order; see `Walk` with depth `own`. */
  containers: Node[];
  headings: Element[];
}

/** Of a whole tree. Null where it must be read from end to end. */
export function candidatePlaces(root: Node, find: FindCandidates): CandidatePlaces | null {
  if (isHuge(root) || holdsRuby(root)) return null;
  const text = contentOf(root) ?? '';
  const starts = text.length > MAX_CHARS ? null : find(text, MAX_CANDIDATES);
  const texts = starts && textsAt(root, starts, text.length);
  if (!texts) return null;
  const containers = new Set<Node>();
  for (const each of texts) if (isRead(each)) containers.add(containerOf(each, root));
  if (containers.size > MAX_CONTAINERS) return null;
  const headings = [...findAll(root, READ_HEADINGS)];
  return { containers: [...containers], headings };
}

const READ_HEADINGS = `:is(h1,h2,h3,h4,h5,h6):not(:is(${UNREAD}),:is(${UNREAD}) *)`;

function isRead(text: Node): boolean {
  const parent = parentOf(text);
  return (
    typeOf(text) === TEXT && !(parent && typeOf(parent) === ELEMENT && isWithin(parent as Element, UNREAD))
  );
}

/** Goes down by the lengths of texts, so that most of the tree is never looked at. */
function textsAt(root: Node, starts: readonly number[], length: number): Node[] | null {
  const texts: Node[] = [];
  let node = firstChildOf(root);
  let at = 0;
  let steps = 0;
  let copied = 0;
  for (const start of starts) {
    while (node) {
      if (++steps > MAX_STEPS || copied > MAX_COPIES * length) return null;
      const isElement = typeOf(node) === ELEMENT;
      const next: Node | null = nextSiblingOf(node);
      // The last element has most of what is left; its text need not be copied.
      if (isElement && isLastElement(node)) {
        node = firstChildOf(node) ?? nextAfter(node, root);
        continue;
      }
      const size: number = isElement ? contentOf(node)!.length : lengthOf(node);
      if (isElement) copied += size;
      if (at + size > start) {
        if (!isElement) break;
        node = firstChildOf(node);
      } else {
        at += size;
        node = next ?? nextAfter(node, root);
      }
    }
    if (node && texts.at(-1) !== node) texts.push(node);
  }
  return texts;
}

function nextAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next) return next;
  }
  return null;
}
