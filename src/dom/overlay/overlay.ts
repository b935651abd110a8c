import { HOST_NAME } from './host-name.ts';
import { ELEMENT, isMatch, shownParentOf, typeOf } from '../tree/nodes.ts';

const XHTML = 'http://www.w3.org/1999/xhtml' as const;
const SVG = 'http://www.w3.org/2000/svg' as const;

/** A page that took the host away this often does not want it. */
const MOST_REFUSALS = 2;

/** What is in the top layer, or may close when something outside it is clicked. */
const ON_TOP = 'dialog[open], :fullscreen, :popover-open';

/** The card's place in a page: a host in the top layer with a closed shadow root, made when shown, gone when hidden. */
export class Overlay {
  #host: HTMLElement | null = null;
  #content: HTMLElement | null = null;
  /** What was put into the page: the host, or in a drawing what holds it. */
  #added: Element | null = null;
  #shown = new AbortController();
  #refusals = 0;

  constructor(
    private readonly styles: string,
    /** Called when the card is not shown any more, by the page's doing; the host is still to be closed. */
    private readonly onLost: () => void,
  ) {}

  /** The host while there is one. */
  get host(): HTMLElement | null {
    return this.#host;
  }

  /** Aborted when the card that is shown now is closed. */
  get signal(): AbortSignal {
    return this.#shown.signal;
  }

  /**
   * Puts the host into the page of `near`, inside what `near` is in of the top layer, else it would be inert. Returns
   * the element to render into, or null where the page prevents it; then nothing is left behind.
   */
  open(near: Node): HTMLElement | null {
    this.close();
    const page = near.ownerDocument!;
    const view = page.defaultView;
    if (!view || this.#refusals >= MOST_REFUSALS) return null;
    const host = page.createElementNS(XHTML, HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(this.styles);
    root.adoptedStyleSheets = [sheet];
    const content = page.createElementNS(XHTML, 'div');
    root.append(content);
    host.popover = 'manual';
    this.#host = this.#added = host;
    this.#content = content;
    try {
      const parent = topLayerParentOf(near, page);
      // Firefox shows no element of HTML that stands in a drawing by itself.
      if (parent.namespaceURI === SVG) this.#added = page.createElementNS(SVG, 'foreignObject');
      if (this.#added !== host) this.#added.append(host);
      parent.append(this.#added);
      host.showPopover();
    } catch {
      this.close();
      return null;
    }
    // A page's zoom is of its own things; inside it our lengths would not be the viewport's.
    content.style.zoom = String(1 / host.currentCSSZoom);
    // A page may cancel `beforetoggle`; that is its right, and we do not fight it.
    if (!host.matches(':popover-open')) {
      this.#refusals++;
      this.close();
      return null;
    }
    this.#watch(host, content, view);
    passClicks({ host, root, view, signal: this.signal });
    return content;
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
    this.#shown.abort();
    if (this.#added?.parentNode === null) this.#refusals++;
    this.#added?.remove();
    this.#host = this.#content = this.#added = null;
  }

  /** Notes when the page takes the card away, with its surroundings or by itself, or puts something on top of it. */
  #watch(host: HTMLElement, content: HTMLElement, view: Window & typeof globalThis): void {
    const { signal } = (this.#shown = new AbortController());
    const look = () => {
      if (signal.aborted || (host.matches(':popover-open') && content.getClientRects().length)) return;
      this.onLost();
    };
    const observer = new view.ResizeObserver(look);
    observer.observe(content);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    // An element that is removed before it was first measured is never reported.
    setTimeout(look);
    const covered = ({ target }: Event) => {
      if (target === host) look();
      else if ((target as Element).matches?.(':modal, :fullscreen') && !(target as Element).contains(host))
        this.onLost();
    };
    const capture = { capture: true, signal };
    view.addEventListener('toggle', covered, capture);
    view.addEventListener('fullscreenchange', covered, capture);
    // The page of the mark may be a frame of the one that shows the card, and end first.
    addEventListener('pagehide', () => this.onLost(), { signal });
  }
}

interface Shown {
  host: HTMLElement;
  root: ShadowRoot;
  view: Window;
  signal: AbortSignal;
}

/** Presses what a real click was on where the page has stopped the click on its way in; such a press is not trusted. */
function passClicks({ host, root, view, signal }: Shown): void {
  const came = new WeakSet<Event>();
  const options = { capture: true, signal };
  root.addEventListener('click', event => came.add(event), options);
  view.addEventListener(
    'click',
    event => {
      if (!event.isTrusted || !event.composedPath().includes(host)) return;
      const { clientX, clientY, detail } = event;
      const at = detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      setTimeout(() => {
        // Not composed: it stays inside the card, out of the page's reach.
        if (!came.has(event))
          at?.closest('button, a')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
    },
    options,
  );
}

/** Where the host is not inert: walks the page as it is composed, since a dialog may hold what is slotted into it. */
function topLayerParentOf(near: Node, page: Document): Element {
  for (let at: Node | null = near; at; at = shownParentOf(at)) {
    if (typeOf(at) === ELEMENT && isMatch(at as Element, ON_TOP)) return at as Element;
  }
  // Only the popup and the keyboard open a card behind a dialog.
  return [...page.querySelectorAll(':modal')].at(-1) ?? page.documentElement;
}
