import type { Pack } from '../model/model.ts';
import { withoutEmpty, type PackEdit, type StoreEdit } from '../packs/pack-edits.ts';
import { lastStamp, mergeState, partsOf, placeItems, stampEdits, type PackState } from './pack-state.ts';

// The parts of a list are its entries, its statements and the fields of its head. A device compares the list with its
// state after the last pass and stamps what was edited or deleted since with the time. `storage.sync` carries the list with
// its stamps. A device that finds another state there takes over every later part, and writes its own if something in that
// is later. So states may be late, lost or overwritten, and all devices come to the same list. Of two edits of an entry the
// later stands, and the earlier goes to the bin of its device. New entries keep their place; the order is not synced.

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

/** Record of versions up to 0.1.0: states that the device shared with others, the last one at the end. */
export interface OldRecord {
  id: string;
  snapshots: readonly { pack: Pack }[];
}

export type StoredRecord = SyncRecord | OldRecord;

/** A pack in `storage.sync`; `unclear` while items may still arrive, or if only a later version can read them. */
export type RemoteState = PackState | 'none' | 'unclear' | 'broken';

/** The record to keep (null if the pack is not synced here), the edits to make here, and the items to send. */
export interface SyncStep {
  record: StoredRecord | null;
  edits: StoreEdit[];
  write: PackState | null;
}

/** The stamp of what gives way to any other version, even one that was never changed. */
const BEFORE_ALL = -1;

export function stepSync(
  id: string,
  {
    record,
    local,
    remote,
    now,
  }: { record: StoredRecord | null; local: Pack | null; remote: RemoteState; now: number },
): SyncStep {
  const theirs = typeof remote === 'string' ? null : remote;
  const nothing = { record: null, edits: [], write: null };
  if (!record) return theirs?.pack && !local ? takeOver(id, theirs) : nothing;
  const known = 'state' in record ? record : { id, state: null, own: [] };
  const isKnown = known.state !== null || ('snapshots' in record && record.snapshots.length > 0);
  // Switched off on another device, or deleted before it was ever sent.
  if (isKnown ? remote === 'none' : !local) return nothing;
  if (remote === 'unclear') return { ...nothing, record };
  const ours = findEdits(record, { local, theirs, now });
  const edited = Object.entries(ours.stamps).flatMap(([part, at]) =>
    at > BEFORE_ALL && at !== known.state?.stamps[part] ? [part] : [],
  );
  // What was here before the list was synced counts as written here where it meets another version.
  const own = new Set(isKnown ? [...known.own, ...edited] : theirs?.pack ? partsOf(local).keys() : []);
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
  const stillOwn = [...own].filter(part => state.stamps[part] === ours.stamps[part]);
  return {
    record: { id, state, own: stillOwn },
    edits: [binning, rest]
      .map(withoutEmpty)
      .flatMap(edits => (edits.length ? [{ type: 'edit-pack', pack: id, edits }] : [])),
    write: isNews ? state : null,
  };
}

function takeOver(id: string, state: PackState): SyncStep {
  const edits: StoreEdit[] = state.pack ? [{ type: 'add-pack', pack: state.pack }] : [];
  return { record: { id, state, own: [] }, edits, write: null };
}

function findEdits(
  record: StoredRecord,
  { local, theirs, now }: { local: Pack | null; theirs: PackState | null; now: number },
): PackState {
  if ('state' in record && record.state) return stampEdits(record.state, local, now);
  const last = 'snapshots' in record && record.snapshots.at(-1);
  const state = stampEdits({ pack: last ? last.pack : local, stamps: {} }, local, now);
  if (!local || !theirs) return state;
  // What was here before the list was synced, or not edited since an older version synced it, gives way to what is in sync.
  const sent = partsOf(theirs.pack);
  const older = [...partsOf(local).keys()].map(
    part => [part, last || sent.has(part) ? BEFORE_ALL : now] as const,
  );
  return { pack: local, stamps: { ...Object.fromEntries(older), ...state.stamps } };
}
