import { CONTENT_CLASS, makeHost, XHTML } from './host.ts';
import { elementsAround, holdsNode, isMatch, pageOf } from '../tree/nodes.ts';

const SVG = 'http://www.w3.org/2000/svg' as const;

/** A page that removed the host this often does not want it. */
const MAX_REFUSALS = 2;

/** In the top layer, or closed by a click outside. */
const ON_TOP = 'dialog[open], :fullscreen, :popover-open';

export class Overlay {
  #host: HTMLElement | null = null;
  #content: HTMLElement | null = null;
  #added: Element | null = null;
  #shown = new AbortController();
  #refusals = 0;

  /** `onLost`: the page has hidden the card; the host still has to be closed. */
  constructor(private readonly onLost: () => void) {}

  get host(): HTMLElement | null {
    return this.#host;
  }

  get signal(): AbortSignal {
    return this.#shown.signal;
  }

  /** Inside the top-layer element around `near`, or the card would be inert; null where the page prevents it. */
  open(near: Node, styles: string): HTMLElement | null {
    this.close();
    const page = pageOf(near) ?? (near as Document);
    const view = page.defaultView;
    if (!view || this.#refusals >= MAX_REFUSALS) return null;
    const host = makeHost(page);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    const content = page.createElementNS(XHTML, 'div');
    content.className = CONTENT_CLASS;
    root.append(content);
    this.#host = this.#added = host;
    this.#content = content;
    try {
      const parent = topLayerParentOf(near, page);
      // Firefox does not show an HTML element directly in an SVG drawing.
      if (parent instanceof view.SVGElement) this.#added = page.createElementNS(SVG, 'foreignObject');
      if (this.#added !== host) this.#added.append(host);
      Element.prototype.append.call(parent, this.#added);
      host.showPopover();
    } catch {
      this.close();
      return null;
    }
    // The page's zoom would scale our lengths too.
    content.style.zoom = String(1 / host.currentCSSZoom);
    // A page may cancel `beforetoggle`; we respect that.
    if (!host.matches(':popover-open')) {
      this.#refusals++;
      this.close();
      return null;
    }
    this.#watch(host, content, view);
    passClicks(host, root, view, this.signal);
    return content;
  }

  /** In viewport pixels. The content moves, not the host, which the page's rules can reach. */
  moveTo(left: number, top: number): void {
    this.#content?.style.setProperty('translate', `${Math.round(left)}px ${Math.round(top)}px`);
  }

  get box(): DOMRect | null {
    return this.#content?.getBoundingClientRect() ?? null;
  }

  close(): void {
    this.#shown.abort();
    if (this.#added?.parentNode === null) this.#refusals++;
    this.#added?.remove();
    this.#host = this.#content = this.#added = null;
  }

  #watch(host: HTMLElement, content: HTMLElement, view: Window & typeof globalThis): void {
    const { signal } = (this.#shown = new AbortController());
    const check = () => {
      if (signal.aborted || (host.matches(':popover-open') && content.getClientRects().length)) return;
      this.onLost();
    };
    const observer = new view.ResizeObserver(check);
    observer.observe(content);
    signal.addEventListener('abort', () => observer.disconnect(), {
      once: true,
    });
    // ResizeObserver never reports an element that is removed before it was measured.
    setTimeout(check);
    const covered = ({ target }: Event) => {
      if (target === host) check();
      else if (target instanceof view.Element && isMatch(target, ':modal, :fullscreen')) {
        if (!holdsNode(target, host)) this.onLost();
      }
    };
    const capture = { capture: true, signal };
    view.addEventListener('toggle', covered, capture);
    view.addEventListener('fullscreenchange', covered, capture);
    // The mark's page may be a frame of the one that shows the card, and end first.
    addEventListener('pagehide', ({ isTrusted }) => isTrusted && this.onLost(), { signal });
  }
}

/** Dispatches an untrusted click in place of a real one that the page stops on its way to the card. */
function passClicks(host: HTMLElement, root: ShadowRoot, view: Window, signal: AbortSignal): void {
  const arrived = new WeakSet<Event>();
  const options = { capture: true, signal };
  root.addEventListener('click', event => arrived.add(event), options);
  view.addEventListener(
    'click',
    event => {
      if (!event.isTrusted || !event.composedPath().includes(host)) return;
      const { clientX, clientY, detail } = event;
      const at = detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      setTimeout(() => {
        // Not composed, so the page never sees it.
        if (!arrived.has(event))
          at?.closest('button, a')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
    },
    options,
  );
}

/** Walks the composed tree, since a dialog may hold slotted content. */
const topLayerParentOf = (near: Node, page: Document): Element =>
  elementsAround(near).find(each => isMatch(each, ON_TOP)) ??
  // Only the popup and the keyboard open a card behind a dialog.
  [...page.querySelectorAll(':modal')].at(-1) ??
  page.documentElement;
