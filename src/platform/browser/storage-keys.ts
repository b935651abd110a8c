/** The keys of the extension's items in `storage.local` and `storage.session`; those of `storage.sync` are in core/sync. */
export const STORAGE_KEYS = {
  /** The revision of all packs: every context learns by its change that packs have changed. */
  packsRevision: 'packs',
  /** Settings that `storage.sync` refused. */
  settings: 'settings',
  /** Ends of lists of settings that found no room in `storage.sync`. */
  settingsOverflow: 'settings-rest',
  /** Settings that cannot be read and had to make way. */
  settingsQuarantine: 'settings-aside',
  /** An index that pages find without waking the background. */
  smallIndex: 'small-index',
  packSyncStates: 'pack-sync',
  /** Changes when a page asks for a pass of the sync of packs. */
  packSyncRequest: 'pack-sync-asked',
  importColumns: 'import-columns',
  /** The id of the list that a term was last added to while reading. */
  lastList: 'add-list',
  /** The text that the reader tries marks on. */
  sample: 'sample',
  /** Session: what was picked for the form that is being opened. */
  picked: 'picked',
} as const;

export const readingKey = (tabId: number): string => `reading:${tabId}`;
export const framesKey = (tabId: number): string => `frames:${tabId}`;
