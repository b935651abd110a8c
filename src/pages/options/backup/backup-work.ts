import { phrase } from '../../../core/phrase.ts';
import type { Pack } from '../../../core/model/model.ts';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { planRestore, type RestorePlan } from '../../../core/packs/plan-restore.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { printBackup, readBackup } from '../../../formats/pack/backup.ts';
import { refuseFaults, refuseFile, type Result } from '../files/work.ts';

/** No backup is larger: a browser could hardly hold it. */
const MAX_BACKUP_BYTES = 400 * 1024 * 1024;

export interface BackupFile {
  name: string;
  file: Blob;
}

export interface RestoredList {
  title: string;
  state: 'new' | 'replaced' | 'unchanged' | 'stays';
  entries: number;
  before: number;
}

export interface BackupSummary {
  /** ISO 8601; null where the file does not say. */
  made: string | null;
  lists: readonly RestoredList[];
  settings: Settings;
  changed: readonly (keyof Settings)[];
}

export class BackupWork {
  #plan: RestorePlan | null = null;

  constructor(private readonly listOwnPacks: () => Promise<Pack[]>) {}

  async print(settings: Settings, made: string): Promise<Result<string>> {
    return { ok: true, value: printBackup({ packs: await this.listOwnPacks(), settings, made }) };
  }

  async read({ name, file }: BackupFile, settings: Settings): Promise<Result<BackupSummary>> {
    if (file.size > MAX_BACKUP_BYTES) return refuseFile(name, phrase('backupTooLarge'));
    if (file.size === 0) return refuseFile(name, phrase('faultFileEmpty'));
    const text = await file.text().catch(() => null);
    if (text === null) return refuseFile(name, phrase('faultUnreadable'));
    const read = readBackup(text, name);
    if (!read.ok) return refuseFaults(read.faults);
    const { backup } = read;
    this.#plan = planRestore({ packs: await this.listOwnPacks(), settings }, backup);
    return {
      ok: true,
      value: {
        made: backup.made,
        settings: this.#plan.restored,
        changed: this.#plan.settings,
        lists: describeLists(this.#plan),
      },
    };
  }

  async restore(applyEdits: (edits: StoreEdit[]) => Promise<StoreEdit[]>): Promise<Result<StoreEdit[]>> {
    const edits = this.#plan?.edits ?? [];
    return { ok: true, value: edits.length > 0 ? await applyEdits(edits) : [] };
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
