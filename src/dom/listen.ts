type Events = WindowEventMap & DocumentEventMap;
type Options = AddEventListenerOptions & { signal: AbortSignal };

const listening = new Set<() => void>();
let watching: MutationObserver | null = null;

/**
 * Listens on where `document.open` takes all listeners from the document and its window, ours as well. For what ends when
 * Sidelight is switched off: until then something looks out for that.
 */
export function listen<K extends keyof Events>(
  target: Window | Document,
  type: K,
  listener: (event: Events[K]) => void,
  options: Options,
): void {
  const add = (): void => target.addEventListener(type, listener as EventListener, options);
  add();
  listening.add(add);
  options.signal.addEventListener('abort', () => forget(add), { once: true });
  if (watching) return;
  // What is there already is not added twice.
  watching = new MutationObserver(() => listening.forEach(again => again()));
  watching.observe(document, { childList: true });
}

function forget(add: () => void): void {
  listening.delete(add);
  if (listening.size) return;
  watching?.disconnect();
  watching = null;
}
