import { isSame } from '../is-same.ts';
import type { Pack } from '../model/model.ts';
import type { StoreEdit } from './pack-edits.ts';
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
  /** All or nothing. */
  edits: StoreEdit[];
}

export function planRestore(now: Profile, backup: Profile): RestorePlan {
  const packs = backup.packs.map((pack): RestoredPack => {
    const old = now.packs.find(({ id }) => id === pack.id) ?? null;
    return { state: old === null ? 'new' : isSame(old, pack) ? 'unchanged' : 'replaced', pack, old };
  });
  const ids = new Set(backup.packs.map(({ id }) => id));
  const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
  return {
    packs,
    rest: now.packs.filter(({ id }) => !ids.has(id)),
    settings: names.filter(name => !isSame(now.settings[name], backup.settings[name])),
    edits: packs
      .filter(({ state }) => state !== 'unchanged')
      .map(({ pack, old }) => ({ type: 'add-pack', pack, ...(old ? { replace: true } : {}) })),
  };
}
