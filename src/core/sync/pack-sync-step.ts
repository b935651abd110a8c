import type { Pack } from '../model/model.ts';
import type { StoreEdit } from '../packs/pack-edits.ts';
import { editsOfMerge } from './pack-sync-edits.ts';
import { isSameValue, mergeStates } from './pack-sync-merge.ts';
import {
  countOfDevice,
  dominates,
  mergeVersions,
  advanceVersion,
  type VersionVector,
} from './version-vector.ts';

/** A state that a pack had in sync: what later ones are compared with. */
export interface Snapshot {
  version: VersionVector;
  pack: Pack;
}

/** What one device knows of a pack that it syncs. */
export interface SyncRecord {
  id: string;
  /** A name that no other device has. */
  device: string;
  /** How many states this device has written. */
  count: number;
  /** All states that the local pack includes. */
  version: VersionVector;
  /** States that it wrote or took in, the last one at the end; empty until the first. */
  snapshots: Snapshot[];
  /** The pack was deleted here. */
  deleted?: boolean;
}

/** What stands in sync of a pack; `partial` while some of its items have not arrived. */
export type RemotePack =
  | { state: 'none' }
  | { state: 'unreadable' }
  | { state: 'partial'; version: VersionVector }
  | { state: 'deleted'; version: VersionVector }
  | { state: 'whole'; version: VersionVector; pack: Pack };

/** What a device is to do about one pack. */
export interface SyncStep {
  /** What it then knows, before it has written; null where it does not sync the pack, or no more. */
  record: SyncRecord | null;
  /** Changes of the local packs. */
  edits: StoreEdit[];
  /** What to write to sync; a null pack says that it was deleted. */
  write: Snapshot | { version: VersionVector; pack: null } | null;
}

interface Situation {
  id: string;
  record: SyncRecord | null;
  local: Pack | null;
  remote: RemotePack;
  /** A device name to take where the record's turns out to be another's too. */
  fresh: string;
  /** True once items that are missing have been waited for long enough. */
  isOverdue: boolean;
}

const KEPT = 16;
const NOTHING = { edits: [], write: null };

/** The record of a pack that the reader has just chosen to sync. */
export function beginSync(id: string, device: string): SyncRecord {
  return { id, device, count: 0, version: [], snapshots: [] };
}

/** What is to be done about a pack of which this is known here, stands here, and stands in sync. */
export function stepSync(now: Situation): SyncStep {
  const { remote, local, fresh } = now;
  if (!now.record) return meetPack(now);
  let { record } = now;
  if ('version' in remote && countOfDevice(remote.version, record.device) > record.count)
    // A copy of this device's profile goes by the same name, or a write was not noted.
    record = { ...record, device: fresh, count: 0 };
  if (remote.state === 'unreadable') return { record, ...NOTHING };
  if (remote.state === 'none')
    return record.snapshots.length > 0 || record.deleted || !local
      ? { record: null, ...NOTHING }
      : writeState(record, local);
  if (!local) return stayDeleted(record, now);
  if (record.deleted) record = { ...record, deleted: false, snapshots: [] };
  if (remote.state === 'partial') return now.isOverdue ? writeState(record, local) : { record, ...NOTHING };
  if (remote.state === 'deleted') {
    const isNew = !dominates(record.version, remote.version);
    if (isNew && record.snapshots.length > 0)
      return { record: null, edits: [{ type: 'remove-pack', pack: now.id }], write: null };
    return writeState({ ...record, version: mergeVersions(record.version, remote.version) }, local);
  }
  return meetState(record, local, remote);
}

/** What a record becomes once its device has written. */
export function noteWrite(record: SyncRecord, { version, pack }: NonNullable<SyncStep['write']>): SyncRecord {
  const count = countOfDevice(version, record.device);
  if (!pack) return { ...record, count, version, snapshots: [], deleted: true };
  return { ...record, count, version, snapshots: addSnapshot(record.snapshots, { version, pack }) };
}

/** A pack that is not synced here: it is taken over, unless a list of that id is here already. */
function meetPack({ id, remote, local, fresh }: Situation): SyncStep {
  if (remote.state !== 'whole' || local) return { record: null, ...NOTHING };
  const record = adoptState(beginSync(id, fresh), remote);
  return { record, edits: [{ type: 'add-pack', pack: remote.pack }], write: null };
}

function stayDeleted(record: SyncRecord, { id, remote, fresh }: Situation): SyncStep {
  const version = 'version' in remote ? remote.version : [];
  if (record.deleted && remote.state === 'deleted') return { record, ...NOTHING };
  if (record.deleted && remote.state === 'whole' && isLater(version, record.version))
    return meetPack({ id, remote, fresh, record: null, local: null, isOverdue: false });
  if (!record.deleted && !record.snapshots.length) return { record: null, ...NOTHING };
  if (remote.state === 'deleted') return { record: null, ...NOTHING };
  const raised = advanceVersion(mergeVersions(record.version, version), record.device, record.count + 1);
  return { record, edits: [], write: { version: raised, pack: null } };
}

/** True if someone has seen the other version and gone on from there. */
function isLater(version: VersionVector, other: VersionVector): boolean {
  return dominates(version, other) && !dominates(other, version);
}

function meetState(record: SyncRecord, local: Pack, remote: Snapshot): SyncStep {
  const last = record.snapshots.at(-1);
  if (dominates(record.version, remote.version) && last) {
    const isThere = dominates(remote.version, last.version);
    return isThere && isSameValue(local, last.pack) ? { record, ...NOTHING } : writeState(record, local);
  }
  const base = record.snapshots.findLast(({ version }) => dominates(remote.version, version));
  const merged = mergeStates({ base: base?.pack ?? null, local, incoming: remote.pack });
  const edits = editsOfMerge(local, merged);
  if (isSameValue(merged.pack, remote.pack))
    return { record: adoptState(record, remote), edits, write: null };
  const snapshots = addSnapshot(record.snapshots, remote);
  const joined = { ...record, snapshots, version: mergeVersions(record.version, remote.version) };
  return { ...writeState(joined, merged.pack), edits };
}

function adoptState(record: SyncRecord, { version, pack }: Snapshot): SyncRecord {
  return { ...record, version, snapshots: addSnapshot(record.snapshots, { version, pack }) };
}

function writeState(record: SyncRecord, pack: Pack): SyncStep {
  const version = advanceVersion(record.version, record.device, record.count + 1);
  return { record, edits: [], write: { version, pack } };
}

/** Adds a state; of many the older ones are thinned out, so that a device that was long away still finds one in common. */
function addSnapshot(snapshots: readonly Snapshot[], { version, pack }: Snapshot): Snapshot[] {
  const all = [...snapshots, { version, pack }];
  return all.length <= KEPT ? all : all.filter((_, at) => at === 0 || at > KEPT / 2 || at % 2 === 0);
}
