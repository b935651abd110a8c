import type { Profile } from '../../core/plan-restore.ts';
import type { ImportJob, ImportProgress, Taken } from './import-job.ts';

/** A format that a pack can be saved in. */
export interface ExportFormat {
  name: string;
  label: string;
  /** What it cannot hold, as a sentence; null where it holds all. */
  lacks: string | null;
}

/** What a backup holds, and when it was made, if it says so. */
export interface TakenBackup extends Profile {
  made: string | null;
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
  /** All own lists, whole, and the settings, as they are now. */
  readProfile: () => Promise<Profile>;
  readBackup: (file: { name: string; file: Blob }) => Promise<Taken<TakenBackup>>;
}
