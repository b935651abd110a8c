import type { Settings } from '../core/settings/settings.ts';
import { notifyPacksChanged } from '../platform/packs/notify-packs-changed.ts';
import { recordPrivate } from '../platform/packs/record-private.ts';
import { readSettings, watchSettings } from '../platform/settings/settings-store.ts';

/** Copies what the settings say of private lists into their records, whenever the settings can be read. */
export function recordPrivateOnChange(signal: AbortSignal): void {
  // After a failure the settings still hide the list, and the next start tries again.
  const record = ({ packsPrivate }: Settings): Promise<void> =>
    recordPrivate(packsPrivate, notifyPacksChanged).catch(() => undefined);
  void readSettings().then(record, () => undefined);
  watchSettings(settings => void record(settings), signal);
}
