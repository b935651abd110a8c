import type { Settings } from '../../../core/settings/settings.ts';
import { readColumns, rememberColumns } from '../../../platform/settings/import-memory.ts';
import type { FileActions, RestoreJob } from './file-actions.ts';
import type { ImportJob, ImportProgress, Result } from '../import/import-job.ts';
import { EXPORT_FORMATS, EXPORT_NAMES } from './export-formats.ts';
import { saveFile } from './save-file.ts';
import { askOnce, WorkerClient } from '../import/worker/worker-client.ts';

/** What the work on files needs of the page. */
interface Needs {
  readSettings: () => Promise<Settings>;
  /** Shows what a worker has stored, and returns what it was given. */
  thenShow: <T>(work: Promise<T>) => Promise<T>;
}

/** Import, export and backup over the stores; the work itself is done in a worker. */
export function makeFileActions(needs: Needs): FileActions {
  return {
    startImport: onProgress => startImport(needs, onProgress),
    exportFormats: EXPORT_FORMATS,
    async savePack(id, name) {
      const format = EXPORT_NAMES.find(each => each === name);
      if (!format) throw new Error(`There is no format “${name}”.`);
      const { title, text, type, ending } = await askOnce('print-pack', { id, format });
      saveFile({ name: `${nameFile(title)}.${ending}`, text, type });
    },
    async saveBackup() {
      const made = new Date().toISOString();
      const text = await askOnce('print-backup', { settings: await needs.readSettings(), made });
      saveFile({ name: `sidelight-backup-${made.slice(0, 10)}.json`, text, type: 'application/json' });
    },
    readBackup: file => readBackup(needs, file),
  };
}

function startImport({ thenShow }: Needs, onProgress: (progress: ImportProgress) => void): ImportJob {
  const client = new WorkerClient(onProgress);
  return {
    async read(source, answers) {
      const remembered = await readColumns().catch(() => new Map<string, string[]>());
      return client.ask('read', { source, answers, remembered });
    },
    compare: target => client.ask('compare', target),
    rows: part => client.ask('rows', part),
    printRefused: () => client.ask('print-refused', null),
    store: target => thenShow(client.askEdits('store', target)),
    remember: (signature, columns) => rememberColumns(signature, columns).catch(() => undefined),
    end: () => client.end(),
  };
}

async function readBackup(
  { readSettings, thenShow }: Needs,
  file: { name: string; file: Blob },
): Promise<Result<RestoreJob>> {
  const client = new WorkerClient(() => undefined);
  const taken = await client.ask('read-backup', { ...file, settings: await readSettings() });
  if (!taken.ok) {
    client.end();
    return taken;
  }
  const job = {
    store: () => thenShow(client.askEdits('restore', null)),
    end: () => client.end(),
  };
  return { ok: true, value: { ...taken.value, ...job } };
}

/** A title as a file's name: nothing in it that some system refuses. */
function nameFile(title: string): string {
  const name = title
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return Array.from(name).slice(0, 80).join('') || 'list';
}
