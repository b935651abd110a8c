type Events = WindowEventMap & DocumentEventMap;
type Options = AddEventListenerOptions & { signal: AbortSignal };

const listening = new Set<() => void>();
let watching: MutationObserver | null = null;

/** Listens as long as the page is there: `document.open` takes all listeners from the document and its window, ours as well. */
export function listen<K extends keyof Events>(
  target: Window | Document,
  type: K,
  listener: (event: Events[K]) => void,
  options: Options,
): void {
  const add = (): void => target.addEventListener(type, listener as EventListener, options);
  add();
  listening.add(add);
  options.signal.addEventListener('abort', () => listening.delete(add), { once: true });
  if (watching) return;
  // What is there already is not added twice.
  watching = new MutationObserver(() => listening.forEach(again => again()));
  watching.observe(document, { childList: true });
}
