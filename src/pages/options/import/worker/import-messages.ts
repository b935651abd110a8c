import type { StoreEdit } from '../../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../../core/settings/settings.ts';
import type {
  ImportAnswers,
  ImportCounts,
  ImportFilter,
  ImportProgress,
  ImportRow,
  ImportSource,
  ImportTarget,
  Result,
  TakenFile,
} from '../import-job.ts';
import type { TakenBackup } from '../../backup/file-actions.ts';
import type { EditPart } from './edit-parts.ts';
import type { ExportName } from '../../backup/export-formats.ts';
import type { PrintedFile } from '../../backup/print-format.ts';
import type { Bell } from './worker-browser.ts';

/** Columns that the reader chose before, by the headings of their tables. */
export type RememberedColumns = ReadonlyMap<string, readonly string[]>;

/** What the worker is asked and what it answers, by the name of the request. */
export interface WorkerMap {
  read: {
    ask: { source: ImportSource | null; answers: ImportAnswers; remembered: RememberedColumns };
    answer: TakenFile;
  };
  compare: { ask: ImportTarget; answer: ImportCounts };
  rows: { ask: { filter: ImportFilter; from: number; count: number }; answer: ImportRow[] };
  'print-refused': { ask: null; answer: string };
  /** Stores what was compared last; the answer takes it back. */
  store: { ask: ImportTarget; answer: StoreEdit[] };
  'print-pack': { ask: { id: string; format: ExportName }; answer: PrintedFile };
  'print-backup': { ask: { settings: Settings; made: string }; answer: string };
  /** `settings` are those of now. */
  'read-backup': { ask: { name: string; file: Blob; settings: Settings }; answer: TakenBackup };
  /** Stores the lists of the backup that was read last; the answer takes that back. */
  restore: { ask: null; answer: StoreEdit[] };
}

export type WorkerTask = keyof WorkerMap;

/** A request to the worker; it does one at a time, in their order. */
export type WorkerRequest = { [T in WorkerTask]: { task: T; ask: WorkerMap[T]['ask'] } }[WorkerTask];

/** What the worker says. Long lists come in parts before the answer, so that the page reads none for long. */
export type WorkerReply =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'part'; part: EditPart }
  | { type: 'answer'; taken: Result<unknown> }
  | Bell;

/** Tells how far some work is; `done` is 0 to 1, or null where nobody knows. */
export type Tell = (said: string, done: number | null) => void;
