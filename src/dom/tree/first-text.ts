import { ELEMENT, TEXT, nameOf, openRootOf, textOf, typeOf } from './nodes.ts';

/** With fewer characters than this, white space apart, there is nothing to read: counters, trackers, empty frames. */
const LEAST = 20;

/** What is no text of the page. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

/** While a page changes, it is looked at again this often, in ms. */
const TEXT_CHECK_MS = 250;

/** At these times, in ms, it is looked at in any case: a shadow tree comes without a change that could be seen. */
const LOOKS = [1000, 4000];

/** True if a page has text, or an element that may show some in a tree of its own. */
export function hasText(page: Document): boolean {
  const root = page.body ?? page.documentElement;
  if (!root) return false;
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let count = 0;
  let node: Node | null = root;
  while (node) {
    if (typeOf(node) === TEXT) count += textOf(node).replace(/\s+/g, '').length;
    else if (nameOf(node).includes('-') || openRootOf(node)) return true;
    if (count >= LEAST) return true;
    node = typeOf(node) === ELEMENT && UNREAD.has(nameOf(node)) ? after(walker) : walker.nextNode();
  }
  return false;
}

/** The next node that is not within the walker's own. */
function after(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

/** Calls back once, when a page without text has some. */
export function onFirstText(page: Document, callback: () => void, signal: AbortSignal): void {
  const life = new AbortController();
  const over = AbortSignal.any([life.signal, signal]);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = (): void => {
    timer = null;
    if (over.aborted || !hasText(page)) return;
    life.abort();
    callback();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, TEXT_CHECK_MS);
  });
  observer.observe(page, { childList: true, characterData: true, subtree: true });
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const pause of LOOKS) setTimeout(look, pause);
}
