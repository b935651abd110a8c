import { isSame } from '../is-same.ts';
import type { Pack } from '../model/model.ts';
import type { StoreEdit } from './pack-edits.ts';
import { isPrivate } from './active-packs.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';

export interface Profile {
  packs: readonly Pack[];
  settings: Settings;
}

export interface RestoredPack {
  state: 'new' | 'replaced' | 'unchanged';
  pack: Pack;
  old: Pack | null;
}

export interface RestorePlan {
  packs: RestoredPack[];
  rest: Pack[];
  settings: (keyof Settings)[];
  restored: Settings;
  /** All or nothing. */
  edits: StoreEdit[];
}

/** The settings of a backup; what is private now stays so. */
export function restoreSettings(now: Settings, backup: Settings): Settings {
  return { ...backup, packsPrivate: [...new Set([...now.packsPrivate, ...backup.packsPrivate])] };
}

/** Private if the backup or what is here says so. */
function restorePrivacy(
  pack: Pack,
  old: Pack | null,
  { now, backup }: Record<'now' | 'backup', Profile>,
): Pack {
  const isHidden =
    isPrivate(pack, backup.settings) ||
    (old !== null && isPrivate(old, now.settings)) ||
    now.settings.packsPrivate.includes(pack.id);
  const ownPrivate = isHidden ? true : (pack.private ?? old?.private);
  return ownPrivate === undefined ? pack : { ...pack, private: ownPrivate };
}

export function planRestore(now: Profile, backup: Profile): RestorePlan {
  const restored = restoreSettings(now.settings, backup.settings);
  const packs = backup.packs.map((written): RestoredPack => {
    const old = now.packs.find(({ id }) => id === written.id) ?? null;
    const pack = restorePrivacy(written, old, { now, backup });
    return { state: old === null ? 'new' : isSame(old, pack) ? 'unchanged' : 'replaced', pack, old };
  });
  const ids = new Set(backup.packs.map(({ id }) => id));
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return {
    packs,
    rest: now.packs.filter(({ id }) => !ids.has(id)),
    settings: names.filter(name => !isSame(now.settings[name], restored[name])),
    restored,
    edits: packs
      .filter(({ state }) => state !== 'unchanged')
      .map(({ pack, old }) => ({ type: 'add-pack', pack, ...(old ? { replace: true } : {}) })),
  };
}
