/**
 * The keys of the extension's items in the device store, in `storage.local`, which pages read, and in `storage.session`; those
 * of `storage.sync` are in core/sync. Imported as `STORAGE_KEYS`: of an object, every page would carry all.
 */

/** The revision of all packs: every context learns by its change that packs have changed. */
export const packsRevision = 'packs';
/** Which items of the device store have changed last. */
export const deviceNotice = 'device';
export const settings = 'settings';
export const settingsOverflow = 'settings-rest';
export const settingsQuarantine = 'settings-aside';
export const pageSettings = 'pages';
export const smallIndex = 'small-index';
export const sieve = 'sieve';
export const packSyncStates = 'pack-sync';
export const packSyncRequest = 'pack-sync-asked';
export const importColumns = 'import-columns';
export const lastList = 'add-list';
export const sample = 'sample';
export const note = 'note';
export const picked = 'picked';

export const readingKey = (tabId: number): string => `reading:${tabId}`;
export const undoKey = (tabId: number): string => `undo:${tabId}`;
export const framesKey = (tabId: number): string => `frames:${tabId}`;
