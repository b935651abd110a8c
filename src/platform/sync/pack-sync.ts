import browser from 'webextension-polyfill';
import type { Pack } from '../../core/model/model.ts';
import {
  countItemBytes,
  cutPack,
  findOldHeads,
  findPackKeys,
  isPackItem,
  markDeleted,
  nameSyncHead,
  readSyncedItems,
  type SyncedItems,
} from '../../core/sync/pack-sync-items.ts';
import {
  beginSync,
  noteWrite,
  stepSync,
  type RemotePack,
  type SyncStep,
} from '../../core/sync/pack-sync-step.ts';
import type { PackSyncState } from '../../core/sync/pack-sync-state.ts';
import { countOfDevice } from '../../core/sync/version-vector.ts';
import { SYNC_BYTES, SYNC_PACK_BYTES } from '../../core/sync/sync-bytes.ts';
import { readBundledPack } from '../assets/bundled-pack.ts';
import { readRevision } from '../packs/pack-edit.ts';
import { readPack } from '../packs/pack-reader.ts';
import { applyEditsAfter } from '../packs/pack-store.ts';
import { dropSyncRecord, listSyncRecords, putSyncRecord, type StoredSync } from './pack-sync-records.ts';
import { askForSync, keepSyncStates, readSyncStates } from './pack-sync-state.ts';
import { printPackText, readPackText } from '../packs/pack-text.ts';
import { changeSettings, readSettings } from '../settings/settings-store.ts';

type Items = Map<string, unknown>;

/** Items that have not come in this time, in ms, are not waited for: two devices have written over each other. */
const PATIENCE = 60_000;
/** A list with more entries and statements is not even measured. */
const MOST_ITEMS = 20_000;
const TRIES = 5;

/** One pass at a time in all contexts. */
function underLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('sidelight-pack-sync', work) : work();
}

const newDevice = (): string => crypto.randomUUID().slice(0, 8);

/** Begins to sync a pack, or ends it on all devices: its items go, the lists stay. */
export async function setPackSync(id: string, on: boolean): Promise<void> {
  await underLock(async () => {
    const states = (await readSyncStates()).filter(state => state.id !== id);
    if (on) {
      const isThere = (await listSyncRecords()).some(record => record.id === id && !record.deleted);
      if (!isThere) await putSyncRecord({ ...beginSync(id, newDevice()), partialSince: null });
      await keepSyncStates([...states, { id, state: 'on', bytes: 0 }]);
    } else {
      const items = Object.keys(await browser.storage.sync.get(null));
      await browser.storage.sync.remove(findPackKeys(items, id));
      await dropSyncRecord(id);
      await keepSyncStates(states);
    }
  });
  await askForSync();
}

/** True if this device syncs a pack. */
export async function hasSyncedPacks(): Promise<boolean> {
  return (await listSyncRecords()).length > 0;
}

/** How many bytes a pack would take in sync; null where it is too large for that. */
export async function measurePack(pack: Pack): Promise<number | null> {
  if (isLong(pack)) return null;
  const items = await cutText(pack, { version: [['00000000', 1]], tag: '00000000.0000', isPrivate: true });
  return items && countItemBytes(items);
}

/** Brings the synced packs here and in sync together; returns after how many ms another pass is needed, or null. */
export function syncPacks(now = Date.now()): Promise<number | null> {
  return underLock(async () => {
    const records = new Map((await listSyncRecords()).map(record => [record.id, record]));
    const items: Items = new Map(Object.entries(await browser.storage.sync.get(null)));
    const bundled = (await readBundledPack()).id;
    const ids = new Set([...records.keys(), ...readSyncedItems(items).keys()]);
    const states: PackSyncState[] = [];
    for (const id of ids) {
      if (id === bundled) continue;
      const state = await syncPack({ id, record: records.get(id) ?? null, items, now }).catch(
        (): PackSyncState => ({ id, state: 'failed', bytes: 0 }),
      );
      if (state) states.push(state);
    }
    const old = findOldHeads(items, now);
    if (old.length) await browser.storage.sync.remove(old);
    await keepSyncStates(states);
    const isOpen = states.some(({ state }) => state === 'failed');
    const isPartial = (await listSyncRecords()).some(({ partialSince }) => partialSince !== null);
    return isOpen || isPartial ? PATIENCE : null;
  });
}

interface Work {
  id: string;
  record: StoredSync | null;
  /** What stands in sync, as far as this pass knows. */
  items: Items;
  now: number;
}

