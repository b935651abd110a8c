import type { StoreEdit } from '../../core/packs/pack-edits.ts';
import { notifyPacksChanged } from './notify-packs-changed.ts';
import * as bin from './pack-bin.ts';
import * as edit from './apply-edits.ts';

export { listUnreadablePacks, readQuarantine } from './quarantine.ts';
export { packsRevision, watchPacks } from './notify-packs-changed.ts';
export { listBin } from './pack-bin.ts';
export {
  findEntries,
  listAllPacks,
  listPacks,
  listRevisions,
  listSummaries,
  readBundled,
  readPack,
} from './pack-reader.ts';

export const applyEdits = (edits: readonly StoreEdit[], now?: number): Promise<StoreEdit[]> =>
  edit.applyEdits(edits, notifyPacksChanged, { now });

export const applyEditsAfter = (revision: number, edits: readonly StoreEdit[]): Promise<boolean> =>
  edit.applyEditsAfter(revision, edits, notifyPacksChanged);

export const forgetBin = (keys: readonly number[]): Promise<void> => bin.forgetBin(keys, notifyPacksChanged);
