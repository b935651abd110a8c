import { PACK_ITEM_PREFIX } from '../core/sync/pack-sync-items.ts';
import { SYNC_DELAYS_MS } from '../core/timing.ts';
import * as STORAGE_KEYS from '../platform/browser/storage-keys.ts';
import { watchStorage } from '../platform/browser/watch-storage.ts';
import { syncPacks } from '../platform/sync/pack-sync.ts';

type Cause = keyof typeof SYNC_DELAYS_MS;

/** One timer for each cause, so that what came or was chosen is not put off by edits. */
const timers = new Map<Cause, ReturnType<typeof setTimeout>>();

export function keepPacksSynced(signal: AbortSignal): void {
  watchStorage((area, keys) => {
    if (area === 'sync' && keys.some(key => key.startsWith(PACK_ITEM_PREFIX))) schedulePass('came');
    if (area === 'local' && keys.includes(STORAGE_KEYS.packSyncRequest)) schedulePass('asked');
    if (area === 'local' && keys.includes(STORAGE_KEYS.packsRevision)) schedulePass('edited');
  }, signal);
  // Edits from before the background was ended are not synced yet.
  schedulePass('edited');
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}

export const syncOnce = (): void => schedulePass('came');

function schedulePass(cause: Cause, after: number = SYNC_DELAYS_MS[cause]): void {
  clearTimeout(timers.get(cause));
  const timer = setTimeout(() => void runPass(cause), after);
  timers.set(cause, timer);
}

async function runPass(cause: Cause): Promise<void> {
  // If sync cannot be read, or the disk is full, the next cause tries again.
  const again = await syncPacks(cause === 'edited').catch(() => null);
  if (again !== null) schedulePass('edited', again);
}
