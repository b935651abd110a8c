import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ImportJob, ImportProgress, Result } from '../import/import-job.ts';

/** A format that a pack can be saved in. */
export interface ExportFormat {
  name: string;
  label: string;
  /** What it cannot hold, as a sentence; null where it holds all. */
  lacks: string | null;
}

/** What restoring a backup would do to a list. */
export interface RestoredList {
  title: string;
  state: 'new' | 'replaced' | 'unchanged' | 'stays';
  /** How many entries it will have, and has. */
  entries: number;
  before: number;
}

/** A backup beside what is there now. */
export interface TakenBackup {
  /** When it was made, if it says so. */
  made: string | null;
  lists: readonly RestoredList[];
  settings: Settings;
  /** Names of the settings that change. */
  changed: readonly (keyof Settings)[];
}

/** A backup that was read; its lists are kept apart from the page. */
export interface RestoreJob extends TakenBackup {
  /** Stores its lists in one act and returns what takes that back; rejects with a message for the reader. */
  store: () => Promise<StoreEdit[]>;
  end: () => void;
}

/** What the options page can do with files, away from the page itself so that it stays responsive. */
export interface FileActions {
  /** Starts the work on one import. */
  startImport: (onProgress: (progress: ImportProgress) => void) => ImportJob;
  exportFormats: readonly ExportFormat[];
  /** Offers a pack as a file; rejects with a message for the reader. */
  savePack: (pack: string, format: string) => Promise<unknown>;
  /** Offers all own lists and the settings as one file. */
  saveBackup: () => Promise<unknown>;
  /** Reads a backup and compares it with what is there. */
  readBackup: (file: { name: string; file: Blob }) => Promise<Result<RestoreJob>>;
}
