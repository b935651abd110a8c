import browser from 'webextension-polyfill';
import * as STORAGE_KEYS from './storage-keys.ts';

const NOTICE = STORAGE_KEYS.deviceNotice;

type Changes = Record<string, { newValue?: unknown }>;

/** Calls back with the keys of the items that have changed in an area, until the signal aborts; `device` is the device store. */
export function watchStorage(onChange: (area: string, keys: string[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = (changes: Changes, area: string): void => {
    const notice = area === 'local' && (changes[NOTICE]?.newValue as { keys?: string[] } | undefined);
    if (notice) onChange('device', notice.keys ?? []);
    else onChange(area, Object.keys(changes));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
