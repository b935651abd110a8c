import browser from 'webextension-polyfill';

/** Calls back with the keys of the items that have changed in an area of the storage, until the signal aborts. */
export function watchStorage(onChange: (area: string, keys: string[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = (changes: object, area: string): void => onChange(area, Object.keys(changes));
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
