import { SYNC_DELAYS_MS } from '../core/timing.ts';
import { syncPacks } from '../platform/sync/pack-sync.ts';
import { watchSyncCauses } from '../platform/sync/pack-sync-state.ts';

type Cause = keyof typeof SYNC_DELAYS_MS;

/** One timer for each cause, so that what came or was chosen is not put off by edits. */
const timers = new Map<Cause, ReturnType<typeof setTimeout>>();

export function keepPacksSynced(signal: AbortSignal): void {
  watchSyncCauses(cause => schedulePass(cause), signal);
  // What was edited before the background was ended.
  schedulePass('edited');
  signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}

export function syncOnce(): void {
  schedulePass('came');
}

function schedulePass(cause: Cause, after: number = SYNC_DELAYS_MS[cause]): void {
  clearTimeout(timers.get(cause));
  timers.set(
    cause,
    setTimeout(() => void runPass(cause), after),
  );
}

async function runPass(cause: Cause): Promise<void> {
  try {
    const again = await syncPacks(cause === 'edited');
    if (again !== null) schedulePass('edited', again);
  } catch {
    // Sync cannot be read, or the disk is full: the next cause tries again.
  }
}
