/**
 * The keys of the extension's items in the device store, in `storage.local`, which pages read, and in `storage.session`; those
 * of `storage.sync` are in core/sync.
 */
export const STORAGE_KEYS = {
  /** The revision of all packs: every context learns by its change that packs have changed. */
  packsRevision: 'packs',
  /** Which items of the device store have changed last. */
  deviceNotice: 'device',
  settings: 'settings',
  settingsOverflow: 'settings-rest',
  settingsQuarantine: 'settings-aside',
  pageSettings: 'pages',
  smallIndex: 'small-index',
  sieve: 'sieve',
  packSyncStates: 'pack-sync',
  packSyncRequest: 'pack-sync-asked',
  importColumns: 'import-columns',
  lastList: 'add-list',
  sample: 'sample',
  note: 'note',
  picked: 'picked',
} as const;

export const readingKey = (tabId: number): string => `reading:${tabId}`;
export const undoKey = (tabId: number): string => `undo:${tabId}`;
export const framesKey = (tabId: number): string => `frames:${tabId}`;
