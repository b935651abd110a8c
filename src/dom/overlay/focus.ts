/** Looks inside open shadow roots too. */
export function focusedIn(page: Document): Element | null {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** True if the reader writes in the element or moves inside a control. */
export function takesKeys(element: Element): boolean {
  return (
    (element instanceof HTMLElement && element.isContentEditable) ||
    element.matches('input, select, textarea, [role], video, audio, object, embed')
  );
}

/** Keeps Tab within a part: after the last control comes the first. */
export function turnTab(event: KeyboardEvent, part: Element): void {
  const controls = [...part.querySelectorAll<HTMLElement>('button, a[href]')].filter(each =>
    each.checkVisibility(),
  );
  const at = (part.getRootNode() as ShadowRoot).activeElement;
  const back = event.shiftKey;
  // At first the part itself has the focus.
  if (at !== controls.at(back ? 0 : -1) && !(back && at === part)) return;
  event.preventDefault();
  controls.at(back ? -1 : 0)?.focus();
}
