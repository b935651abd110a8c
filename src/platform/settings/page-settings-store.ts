import browser from 'webextension-polyfill';
import type { PageSettings } from '../../core/settings/page-settings.ts';
import type { KeptSieve } from '../assets/sieve-store.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';

const KEY = STORAGE_KEYS.pageSettings;
const SIEVE_KEY = STORAGE_KEYS.sieve;

interface Kept {
  /** Of the extension: what an older one kept is not read. */
  version: string;
  settings: PageSettings;
}

const version = (): string => browser.runtime.getManifest().version;

/** Pages read both from one area, so that they ask once. The settings are null where they are not to be relied on. */
export async function readForPages(): Promise<{ settings: PageSettings | null; sieve: KeptSieve | null }> {
  const { [KEY]: stored, [SIEVE_KEY]: sieve } = await browser.storage.local.get([KEY, SIEVE_KEY]);
  const kept = stored as Kept | undefined;
  const isCurrent = kept?.version === version();
  return { settings: isCurrent ? kept.settings : null, sieve: (sieve as KeptSieve | undefined) ?? null };
}

export async function keepForPages(settings: PageSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: { version: version(), settings } satisfies Kept });
}

/** Before a change by which pages may get less: until the background has made them anew, pages rely on none. */
export async function dropForPages(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** As `watchStorage`, in less: every page pays for it. */
export function watchForPages(onChange: () => void, signal: AbortSignal): void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && (KEY in changes || SIEVE_KEY in changes)) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
