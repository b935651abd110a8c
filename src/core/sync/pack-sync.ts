import type { Pack } from '../model/model.ts';
import { withoutEmpty, type PackEdit, type StoreEdit } from '../packs/pack-edits.ts';
import { lastStamp, mergeState, partsOf, placeItems, stampEdits, type PackState } from './pack-state.ts';

// docs/architecture.md explains it under “Sync of lists”.

/** Too large itself, no room beside the other lists, or the browser failed; `waiting`: only another device syncs it. */
export interface PackSyncState {
  id: string;
  state: 'on' | 'too-large' | 'no-room' | 'failed' | 'waiting';
  bytes: number;
}

export interface SyncRecord {
  id: string;
  /** The pack after the last pass; null before the first. */
  state: PackState | null;
  /** The parts whose version in it was written here. */
  own: string[];
}

/** A pack in `storage.sync`; `unclear` while items may still arrive, or if only a later version can read them. */
export type RemoteState = PackState | 'none' | 'unclear' | 'broken';

/** The record to keep (null if the pack is not synced here), the edits to make here, and the items to send. */
export interface SyncStep {
  record: SyncRecord | null;
  edits: StoreEdit[];
  write: PackState | null;
}

/** The stamp of what gives way to any other version, even one that was never changed. */
const BEFORE_ALL = -1;

export function stepSync(
  id: string,
  now: number,
  { record, local, remote }: { record: SyncRecord | null; local: Pack | null; remote: RemoteState },
): SyncStep {
  const theirs = typeof remote === 'string' ? null : remote;
  const nothing = { record: null, edits: [], write: null };
  if (!record) return theirs?.pack && !local ? takeOver(id, theirs) : nothing;
  const known = record.state;
  // Switched off on another device, or deleted before it was ever sent.
  if (known ? remote === 'none' : !local) return nothing;
  if (remote === 'unclear') return { ...nothing, record };
  const ours = known ? stampEdits(known, local, now) : stampFirst(local, theirs, now);
  const edited = Object.keys(ours.stamps).filter(part => ours.stamps[part] !== known?.stamps[part]);
  // Parts that were here before the list was synced count as written here if they meet another version.
  const own = new Set(known ? [...record.own, ...edited] : theirs?.pack ? partsOf(local).keys() : []);
  if (!theirs || ((!local || !theirs.pack) && lastStamp(ours) > lastStamp(theirs)))
    return { record: { id, state: ours, own: [...own] }, edits: [], write: ours };
  if (!local) return takeOver(id, theirs);
  if (!theirs.pack) return { ...nothing, edits: [{ type: 'remove-pack', pack: id }] };
  const { state, edits, replaced, isNews } = mergeState(local, ours.stamps, { ...theirs, pack: theirs.pack });
  const isLost = (part: string): boolean => own.has(part) && replaced.has(part);
  const lost = placeItems(local.entries, entry =>
    [`entries/${entry.id}`, ...entry.statements.map(name => `statements/${name}`)].some(isLost),
  );
  // They go to the bin, and are put back for their other versions to replace.
  const binning: PackEdit[] = [{ type: 'drop-entries', ids: lost.map(({ item }) => item.id) }];
  const rest: PackEdit[] = [{ type: 'put-entries', items: lost }, ...edits];
  const passes = [binning, rest].map(withoutEmpty).filter(({ length }) => length > 0);
  return {
    record: { id, state, own: [...own].filter(part => state.stamps[part] === ours.stamps[part]) },
    edits: passes.map(part => ({ type: 'edit-pack', pack: id, edits: part })),
    write: isNews ? state : null,
  };
}

function takeOver(id: string, state: PackState): SyncStep {
  const edits: StoreEdit[] = state.pack ? [{ type: 'add-pack', pack: state.pack }] : [];
  return { record: { id, state, own: [] }, edits, write: null };
}

/** Local data from before the list was synced gives way to what is in sync. */
function stampFirst(local: Pack | null, theirs: PackState | null, now: number): PackState {
  if (!theirs) return { pack: local, stamps: {} };
  const sent = partsOf(theirs.pack);
  const stamps = [...partsOf(local).keys()].map(part => [part, sent.has(part) ? BEFORE_ALL : now] as const);
  return { pack: local, stamps: Object.fromEntries(stamps) };
}
