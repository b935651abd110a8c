import type { Profile } from '../../core/plan-restore.ts';
import type { ImportJob, ImportProgress } from './import-job.ts';

/** A format that a pack can be saved in. */
export interface ExportFormat {
  name: string;
  label: string;
  /** What it cannot hold, as a sentence; null where it holds all. */
  lacks: string | null;
}

/** A backup that was read, or sentences that say why it was refused. */
export type TakenBackup =
  { ok: true; profile: Profile; made: string | null } | { ok: false; reasons: readonly string[] };

/** What the options page can do with files, away from the page itself so that it stays responsive. */
export interface FileActions {
  /** Starts the work on one import. */
  startImport: (onProgress: (progress: ImportProgress) => void) => ImportJob;
  exportFormats: readonly ExportFormat[];
  /** Offers a pack as a file; rejects with a message for the reader. */
  savePack: (pack: string, format: string) => Promise<unknown>;
  /** Offers all own lists and the settings as one file. */
  saveBackup: () => Promise<unknown>;
  readBackup: (file: { name: string; file: Blob }) => Promise<TakenBackup>;
}
