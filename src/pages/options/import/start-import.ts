import { proxy } from 'comlink';
import { phrase } from '../../../core/phrase.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { notifyPacksChanged } from '../../../platform/packs/notify-packs-changed.ts';
import { readColumns, rememberColumns } from '../../../platform/settings/import-memory.ts';
import { receiveInParts } from '../files/edit-parts.ts';
import type { FileWorker } from '../files/file-worker.ts';
import { startWorker } from '../files/start-worker.ts';
import type { InputSource } from '../files/use-sources.ts';
import type { OnProgress } from '../files/work.ts';
import type { ImportAnswers, ImportTarget } from './import-work.ts';
import type { RowsRequest } from './import-rows.ts';

export type ThenShow = <T>(work: Promise<T>) => Promise<T>;

export function startImport(thenShow: ThenShow, onProgress: OnProgress) {
  const worker = startWorker<FileWorker>('file-worker.js', phrase('fileNotRead'));
  return {
    async read(source: InputSource | null, answers: ImportAnswers) {
      const remembered = await readColumns().catch(() => new Map<string, string[]>());
      return worker.call(api => api.read({ source, answers, remembered }, proxy(onProgress)));
    },
    compare: (target: ImportTarget) => worker.call(api => api.compare(target)),
    rows: (request: RowsRequest) => worker.call(api => api.rows(request)),
    listRefused: () => worker.call(api => api.listRefused()),
    /** Stores the list in one transaction and returns what takes it back; rejects with a message for the reader. */
    store: (target: ImportTarget): Promise<StoreEdit[]> =>
      thenShow(
        receiveInParts(onPart => worker.call(api => api.store(target, proxy(notifyPacksChanged), onPart))),
      ),
    remember: (signature: string, columns: readonly string[]): Promise<unknown> =>
      rememberColumns(signature, columns).catch(() => undefined),
    /** Stops the work at once; calls under way do not settle. */
    end: worker.end,
  };
}

export type ImportJob = ReturnType<typeof startImport>;
