import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { knownName, splitKnownName } from '../../../core/settings/reader-actions.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { SettingsUpdate } from '../../../core/undo/settings-diff.ts';
import {
  applyEdits,
  findEntries,
  forgetBin,
  readPack,
  readQuarantine,
} from '../../../platform/packs/pack-store.ts';
import { changeSettings, readSettings } from '../../../platform/settings/settings-store.ts';
import { measurePack, setPackSync } from '../../../platform/sync/pack-sync.ts';
import { saveFile } from '../files/save-file.ts';
import { makeFileActions } from '../backup/file-actions.ts';
import { startProposing } from '../propose/start-proposing.ts';

interface Page {
  refresh: () => Promise<void>;
  showSettings: (settings: Settings) => void;
}

export function makeStores({ refresh, showSettings }: Page) {
  /** The page shows its own write before the write's promise settles, so that it can go there at once. */
  const thenShow = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    await refresh();
    return value;
  };
  return {
    changeSettings: async (update: SettingsUpdate): Promise<Settings> => {
      const settings = await changeSettings(update);
      showSettings(settings);
      return settings;
    },
    /** Stores all edits in one transaction, and returns the edits that take them back. */
    applyEdits: (edits: StoreEdit[]): Promise<StoreEdit[]> => thenShow(applyEdits(edits)),
    readPack,
    nameEntries: async (names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const found = await findEntries(names.map(splitKnownName));
      return new Map(found.map(({ pack, entry }) => [knownName(pack, entry.id), entry.headword]));
    },
    forgetBin: (keys: number[]): Promise<unknown> => thenShow(forgetBin(keys)),
    setPackSync: setPackSync as (id: string, on: boolean) => Promise<unknown>,
    measurePack,
    readQuarantine,
    files: makeFileActions({ readSettings, thenShow }),
    propose: startProposing,
    saveFile,
    /** Goes to a place; `inPlace` leaves no way back to the one that is shown. */
    open: (hash: string, inPlace = false): void => {
      if (inPlace) location.replace(hash);
      else location.hash = hash;
    },
  };
}

export type Stores = ReturnType<typeof makeStores>;
