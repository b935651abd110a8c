type Events = WindowEventMap & DocumentEventMap;
type Options = AddEventListenerOptions & { signal: AbortSignal };

const listening = new Set<{ signal: AbortSignal; add: () => void }>();
let watching: MutationObserver | null = null;

/**
 * Listens as long as the page is there: `document.open` takes all listeners from the document and its window, ours as well.
 * For a page's life; each signal that ends sooner is kept until the next call.
 */
export function listen<K extends keyof Events>(
  target: Window | Document,
  type: K,
  listener: (event: Events[K]) => void,
  options: Options,
): void {
  const { signal } = options;
  const add = (): void => target.addEventListener(type, listener as EventListener, options);
  add();
  for (const each of listening) if (each.signal.aborted) listening.delete(each);
  listening.add({ signal, add });
  if (watching) return;
  // What is there already is not added twice.
  watching = new MutationObserver(() => listening.forEach(each => each.add()));
  watching.observe(document, { childList: true });
}
