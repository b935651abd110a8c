import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import browser from 'webextension-polyfill';
import { isSame } from '../../core/is-same.ts';
import type { Pack } from '../../core/model/model.ts';
import { UNREAD_PACKS } from '../../core/settings/settings.ts';
import { parseState, TOMBSTONE_MS, type PackState } from '../../core/sync/pack-state.ts';
import {
  countItemBytes,
  cutState,
  findPackKeys,
  readSyncedItems,
  type SyncedItems,
} from '../../core/sync/pack-sync-items.ts';
import {
  stepSync,
  type PackSyncState,
  type RemoteState,
  type SyncRecord,
} from '../../core/sync/pack-sync.ts';
import { hidePack, hideRemote, isUnsaid, saysPrivate } from '../../core/sync/sync-privacy.ts';
import { readBundledPack } from '../assets/bundled-pack.ts';
import { deviceStore } from '../browser/device-store.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';
import { watchStorage } from '../browser/watch-storage.ts';
import { readRevision } from '../packs/apply-edits.ts';
import { readPack } from '../packs/pack-reader.ts';
import { applyEdits, applyEditsAfter } from '../packs/pack-store.ts';
import { readSettings } from '../settings/settings-store.ts';

/** The next pass comes after this time if something failed, or if items have not come. */
const RETRY_MS = 60_000;
/** A list with more entries and statements is not even measured. */
const MAX_ITEMS = 20_000;
/** Sync holds at most 100 kB, which lists inflate about tenfold: whatever gets larger was made to fill the memory. */
const MAX_INFLATED_BYTES = 4_000_000;

interface SyncSchema extends DBSchema {
  records: { key: string; value: SyncRecord };
}

