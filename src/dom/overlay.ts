import { composedParentOf, ELEMENT, typeOf } from './nodes.ts';

const XHTML = 'http://www.w3.org/1999/xhtml' as const;

/** Name of the card's host element, the only element that we ever add to a page. */
export const HOST_NAME = 'sidelight-card';

/** The card's place in a page: a host in the top layer with a closed shadow root, made when shown, gone when hidden. */
export class Overlay {
  #host: HTMLElement | null = null;
  #content: HTMLElement | null = null;

  constructor(
    private readonly page: Document,
    private readonly styles: string,
  ) {}

  /** The host while there is one. */
  get host(): HTMLElement | null {
    return this.#host;
  }

  /**
   * Puts the host into the page, inside the modal dialog or full-screen element that `near` is in, else it would be
   * inert. Returns the element to render into, or null where the page prevents it; then nothing is left behind.
   */
  open(near: Node): HTMLElement | null {
    this.close();
    const host = this.page.createElementNS(XHTML, HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.styles);
    root.adoptedStyleSheets = [sheet];
    const content = this.page.createElementNS(XHTML, 'div');
    root.append(content);
    host.popover = 'manual';
    this.#host = host;
    this.#content = content;
    try {
      topLayerParentOf(near, this.page).append(host);
      host.showPopover();
    } catch {
      this.close();
      return null;
    }
    // A page may cancel `beforetoggle`; that is its right, and we do not fight it.
    if (host.matches(':popover-open')) return content;
    this.close();
    return null;
  }

  /** Moves the card; lengths in viewport pixels. The host stays where it is, out of reach of the page's rules. */
  moveTo(left: number, top: number): void {
    this.#content?.style.setProperty('translate', `${Math.round(left)}px ${Math.round(top)}px`);
  }

  /** The card's box in viewport pixels, or null while none is shown. */
  get box(): DOMRect | null {
    return this.#content?.getBoundingClientRect() ?? null;
  }

  /** Takes the host out of the page. */
  close(): void {
    this.#host?.remove();
    this.#host = this.#content = null;
  }
}

function topLayerParentOf(near: Node, page: Document): Element {
  for (let at: Node | null = near; at; at = composedParentOf(at)) {
    if (typeOf(at) === ELEMENT && (at as Element).matches(':modal, :fullscreen')) return at as Element;
  }
  return page.documentElement;
}
