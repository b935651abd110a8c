import browser from 'webextension-polyfill';
import type { PackSyncState } from '../../core/sync/pack-sync-state.ts';

const KEY = 'pack-sync';
/** Changes when a page has asked for a pass. */
const ASKED = 'pack-sync-asked';

/** How each pack is synced; those that are not are left out. */
export async function readSyncStates(): Promise<PackSyncState[]> {
  const { [KEY]: states } = await browser.storage.local.get(KEY);
  return Array.isArray(states) ? (states as PackSyncState[]) : [];
}

/** Keeps how packs are synced, where that has changed. */
export async function keepSyncStates(states: readonly PackSyncState[]): Promise<void> {
  const before = await readSyncStates();
  if (JSON.stringify(before) !== JSON.stringify(states)) await browser.storage.local.set({ [KEY]: states });
}

/** Asks the background for a pass. */
export async function askForSync(): Promise<void> {
  await browser.storage.local.set({ [ASKED]: crypto.randomUUID() });
}

/** Calls back when the states have changed, until the signal aborts. */
export function watchSyncStates(onChange: () => void, signal: AbortSignal): void {
  listen((changes, area) => {
    if (area === 'local' && KEY in changes) onChange();
  }, signal);
}

/** Calls back with what calls for a pass: the reader's choice, what came from another device, or a change of lists. */
export function watchSyncCauses(
  onCause: (cause: 'asked' | 'came' | 'edited') => void,
  signal: AbortSignal,
): void {
  listen((changes, area) => {
    if (area === 'sync' && Object.keys(changes).some(key => key.startsWith('pack/'))) onCause('came');
    if (area === 'local' && ASKED in changes) onCause('asked');
    if (area === 'local' && 'packs' in changes) onCause('edited');
  }, signal);
}

function listen(onChanged: (changes: object, area: string) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}
