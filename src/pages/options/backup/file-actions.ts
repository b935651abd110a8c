import { proxy } from 'comlink';
import { phrase } from '../../../core/phrase.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { say } from '../../../locale/say.ts';
import { notifyPacksChanged } from '../../../platform/packs/notify-packs-changed.ts';
import { receiveInParts } from '../files/edit-parts.ts';
import type { FileWorker } from '../files/file-worker.ts';
import { saveFile } from '../files/save-file.ts';
import { startWorker, type StartedWorker } from '../files/start-worker.ts';
import { unwrap, type OnProgress, type Result } from '../files/work.ts';
import { startImport, type ThenShow } from '../import/start-import.ts';
import type { BackupFile, BackupSummary } from './backup-work.ts';
import type { ExportName } from './export-formats.ts';

interface Needs {
  readSettings: () => Promise<Settings>;
  thenShow: ThenShow;
}

export interface RestoreJob extends BackupSummary {
  /** Stores its lists in one transaction and returns what takes that back; rejects with a message for the reader. */
  store: () => Promise<StoreEdit[]>;
  end: () => void;
}

export function makeFileActions({ readSettings, thenShow }: Needs) {
  return {
    startImport: (onProgress: OnProgress) => startImport(thenShow, onProgress),
    async savePack(id: string, format: ExportName): Promise<void> {
      const { title, text, type, ending } = await callOnce(({ call }) =>
        call(api => api.printPack(id, format)),
      );
      saveFile({ name: `${nameFile(title)}.${ending}`, text, type });
    },
    async saveBackup(): Promise<void> {
      const made = new Date().toISOString();
      const settings = await readSettings();
      const text = await callOnce(({ call }) => call(api => api.printBackup(settings, made)));
      saveFile({ name: `sidelight-backup-${made.slice(0, 10)}.json`, text, type: 'application/json' });
    },
    async readBackup(file: BackupFile): Promise<Result<RestoreJob>> {
      const { call, end } = start();
      const settings = await readSettings();
      const read = await call(api => api.readBackup(file, settings));
      if (!read.ok) {
        end();
        return read;
      }
      const restore = (): Promise<StoreEdit[]> =>
        receiveInParts(onPart => call(api => api.restore(proxy(notifyPacksChanged), onPart)));
      return { ok: true, value: { ...read.value, store: () => thenShow(restore()), end } };
    },
  };
}

export type FileActions = ReturnType<typeof makeFileActions>;

const start = () => startWorker<FileWorker>('file-worker.js', phrase('fileNotRead'));

async function callOnce<T>(ask: (worker: StartedWorker<FileWorker>) => Promise<Result<T>>): Promise<T> {
  const worker = start();
  try {
    return unwrap(await ask(worker));
  } finally {
    worker.end();
  }
}

function nameFile(title: string): string {
  const name = title
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return Array.from(name).slice(0, 80).join('') || say('exportFileName');
}
