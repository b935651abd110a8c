import browser from 'webextension-polyfill';
import { openPackDatabase } from './pack-database.ts';

/** The item of `storage.local` by which every context hears that packs have changed. */
const BELL = 'packs';

/** Names the state of all packs: another name means that something may have changed. */
export async function packsRevision(): Promise<string> {
  const meta = (await openPackDatabase()).transaction('meta').store;
  const [name, count] = await Promise.all([meta.get('database'), meta.get('revision')]);
  const revision = `${name}.${count}`;
  const { [BELL]: bell } = await browser.storage.local.get(BELL);
  // A context that was ended between its write and the bell has told nobody. Revision 1 is that of an empty database.
  const rung = (bell as { revision?: unknown } | undefined)?.revision;
  if (rung !== revision && (count !== 1 || rung !== undefined)) await notifyPacksChanged(revision);
  return `${browser.runtime.getManifest().version}/${revision}`;
}

/** Calls back after each change of packs in any context, until the signal aborts. */
export function watchPacks(onChange: () => void, signal: AbortSignal): void {
  const listen = (changes: object, area: string): void => {
    if (area === 'local' && BELL in changes) onChange();
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

/** Tells every context. Never rejects: what it tells of is stored, and whoever asks for the revision next rings again. */
export async function notifyPacksChanged(revision: string): Promise<void> {
  await browser.storage.local.set({ [BELL]: { revision } }).catch(() => undefined);
}
