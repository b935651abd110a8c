import { isMatch } from '../tree/nodes.ts';
import { HOST } from './host-selector.ts';

export const XHTML = 'http://www.w3.org/1999/xhtml' as const;

/** The class of what is in a host's root. */
export const CONTENT_CLASS = 'sidelight';

/** Plain, since a page may define a custom element's name, and would get the closed root with it. */
export function makeHost(page: Document): HTMLElement {
  const host = page.createElementNS(XHTML, 'div');
  host.popover = 'manual';
  return host;
}

/** True for any host of ours, also one of another frame's script. */
export const isHost = (element: Element): boolean =>
  isMatch(element, HOST) && element.attributes.length === 1;

/** Firefox alone runs a new script where an old one was, and alone shows closed roots to scripts. */
export function removeOldHosts(page: Document): void {
  for (const element of page.documentElement?.children ?? []) {
    const { openOrClosedShadowRoot: root } = element as {
      openOrClosedShadowRoot?: ShadowRoot | null;
    };
    if (root && isHost(element) && root.querySelector(`.${CONTENT_CLASS}`)) element.remove();
  }
}
