import { Lazy } from '../../core/lazy.ts';

/** Reads a file of the extension once, again after a failure; workers have no `browser.runtime.getURL`, so not in pages. */
export function loadOnce<T>(path: string, read: (response: Response) => Promise<T>): () => Promise<T> {
  const loaded = new Lazy(() => fetch(path).then(read));
  return () => loaded.get();
}
