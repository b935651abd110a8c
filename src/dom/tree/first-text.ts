import { ELEMENT, TEXT, nameOf, openRootOf, textOf, typeOf } from './nodes.ts';

/** Non-space characters; less is a counter, a tracker or an empty frame. */
const MIN_TEXT_CHARS = 20;

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title']);

/** While the page changes. */
const TEXT_CHECK_MS = 250;

/** Unconditional checks: a shadow tree appears without an observable change. */
const CHECK_TIMES_MS = [1000, 4000];

/** Also true for an element that may show text in a shadow tree. */
export function hasText(page: Document): boolean {
  const root = page.body ?? page.documentElement;
  if (!root) return false;
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let count = 0;
  let node: Node | null = root;
  while (node) {
    if (typeOf(node) === TEXT) count += textOf(node).replace(/\s+/g, '').length;
    else if (nameOf(node).includes('-') || openRootOf(node)) return true;
    if (count >= MIN_TEXT_CHARS) return true;
    node = typeOf(node) === ELEMENT && UNREAD.has(nameOf(node)) ? after(walker) : walker.nextNode();
  }
  return false;
}

function after(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

export function onFirstText(page: Document, callback: () => void, signal: AbortSignal): void {
  const life = new AbortController();
  const over = AbortSignal.any([life.signal, signal]);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const check = (): void => {
    timer = null;
    if (over.aborted || !hasText(page)) return;
    life.abort();
    callback();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(check, TEXT_CHECK_MS);
  });
  observer.observe(page, { childList: true, characterData: true, subtree: true });
  over.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const pause of CHECK_TIMES_MS) setTimeout(check, pause);
}
