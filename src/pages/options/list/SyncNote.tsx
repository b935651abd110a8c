import type { SyncState } from '../../../core/sync/settings-items.ts';
import type { Route } from '../shell/route.ts';

/** Says on the pages of settings what of them does not come to the reader's other devices. */
export function SyncNote({ state, route }: { state: SyncState; route: Route }) {
  if (state === 'synced' || !['marks', 'words', 'sites'].includes(route.view)) return null;
  return (
    <p class="small sync-note">
      {state === 'partly'
        ? 'Your settings are longer than the browser’s sync takes. Some words and sites stay on this device.'
        : 'The browser’s sync does not take your settings at the moment. Changes stay on this device until it does.'}
    </p>
  );
}
