/** The element that has the focus in a page, inside open shadow roots too. */
export function focusedIn(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** True if a key that is pressed in an element belongs to the page: the reader writes there, or moves inside a control. */
export function takesKeys(element: Element): boolean {
  return (
    (element instanceof HTMLElement && element.isContentEditable) ||
    element.matches('input, select, textarea, [role], video, audio, object, embed')
  );
}

/** Keeps Tab among the controls of a part: after the last comes the first. */
export function turnTab(event: KeyboardEvent, part: Element): void {
  const controls = [...part.querySelectorAll<HTMLElement>('button, a[href]')].filter(each =>
    each.checkVisibility(),
  );
  const at = (part.getRootNode() as ShadowRoot).activeElement;
  const back = event.shiftKey;
  // The part itself has the focus at first.
  if (at !== controls.at(back ? 0 : -1) && !(back && at === part)) return;
  event.preventDefault();
  controls.at(back ? -1 : 0)?.focus();
}
