import type { Pack } from '../model/model.ts';
import type { StoreEdit } from '../packs/pack-edits.ts';
import type { SyncHead } from './pack-sync-items.ts';
import type { RemoteState, SyncRecord } from './pack-sync.ts';

// A head in sync says by itself that its list is private: it comes before the state, and versions up to 0.1.0 say it there
// alone.

/** Whatever stands there that is not `false` counts. */
export function saysPrivate(head: SyncHead | undefined): boolean {
  const said: unknown = head?.isPrivate;
  return said !== undefined && said !== false;
}

/** The same state of another device, with its list private. */
export function hideRemote(remote: RemoteState): RemoteState {
  if (typeof remote === 'string' || !remote.pack) return remote;
  return { ...remote, pack: { ...remote.pack, private: true } };
}

/** False where the reader has said on this device, since it last saw the list in sync, whether pages may know the list. */
export function isUnsaid({ private: ownPrivate }: Pick<Pack, 'private'>, record: SyncRecord | null): boolean {
  if (ownPrivate !== false) return ownPrivate === undefined;
  return record?.state?.pack?.private === false;
}

export const hidePack = (pack: string): StoreEdit => ({
  type: 'edit-pack',
  pack,
  edits: [{ type: 'head', fields: { private: true } }],
});
