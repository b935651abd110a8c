import type { Pack } from '../../../core/model/model.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { planRestore, type RestorePlan } from '../../../core/packs/plan-restore.ts';
import { printBackup, readBackup } from '../../../formats/pack/backup.ts';
import type { RestoredList, TakenBackup } from './file-actions.ts';
import type { Result } from '../import/import-job.ts';
import type { WorkerMap } from '../import/worker/import-messages.ts';
import { refuse, refuseFaults } from '../import/read-source.ts';

/** No backup is larger: a browser could hardly hold it. */
const MAX_BACKUP_BYTES = 400 * 1024 * 1024;

/** What the work needs of the stores. */
interface Stores {
  listOwnPacks: () => Promise<Pack[]>;
  applyEdits: (edits: StoreEdit[]) => Promise<StoreEdit[]>;
}

/** The work on backups: prints one, or reads one and keeps it until it is restored. */
export class BackupWork {
  #plan: RestorePlan | null = null;

  constructor(private readonly stores: Stores) {}

  async print({ settings, made }: WorkerMap['print-backup']['ask']): Promise<Result<string>> {
    const packs = await this.stores.listOwnPacks();
    return { ok: true, value: printBackup({ packs, settings, made }) };
  }

  async read({ name, file, settings }: WorkerMap['read-backup']['ask']): Promise<Result<TakenBackup>> {
    if (file.size > MAX_BACKUP_BYTES) return refuse(name, 'it is larger than any backup of Sidelight');
    if (file.size === 0) return refuse(name, 'it is empty');
    const text = await file.text().catch(() => null);
    if (text === null) return refuse(name, 'it cannot be read');
    const read = readBackup(text, name);
    if (!read.ok) return refuseFaults(read.faults);
    const { backup } = read;
    this.#plan = planRestore({ packs: await this.stores.listOwnPacks(), settings }, backup);
    return {
      ok: true,
      value: {
        made: backup.made,
        settings: backup.settings,
        changed: this.#plan.settings,
        lists: describeLists(this.#plan),
      },
    };
  }

  async restore(): Promise<Result<StoreEdit[]>> {
    const edits = this.#plan?.edits ?? [];
    return { ok: true, value: edits.length > 0 ? await this.stores.applyEdits(edits) : [] };
  }
}

function describeLists({ packs, rest }: RestorePlan): RestoredList[] {
  const restored = packs.map(({ state, pack, old }): RestoredList => ({
    state,
    title: pack.title,
    entries: pack.entries.length,
    before: old?.entries.length ?? 0,
  }));
  const stays = rest.map(({ title, entries }): RestoredList => ({
    state: 'stays',
    title,
    entries: entries.length,
    before: entries.length,
  }));
  return [...restored, ...stays];
}
