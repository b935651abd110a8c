import type { Pack } from '../core/model.ts';
import type { Profile } from '../core/plan-restore.ts';
import { readColumns, rememberColumns } from '../platform/import-memory.ts';
import type { FileActions } from '../ui/options/file-actions.ts';
import type { ImportJob, ImportProgress, Taken } from '../ui/options/import-job.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { saveFile } from './save-file.ts';
import { askOnce, WorkerClient } from './worker-client.ts';

/** What the work on files needs of the stores. */
interface Stores {
  readPack: (id: string) => Promise<Pack | null>;
  /** All own lists in the reader's order, whole, and the settings. */
  readProfile: () => Promise<Profile>;
}

/** Import, export and backup over the stores; the work itself is done in a worker. */
export function makeFileActions({ readPack, readProfile }: Stores): FileActions {
  return {
    startImport: onProgress => startImport(readPack, onProgress),
    exportFormats: EXPORT_FORMATS,
    async savePack(id, format) {
      const pack = await readPack(id);
      if (!pack) throw new Error('There is no such list any more.');
      const { text, type, ending } = unwrap(await askOnce('print-pack', { pack, format }));
      saveFile({ name: `${nameFile(pack.title)}.${ending}`, text, type });
    },
    async saveBackup() {
      const made = new Date().toISOString();
      const text = unwrap(await askOnce('print-backup', { ...(await readProfile()), made }));
      saveFile({ name: `sidelight-backup-${made.slice(0, 10)}.json`, text, type: 'application/json' });
    },
    readBackup: file => askOnce('read-backup', file),
    readProfile,
  };
}

function startImport(
  readPack: Stores['readPack'],
  onProgress: (progress: ImportProgress) => void,
): ImportJob {
  const client = new WorkerClient(onProgress);
  return {
    async read(source, answers) {
      const remembered = await readColumns().catch(() => new Map<string, string[]>());
      return client.ask('read', { source, answers, remembered });
    },
    async compare(target) {
      const old = target.list === null ? null : await readPack(target.list);
      if (target.list !== null && !old) return { ok: false, reasons: ['There is no such list any more.'] };
      return client.ask('compare', { target, old });
    },
    rows: part => client.ask('rows', part),
    printRefused: () => client.ask('print-refused', null),
    edits: () => client.askEdits(),
    remember: (signature, columns) => rememberColumns(signature, columns).catch(() => undefined),
    end: () => client.end(),
  };
}

function unwrap<T>(taken: Taken<T>): T {
  if (!taken.ok) throw new Error(taken.reasons.join(' '));
  return taken.value;
}

/** A title as a file's name: nothing in it that some system refuses. */
function nameFile(title: string): string {
  const name = title
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return Array.from(name).slice(0, 80).join('') || 'list';
}
