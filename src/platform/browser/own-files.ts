import browser from 'webextension-polyfill';

/** Imports a module of the extension; rejects where the extension is gone, as in pages left over from an update. */
export function importOwn<T>(path: string): Promise<T> {
  // In Chromium the file has another address for other pages' sake, which our own pages' policy does not allow.
  const isOwnPage = globalThis.location.href.startsWith(browser.runtime.getURL(''));
  const address = isOwnPage ? `/${path}` : browser.runtime.getURL(path);
  return import(address) as Promise<T>;
}
