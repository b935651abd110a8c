import browser from 'webextension-polyfill';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';
import { watchStorage } from '../browser/watch-storage.ts';
import { dropForPages } from '../settings/page-settings-store.ts';
import { openPackDatabase } from './pack-database.ts';

const KEY = STORAGE_KEYS.packsRevision;

export async function packsRevision(): Promise<string> {
  const meta = (await openPackDatabase()).transaction('meta').store;
  const [name, count] = await Promise.all([meta.get('database'), meta.get('revision')]);
  const revision = `${name}.${count}`;
  const stored = (await browser.storage.local.get(KEY))[KEY] as { revision?: unknown } | undefined;
  // A context that was ended right after its write has not notified the others. Revision 1 is that of an empty database.
  const isNew = count === 1 && stored?.revision === undefined;
  if (stored?.revision !== revision && !isNew) await notifyPacksChanged(revision);
  return `${browser.runtime.getManifest().version}/${revision}`;
}

export function watchPacks(onChange: () => void, signal: AbortSignal): void {
  watchStorage((area, keys) => {
    if (area === 'local' && keys.includes(KEY)) onChange();
  }, signal);
}

/** Never rejects: the change is stored, and whoever asks for the revision next notifies again. */
export async function notifyPacksChanged(revision: string): Promise<void> {
  // Pages would read settings that were made of the packs before.
  await dropForPages().catch(() => undefined);
  await browser.storage.local.set({ [KEY]: { revision } }).catch(() => undefined);
}
