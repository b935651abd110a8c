import browser from 'webextension-polyfill';

/** Imports a module of the extension by its path. Rejects where the extension is gone, as in pages left over from an update. */
export const importOwn = <T>(path: string): Promise<T> => import(browser.runtime.getURL(path)) as Promise<T>;
