// Jest set-up of views: what queries ask of each element, without jsdom's search through its whole style sheet and tree.

/** jsdom's own style sheet does not display these. */
const NOT_DISPLAYED =
  'head, meta, title, link, style, script, input[type=hidden], datalist, param, ruby > rp, noframes, template, dialog:not([open])';

const usualStyle = globalThis.getComputedStyle.bind(globalThis);

const written = (element: Element, property: 'display' | 'visibility'): string =>
  element.hasAttribute('style') ? (element as HTMLElement).style[property] : '';

const displayOf = (element: Element): string =>
  written(element, 'display') || (element.matches(NOT_DISPLAYED) ? 'none' : 'block');

function visibilityOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const visibility = written(at, 'visibility');
    if (visibility) return visibility;
  }
  return 'visible';
}

/** Whether an element is displayed and visible, which is all that queries ask; anything else is asked of jsdom. */
function quickStyle(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  if (pseudo || element.ownerDocument.styleSheets.length > 0) return usualStyle(element, pseudo);
  const read = (name: string | symbol): unknown => {
    if (name === 'display') return displayOf(element);
    if (name === 'visibility') return visibilityOf(element);
    const usual = usualStyle(element);
    const value: unknown = Reflect.get(usual, name);
    return typeof value === 'function' ? value.bind(usual) : value;
  };
  const getPropertyValue = (name: string): unknown =>
    name === 'display' || name === 'visibility' ? read(name) : usualStyle(element).getPropertyValue(name);
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => (name === 'getPropertyValue' ? getPropertyValue : read(name)),
  });
}

globalThis.getComputedStyle = quickStyle;

const LABELABLE = 'button, input:not([type=hidden]), meter, output, progress, select, textarea';

/** Only labels that can be the element's are asked, rather than each element of the page. */
function quickLabels(this: HTMLInputElement): HTMLLabelElement[] | null {
  if (this.type === 'hidden') return null;
  const around = this.closest('label');
  const labels = around && !around.htmlFor && around.querySelector(LABELABLE) === this ? [around] : [];
  if (!this.id) return labels;
  const root = this.getRootNode() as Document;
  if (root.getElementById?.(this.id) !== this) return labels;
  return [...labels, ...root.querySelectorAll<HTMLLabelElement>(`label[for="${this.id}"]`)];
}

for (const { prototype } of [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
])
  Object.defineProperty(prototype, 'labels', { configurable: true, get: quickLabels });
