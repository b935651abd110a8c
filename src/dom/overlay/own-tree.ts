/** In Firefox scripts of extensions see closed roots; elsewhere the page does not get at ours. */
const rootOf = (element: Element): unknown =>
  (element as { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot;

const watched = new Set<OwnTree>();
let depth = 0;

/** Makes a change of our own in the trees that are watched: any other is the page's. */
export function ownChange<T>(work: () => T): T {
  if (depth++ === 0) for (const tree of watched) tree.noteForeign();
  try {
    return work();
  } finally {
    if (--depth === 0) for (const tree of watched) tree.forget();
  }
}

/**
 * Firefox gives a page the nodes of a closed tree, with the events over them and by its search for text. What the page
 * then changes there, or focuses, is not ours.
 */
export class OwnTree {
  readonly #observer = new MutationObserver(records => this.#note(records));
  readonly #rules: string;
  #isChanged = false;
  #isFocusMoved = false;
  /** The reader's Tab or press is about to give it the focus. */
  #nextFocus: Node | 'any' | null = null;

  constructor(
    private readonly root: ShadowRoot,
    view: Window,
    signal: AbortSignal,
  ) {
    this.#rules = this.#printRules();
    const all = {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    };
    this.#observer.observe(root, all);
    const expect = (next: Node | 'any'): void => {
      this.#nextFocus = next;
      // The focus moves before the next task.
      setTimeout(() => (this.#nextFocus = null));
    };
    const capture = { capture: true, signal };
    const pressed = ({ isTrusted, target }: Event): void => void (isTrusted && expect(target as Node));
    view.addEventListener(
      'keydown',
      ({ isTrusted, key }) => isTrusted && key === 'Tab' && expect('any'),
      capture,
    );
    root.addEventListener('mousedown', pressed, capture);
    root.addEventListener('focusin', ({ target }) => this.#noteFocus(target as Node), capture);
    watched.add(this);
    const end = (): void => {
      watched.delete(this);
      this.#observer.disconnect();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** The page has moved the focus, so that a key would press what the reader did not choose. */
  get isFocusMoved(): boolean {
    return this.#isFocusMoved;
  }

  get isChanged(): boolean {
    this.noteForeign();
    const { root } = this;
    this.#isChanged ||=
      this.#printRules() !== this.#rules ||
      Boolean(root.fullscreenElement) ||
      root.getAnimations().some(each => !('animationName' in each || 'transitionProperty' in each)) ||
      [...root.querySelectorAll('*')].some(rootOf);
    return this.#isChanged;
  }

  noteForeign(): void {
    this.#note(this.#observer.takeRecords());
  }

  forget(): void {
    this.#observer.takeRecords();
  }

  #noteFocus(focused: Node): void {
    const next = this.#nextFocus;
    // Other browsers give the page no way to it, and readers' aids move the focus without a key.
    const isOpen = rootOf(this.root.host) !== undefined;
    this.#isFocusMoved = isOpen && depth === 0 && next !== 'any' && !(next && focused.contains(next));
  }

  #note(records: readonly MutationRecord[]): void {
    this.#isChanged ||= records.some(
      ({ attributeName, target }) => attributeName !== 'style' || !isFollowing(target as HTMLElement),
    );
  }

  #printRules(): string {
    return this.root.adoptedStyleSheets
      .flatMap(({ disabled, media, cssRules }) => [
        String(disabled),
        media.mediaText,
        ...Array.from(cssRules, rule => rule.cssText),
      ])
      .join('\n');
  }
}

/** True for a card as a sheet, which follows the finger, and has no other style. */
const isFollowing = ({ classList, style }: HTMLElement): boolean =>
  classList.contains('panel') && Array.from(style).every(name => /^(?:translate|transition|--)/.test(name));
