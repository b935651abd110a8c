import browser from 'webextension-polyfill';
import type { PageSettings } from '../../core/settings/page-settings.ts';
import { SIEVE_SHAPE, type Sieve } from '../../core/sieve/text-sieve.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';

/** Lies beside the settings of pages, so that they know without an index whether they can hold a mark. */
export interface KeptSieve {
  /** That of the index with the same marks. */
  revision: string;
  /** The words that the reader wants marked everywhere, which it holds. */
  always: readonly string[];
  /** Null where any text may hold a mark. */
  sieve: Sieve | null;
}

const KEY = STORAGE_KEYS.sieve;

/** Never rejects: without it pages are read in full. */
export async function keepSieve(kept: KeptSieve): Promise<void> {
  await browser.storage.local.set({ [KEY]: kept }).catch(() => undefined);
}

/** False for one of other settings or packs, or of another shape. */
export const isSieveFor = (
  kept: KeptSieve | null,
  { revision, always }: Pick<PageSettings, 'revision' | 'always'>,
): kept is KeptSieve =>
  kept?.revision === revision &&
  (kept.sieve === null || kept.sieve.shape === SIEVE_SHAPE) &&
  JSON.stringify(kept.always) === JSON.stringify(always);