async function syncPack({ id, record, items, now }: Work): Promise<PackSyncState | null> {
  const synced = readSyncedItems(items).get(id);
  const remote = await readRemote(synced);
  const partialSince = remote.state === 'partial' ? (record?.partialSince ?? now) : null;
  for (let tries = 0; tries < TRIES; tries++) {
    const revision = await readRevision();
    const local = await readPack(id);
    if (local && isLong(local)) return record && { id, state: 'too-large', bytes: 0 };
    const isOverdue = partialSince !== null && now - partialSince >= PATIENCE;
    const step = stepSync({ id, record, local, remote, fresh: newDevice(), isOverdue });
    if (synced?.head.isPrivate && step.edits.some(({ type }) => type === 'add-pack')) await makePrivate(id);
    // Somebody has edited meanwhile: what is to be done is thought over again.
    if (step.edits.length && !(await applyEditsAfter(revision, step.edits))) continue;
    if (!step.record) {
      if (record) await dropSyncRecord(id);
      return remote.state === 'whole' && local ? { id, state: 'waiting', bytes: synced!.bytes } : null;
    }
    await putSyncRecord({ ...step.record, partialSince });
    if (step.write)
      return writeStep({ id, step, items, now, title: local?.title ?? synced?.head.title ?? '' });
    return step.record.deleted ? null : { id, state: 'on', bytes: synced?.bytes ?? 0 };
  }
  return { id, state: 'failed', bytes: synced?.bytes ?? 0 };
}

/** Nothing of a private list is shown in pages, however late the settings of the other device come. */
async function makePrivate(id: string): Promise<void> {
  await changeSettings(now => ({
    ...now,
    packsPrivate: [...now.packsPrivate.filter(other => other !== id), id],
  }));
}

async function readRemote(synced: SyncedItems | undefined): Promise<RemotePack> {
  if (!synced) return { state: 'none' };
  const { version, deleted, id } = synced.head;
  if (deleted !== undefined) return { state: 'deleted', version };
  if (synced.text === null) return { state: 'partial', version };
  const pack = await readPackText(synced.text);
  return pack?.id === id ? { state: 'whole', version, pack } : { state: 'unreadable' };
}

async function writeStep(of: {
  id: string;
  title: string;
  step: SyncStep;
  items: Items;
  now: number;
}): Promise<PackSyncState | null> {
  const { id, title, step, items, now } = of;
  const { version, pack } = step.write!;
  const record = step.record!;
  const tag = `${record.device}.${countOfDevice(version, record.device)}`;
  const isPrivate = (await readSettings()).packsPrivate.includes(id);
  const next: Items | null = pack
    ? await cutText(pack, { version, tag, isPrivate })
    : new Map([[nameSyncHead(id), markDeleted({ id, title, version, deleted: now })]]);
  const before = readSyncedItems(items).get(id)?.bytes ?? 0;
  if (!next) return { id, state: 'too-large', bytes: before };
  const bytes = countItemBytes(next);
  if (pack && bytes > findRoom(items, id)) return { id, state: 'no-room', bytes: before };
  await browser.storage.sync.set(Object.fromEntries(next));
  // Those of a longer state before. Only who writes may tell them from what is still arriving.
  const surplus = findPackKeys(items.keys(), id).filter(key => !next.has(key));
  for (const key of surplus) items.delete(key);
  for (const [key, value] of next) items.set(key, value);
  await putSyncRecord({ ...noteWrite(record, step.write!), partialSince: null });
  if (surplus.length) await browser.storage.sync.remove(surplus).catch(() => undefined);
  return pack ? { id, state: 'on', bytes } : null;
}

/** What the settings and the other packs leave to a pack. */
function findRoom(items: Items, id: string): number {
  const own = new Set(findPackKeys(items.keys(), id));
  const others = [...items].filter(([name]) => !own.has(name));
  const packs = others.filter(([name]) => isPackItem(name));
  return Math.min(
    SYNC_PACK_BYTES - countItemBytes(new Map(packs)),
    SYNC_BYTES - countItemBytes(new Map(others)),
  );
}

const isLong = ({ entries, statements }: Pack): boolean => entries.length + statements.length > MOST_ITEMS;

async function cutText(
  pack: Pack,
  of: Pick<SyncedItems['head'], 'version' | 'tag' | 'isPrivate'>,
): Promise<Items | null> {
  return cutPack({ ...of, id: pack.id, title: pack.title, text: await printPackText(pack) });
}