/** A database of its own: without it the lists are whole, and only have to be chosen for sync once more. */
async function inSyncRecords<T>(work: (database: IDBPDatabase<SyncSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<SyncSchema>('sidelight-sync', 1, {
    upgrade: created => void created.createObjectStore('records', { keyPath: 'id' }),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return work(database).finally(() => database.close());
}

export async function readSyncStates(): Promise<PackSyncState[]> {
  const stored = await deviceStore.get(STORAGE_KEYS.packSyncStates);
  return (stored[STORAGE_KEYS.packSyncStates] as PackSyncState[] | undefined) ?? [];
}

async function keepSyncStates(states: readonly PackSyncState[]): Promise<void> {
  if (isSame(await readSyncStates(), states)) return;
  await deviceStore.set({ [STORAGE_KEYS.packSyncStates]: states });
}

export function watchSyncStates(onChange: () => void, signal: AbortSignal): void {
  watchStorage((area, keys) => {
    if (area === 'device' && keys.includes(STORAGE_KEYS.packSyncStates)) onChange();
  }, signal);
}

const listRecords = (): Promise<SyncRecord[]> => inSyncRecords(database => database.getAll('records'));
const readItems = async (): Promise<Map<string, unknown>> =>
  new Map(Object.entries(await browser.storage.sync.get(null)));

function underLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('sidelight-pack-sync', work) : work();
}

/** Begins to sync a pack, or ends it on all devices: its items go, the lists stay. */
export async function setPackSync(id: string, on: boolean): Promise<void> {
  await underLock(async () => {
    const states = (await readSyncStates()).filter(state => state.id !== id);
    if (on && !(await listRecords()).some(record => record.id === id))
      await inSyncRecords(database => database.put('records', { id, state: null, own: [] }));
    if (!on) {
      await browser.storage.sync.remove(findPackKeys((await readItems()).keys(), id));
      await inSyncRecords(database => database.delete('records', id));
    }
    await keepSyncStates(on ? [...states, { id, state: 'on', bytes: 0 }] : states);
  });
  await browser.storage.local.set({ [STORAGE_KEYS.packSyncRequest]: crypto.randomUUID() });
}

export async function measurePack(pack: Pack): Promise<number | null> {
  if (isLong(pack)) return null;
  const text = await printState({ pack, stamps: {} });
  const items = cutState({ id: pack.id, tag: makeTag(), isPrivate: true }, { text, items: new Map() });
  return typeof items === 'string' ? null : countItemBytes(items);
}

/**
 * Brings the packs here and in sync together; returns after how many ms another pass is needed, or null. A `late` pass is
 * for packs synced here alone, and does not wait for missing items: two devices have written over each other.
 */
export function syncPacks(late: boolean, now = Date.now()): Promise<number | null> {
  return underLock(async () => {
    const records = await listRecords();
    if (late && !records.length) return null;
    const synced = readSyncedItems(await readItems());
    const ids = new Set([...records.map(({ id }) => id), ...synced.keys()]);
    ids.delete((await readBundledPack()).id);
    const states: PackSyncState[] = [];
    for (const id of ids) {
      const state = await syncPack(id, late, now).catch(() => ({ id, state: 'failed' as const, bytes: 0 }));
      if (state) states.push(state);
    }
    await keepSyncStates(states);
    const isPartial = !late && [...synced.values()].some(({ text }) => text === null);
    return isPartial || states.some(({ state }) => state === 'failed') ? RETRY_MS : null;
  });
}

async function syncPack(id: string, late: boolean, now: number): Promise<PackSyncState | null> {
  const items = await readItems();
  const own = findPackKeys(items.keys(), id);
  const synced = readSyncedItems(items).get(id);
  const { head, bytes = 0 } = synced ?? {};
  const record = (await listRecords()).find(stored => stored.id === id) ?? null;
  const isHidden = saysPrivate(head);
  const [revision, local, state] = [await readRevision(), await readPack(id), await readRemote(synced, late)];
  const remote = isHidden ? hideRemote(state) : state;
  const isMerged = record !== null && typeof remote !== 'string' && local !== null && !isLong(local);
  if (isHidden && local && !isMerged && isUnsaid(local, record)) {
    await applyEdits([hidePack(id)]);
    return syncPack(id, late, now);
  }
  if (local && isLong(local)) return record && { id, state: 'too-large', bytes };
  if ((head?.gone ?? now) < now - TOMBSTONE_MS) await browser.storage.sync.remove(own);
  const step = stepSync(id, now, { record, local, remote });
  // If somebody has edited meanwhile, the step is no longer right, and that edit calls for another pass.
  if (step.edits.length && !(await applyEditsAfter(revision, step.edits))) return { id, state: 'on', bytes };
  const next = step.record;
  if (!next) {
    await inSyncRecords(database => database.delete('records', id));
    return local && typeof remote !== 'string' && remote.pack ? { id, state: 'waiting', bytes } : null;
  }
  // A pack that the record knows and sync does not was switched off elsewhere: so not before it is in sync.
  if (remote !== 'none') await inSyncRecords(database => database.put('records', next));
  const isDeleted = next.state !== null && !next.state.pack;
  if (!step.write) return isDeleted ? null : { id, state: 'on', bytes };
  const { packsPrivate } = await readSettings();
  const isSaid = step.write.pack?.private === true || packsPrivate.includes(id);
  // Items that cannot be read now stay as they were.
  const isPrivate = isSaid || (isHidden && (!step.write.pack || packsPrivate.includes(UNREAD_PACKS)));
  const header = { id, tag: makeTag(), isPrivate, ...(step.write.pack ? {} : { gone: now }) };
  const cut = cutState(header, { text: await printState(step.write), items });
  if (typeof cut === 'string') return { id, state: cut, bytes };
  // Items that are written over are read twice: a read that went wrong looks like what has not come, or is gone.
  if (!isSame(ownItems(await readItems(), id), ownItems(items, id))) return { id, state: 'failed', bytes };
  await browser.storage.sync.set(Object.fromEntries(cut));
  await inSyncRecords(database => database.put('records', next));
  // Those of a longer state before. Only who writes may tell them from what is still arriving.
  await browser.storage.sync.remove(own.filter(key => !cut.has(key))).catch(() => undefined);
  return isDeleted ? null : { id, state: 'on', bytes: countItemBytes(cut) };
}

const ownItems = (items: ReadonlyMap<string, unknown>, id: string): [string, unknown][] =>
  findPackKeys(items.keys(), id)
    .sort()
    .map(key => [key, items.get(key)]);

async function readRemote(synced: SyncedItems | undefined, late: boolean): Promise<RemoteState> {
  if (!synced) return 'none';
  const { head, text } = synced;
  if (text === null) return late ? 'broken' : 'unclear';
  const state = await readState(text).catch(() => null);
  return state && (state.pack?.id ?? head.id) === head.id ? state : 'unclear';
}

const isLong = ({ entries, statements }: Pack): boolean => entries.length + statements.length > MAX_ITEMS;
const makeTag = (): string => crypto.randomUUID().slice(0, 8);

async function printState(state: PackState): Promise<string> {
  const json = new Blob([JSON.stringify(state)]).stream();
  const bytes = await new Response(json.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  return btoa(new Uint8Array(bytes).reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

async function readState(text: string): Promise<PackState | null> {
  const bytes = new Blob([Uint8Array.from(atob(text), char => char.charCodeAt(0))]).stream();
  const reader = bytes.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const inflated: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0, read = await reader.read(); read.value; read = await reader.read()) {
    if ((size += read.value.byteLength) > MAX_INFLATED_BYTES) return null;
    inflated.push(read.value);
  }
  return parseState(await new Blob(inflated).text());
}
