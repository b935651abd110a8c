import browser from 'webextension-polyfill';
import { namePackSettings } from '../../core/packs/active-packs.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Sieve } from '../../core/sieve/text-sieve.ts';
import { STORAGE_KEYS } from '../browser/storage-keys.ts';
import { watchStorage } from '../browser/watch-storage.ts';
import { isCurrent } from './small-index.ts';

/** Lies beside the settings, so that pages know without an index whether they can hold a mark. */
export interface KeptSieve {
  /** That of the index with the same marks. */
  revision: string;
  /** The words that the reader wants marked everywhere, which it holds. */
  always: readonly string[];
  /** Null where any text may hold a mark. */
  sieve: Sieve | null;
}

const { sieve: KEY, packsRevision: PACKS_KEY } = STORAGE_KEYS;

/** Never rejects: without it pages are read in full. */
export async function keepSieve(kept: KeptSieve): Promise<void> {
  await browser.storage.local.set({ [KEY]: kept }).catch(() => undefined);
}

/** The sieve for these settings and the packs as they are now; null where there is none. Never rejects. */
export async function readSieve(settings: Settings): Promise<KeptSieve | null> {
  try {
    const { [PACKS_KEY]: packs, [KEY]: stored } = await browser.storage.local.get([KEY, PACKS_KEY]);
    const kept = stored as KeptSieve;
    const isForNow =
      isCurrent(kept.revision, namePackSettings(settings), packs) && isSameList(kept.always, settings.always);
    return isForNow ? kept : null;
  } catch {
    return null;
  }
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Calls back when there may be another sieve, or the one there is has become stale. */
export function watchSieve(onChange: () => void, signal: AbortSignal): void {
  watchStorage((area, keys) => {
    if (area === 'local' && (keys.includes(KEY) || keys.includes(PACKS_KEY))) onChange();
  }, signal);
}
