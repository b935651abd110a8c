import { CUSTOM } from '../sieve/page-text.ts';
import { UNREAD } from '../tree/element-roles.ts';
import { STANDARD_HOSTS, findAll, isWithin, openRootOf } from '../tree/nodes.ts';
import { whenIdle } from './schedule.ts';

const HOSTS_PER_SLICE = 500;

/** Also in a page that is never idle. */
const MAX_WAIT_MS = 200;

/** For each open shadow root that is read below `root`: of custom elements at once, of others when the page is idle. */
export function eachShadow(root: Node, report: (shadow: ShadowRoot) => void, signal: AbortSignal): void {
  eachCustomShadow(root, report);
  let elements: NodeListOf<Element> | null = null;
  let at = 0;
  const slice = (): void => {
    if (signal.aborted) return;
    elements ??= findAll(root, STANDARD_HOSTS);
    const end = Math.min(elements.length, at + HOSTS_PER_SLICE);
    for (; at < end; at++) reportRoot(elements[at]!, report);
    if (at < elements.length) whenIdle(slice, MAX_WAIT_MS);
  };
  whenIdle(slice, MAX_WAIT_MS);
}

/** For each open shadow root of a custom element below `root` that is read; what is in these roots is not looked at. */
export function eachCustomShadow(root: Node, report: (shadow: ShadowRoot) => void): void {
  const elements = findAll(root, CUSTOM);
  for (let i = 0, { length } = elements; i < length; i++) reportRoot(elements[i]!, report);
}

function reportRoot(element: Element, report: (shadow: ShadowRoot) => void): void {
  const root = openRootOf(element);
  if (root && !isWithin(element, UNREAD)) report(root);
}
