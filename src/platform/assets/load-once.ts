/** Reads a file of the extension once, again after a failure; workers have no `browser.runtime.getURL`, so not in pages. */
export function loadOnce<T>(path: string, read: (response: Response) => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () =>
    (loaded ??= fetch(path)
      .then(read)
      .catch((error: unknown) => {
        loaded = null;
        throw error;
      }));
}
