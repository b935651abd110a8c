/**
 * Reads a file of the extension at the first call; after a failure the next call tries again. For the background, our own
 * pages, and their workers, which have no `browser.runtime.getURL`.
 */
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
