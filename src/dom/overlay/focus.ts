import { isMatch } from '../tree/nodes.ts';
import { ownChange } from './own-tree.ts';

export function focusedIn(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export function takesKeys(element: Element): boolean {
  return isMatch(element, 'input, select, textarea, [role], video, audio, object, embed, :read-write');
}

/** Keeps Tab inside a card: from its last control to the first, and back. */
export function turnTab(event: KeyboardEvent, part: Element): void {
  const controls = [...part.querySelectorAll<HTMLElement>('button, a[href]')].filter(each =>
    each.checkVisibility(),
  );
  const at = (part.getRootNode() as ShadowRoot).activeElement;
  const back = event.shiftKey;
  // At first the part itself has the focus.
  if (at !== controls.at(back ? 0 : -1) && !(back && at === part)) return;
  event.preventDefault();
  ownChange(() => controls.at(back ? -1 : 0)?.focus());
}
