import type browser from 'webextension-polyfill';

// Firefox has the API under this name as well, and its store's linter passes an import of this very call (docs/decisions/012).
declare const chrome: Pick<typeof browser, 'runtime'>;

/** Imports a module of the extension; rejects where the extension is gone, as in pages left over from an update. */
export function importOwn<T>(file: 'content/card.js' | 'content/page.js'): Promise<T> {
  if (location.protocol !== 'chrome-extension:') return import(chrome.runtime.getURL(file)) as Promise<T>;
  // In Chromium the file has another address for other pages' sake, which our own pages' policy does not allow.
  // @ts-expect-error The build makes both files.
  return (file === 'content/card.js' ? import('/content/card.js') : import('/content/page.js')) as Promise<T>;
}
