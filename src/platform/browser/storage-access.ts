import browser from 'webextension-polyfill';

/** Only Chromium has it so far; Firefox lets content scripts read this area. */
interface Restrictable {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/** Shuts the synced area, where the reader's settings and lists are, to processes of pages. */
export async function keepSyncFromPages(): Promise<void> {
  const sync = browser.storage.sync as Restrictable;
  await sync.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
