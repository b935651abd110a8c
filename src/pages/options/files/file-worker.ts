import { expose } from 'comlink';
import { isSame } from '../../../core/is-same.ts';
import { phrase, type PhraseValue } from '../../../core/phrase.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { applyEdits } from '../../../platform/packs/apply-edits.ts';
import { listOwnPacks, readPack } from '../../../platform/packs/pack-reader.ts';
import type { NotifyWritten } from '../../../platform/packs/write-transaction.ts';
import { BackupWork, type BackupFile } from '../backup/backup-work.ts';
import { printInFormat, type ExportName } from '../backup/export-formats.ts';
import { ImportWork, type ImportTarget, type ReadRequest } from '../import/import-work.ts';
import type { RowsRequest } from '../import/import-rows.ts';
import { sendInParts, type OnPart } from './edit-parts.ts';
import { attempt, refuse, type OnProgress, type Progress, type Result } from './work.ts';

/** The page is told how far the work is no more often than this. */
const MIN_PROGRESS_INTERVAL_MS = 50;

function throttle(onProgress: OnProgress): OnProgress {
  let last = 0;
  let lastLabel: PhraseValue = '';
  return (progress: Progress): void => {
    const now = performance.now();
    if (isSame(progress.label, lastLabel) && now - last < MIN_PROGRESS_INTERVAL_MS) return;
    last = now;
    lastLabel = progress.label;
    onProgress(progress);
  };
}

let previous: Promise<unknown> = Promise.resolve();

/** One call after the other: a later one sees what an earlier one read. */
function inTurn<A extends unknown[], T>(work: (...args: A) => Result<T> | Promise<Result<T>>) {
  return (...args: A): Promise<Result<T>> => {
    const result = previous.then(() => attempt(() => work(...args)));
    previous = result;
    return result;
  };
}

const imports = new ImportWork(readPack, listOwnPacks);
const backups = new BackupWork(listOwnPacks);

const api = {
  read: inTurn((request: ReadRequest, onProgress: OnProgress) => imports.read(request, throttle(onProgress))),
  compare: inTurn((target: ImportTarget) => imports.compare(target)),
  rows: inTurn((request: RowsRequest) => imports.rows(request)),
  listRefused: inTurn(() => imports.listRefused()),
  store: inTurn(async (target: ImportTarget, notify: NotifyWritten, onPart: OnPart) =>
    sendInParts(await imports.store(target, edits => applyEdits(edits, notify)), onPart),
  ),
  printPack: inTurn(async (id: string, format: ExportName) => {
    const pack = await readPack(id);
    return pack ? printInFormat(pack, format) : refuse(phrase('storageListGone'));
  }),
  printBackup: inTurn((settings: Settings, made: string) => backups.print(settings, made)),
  readBackup: inTurn((file: BackupFile, settings: Settings) => backups.read(file, settings)),
  restore: inTurn(async (notify: NotifyWritten, onPart: OnPart) =>
    sendInParts(await backups.restore(edits => applyEdits(edits, notify)), onPart),
  ),
};

/** The work on whole files, away from the page so that it stays responsive. */
export type FileWorker = typeof api;

expose(api);
