import browser from 'webextension-polyfill';
import { isSame } from '../../core/is-same.ts';
import {
  hasDamage,
  parseSettings,
  SETTINGS_VERSION,
  sparseSettings,
  UNREAD_PACKS,
  type Settings,
} from '../../core/settings/settings.ts';
import { countSyncBytes, SYNC_BYTES } from '../../core/sync/sync-bytes.ts';
import {
  joinSettings,
  SETTING_LISTS,
  SETTINGS_KEY,
  SETTINGS_KEYS,
  splitSettings,
  type SyncState,
} from '../../core/sync/settings-items.ts';
import { namePackSettings } from '../../core/packs/active-packs.ts';
import { deviceStore } from '../browser/device-store.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';
import { watchStorage } from '../browser/watch-storage.ts';
import { dropForPages } from './page-settings-store.ts';

type Item = Record<string, unknown>;

/** The synced items, overlaid with the settings kept on this device when sync refused a change. */
interface Stored {
  /** The items of sync by their keys; those of others too where a change is made. */
  sync: ReadonlyMap<string, unknown>;
  local: unknown;
  overflow: unknown;
  /** False if sync could not even be read: then nothing may be written to it. */
  synced: boolean;
}

const {
  settings: LOCAL_KEY,
  settingsOverflow: OVERFLOW_KEY,
  settingsQuarantine: QUARANTINE_KEY,
} = STORAGE_KEYS;
const OWN_KEYS = new Set<string>([LOCAL_KEY, OVERFLOW_KEY, ...SETTINGS_KEYS]);

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const canRead = (value: unknown): boolean =>
  value === undefined || (isItem(value) && ((value.version as number | undefined) ?? 0) <= SETTINGS_VERSION);
const asItem = (value: unknown): Item => (isItem(value) ? value : {});

async function readLocal(): Promise<Pick<Stored, 'local' | 'overflow'>> {
  const stored = await deviceStore.get([LOCAL_KEY, OVERFLOW_KEY]);
  return { local: stored[LOCAL_KEY], overflow: stored[OVERFLOW_KEY] };
}

async function readStored(keys: string[] | null): Promise<Stored> {
  const [local, sync] = await Promise.all([readLocal(), browser.storage.sync.get(keys).catch(() => null)]);
  return { ...local, sync: new Map(Object.entries(sync ?? {})), synced: sync !== null };
}

function merge(stored: Stored): Settings {
  const { sync, local, overflow } = stored;
  const shared = joinSettings(sync, asItem(overflow));
  const settings = parseSettings({ ...shared, ...asItem(local) });
  return { ...settings, packsPrivate: findPrivate(stored, parseSettings(shared).packsPrivate) };
}

/** More may count as private than is said, never less: `UNREAD_PACKS` stands for what could not be read. */
function findPrivate({ sync, local, overflow, synced }: Stored, shared: readonly string[]): string[] {
  const laidOver = asItem(local).packsPrivate;
  const ids = new Set(parseSettings(asItem(local)).packsPrivate);
  const isPart = laidOver === undefined || ids.has(UNREAD_PACKS);
  // Values stored locally while sync could not be read add to it.
  if (isPart && synced && Array.isArray(laidOver) && laidOver.every(id => typeof id === 'string'))
    ids.delete(UNREAD_PACKS);
  if (isPart) for (const id of shared) ids.add(id);
  // All that we store has a version.
  const isForeign = [sync.get(SETTINGS_KEY), local, overflow].some(
    item => item !== undefined && !(isItem(item) && 'version' in item),
  );
  if ((isPart && !synced) || isForeign) ids.add(UNREAD_PACKS);
  return [...ids];
}

export async function readSettings(): Promise<Settings> {
  return merge(await readStored([...SETTINGS_KEYS]));
}

export async function readSyncState(): Promise<SyncState> {
  const { local, overflow } = await readLocal();
  if (local !== undefined) return 'device';
  return overflow === undefined ? 'synced' : 'partly';
}

/** Changes the settings, one change at a time in all contexts. Rejects, with nothing written, where they cannot be read. */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const run = async (): Promise<Settings> => {
    const stored = await readStored(null);
    const before = merge(stored);
    const next = parseSettings(change(before));
    if (namePackSettings(next) !== namePackSettings(before)) await dropForPages();
    if (!(await storeSynced(next, stored))) await storeLocal(next, { ...stored, before });
    return next;
  };
  // A page without a secure context has no locks.
  return navigator.locks ? navigator.locks.request('sidelight-settings', run) : run();
}

async function storeSynced(next: Settings, { sync, local, overflow, synced }: Stored): Promise<boolean> {
  if (!synced || !canRead(sync.get(SETTINGS_KEY)) || !canRead(overflow)) return false;
  const { items, rest } = splitSettings(next, { stored: sync, room: findRoom(sync) });
  const changed = [...items].filter(([key, value]) => key === SETTINGS_KEY || !isSame(value, sync.get(key)));
  const hasRest = Object.keys(rest).length > 0;
  await quarantine(sync.get(SETTINGS_KEY));
  await quarantine(overflow);
  // Before and after the write to sync: what moves is in both places for a moment, never in none.
  if (hasRest) await deviceStore.set({ [OVERFLOW_KEY]: joinRests(next, asItem(overflow), rest) });
  try {
    await browser.storage.sync.set(Object.fromEntries(changed));
  } catch {
    return false;
  }
  if (hasRest) await deviceStore.set({ [OVERFLOW_KEY]: { version: SETTINGS_VERSION, ...rest } });
  else if (overflow !== undefined) await deviceStore.remove(OVERFLOW_KEY);
  const empty = changed.flatMap(([key, value]) => (Array.isArray(value) && !value.length ? [key] : []));
  // They are empty: whether they are removed does not matter.
  if (empty.length) await browser.storage.sync.remove(empty).catch(() => undefined);
  if (local !== undefined) {
    await quarantine(local);
    await deviceStore.remove(LOCAL_KEY);
  }
  return true;
}

function findRoom(sync: ReadonlyMap<string, unknown>): number {
  const others = [...sync].filter(([key]) => !OWN_KEYS.has(key));
  return others.reduce((room, [key, value]) => room - countSyncBytes(key, value), SYNC_BYTES);
}

function joinRests(next: Settings, old: Item, more: Item): Item {
  const joined: Item = { version: SETTINGS_VERSION };
  for (const list of SETTING_LISTS) {
    const ends = new Set([old[list], more[list]].filter(Array.isArray).flat());
    if (ends.size) joined[list] = next[list].filter(item => ends.has(item));
  }
  return joined;
}

async function storeLocal(
  next: Settings,
  { local, synced, before }: Stored & { before: Settings },
): Promise<void> {
  await quarantine(local);
  // Over a synced item that was read, every value counts; over an unread one only what was changed on this device.
  const counts = ([name]: [string, unknown]): boolean => synced || name in asItem(local);
  const kept = Object.fromEntries(Object.entries(next).filter(counts));
  const { packsPrivate, ...item } = { packsPrivate: undefined, ...sparseSettings(next), ...kept };
  const isSaid = synced || 'packsPrivate' in asItem(local) || !isSame(packsPrivate, before.packsPrivate);
  await deviceStore.set({
    [LOCAL_KEY]: { ...item, ...(isSaid && packsPrivate && { packsPrivate }) },
  });
}

/** Keeps what is about to be overwritten although it could not be read whole. */
async function quarantine(item: unknown): Promise<void> {
  if (canRead(item) && !hasDamage(asItem(item))) return;
  const { [QUARANTINE_KEY]: kept } = await deviceStore.get(QUARANTINE_KEY);
  const items = kept === undefined ? [] : Array.isArray(kept) ? (kept as unknown[]) : [kept];
  // It may be there from a write that failed after it.
  if (isSame(items.at(-1), item)) return;
  await deviceStore.set({ [QUARANTINE_KEY]: [...items, item] });
}

export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  let lastRead = 0;
  watchStorage((area, keys) => {
    if ((area !== 'sync' && area !== 'device') || !keys.some(key => OWN_KEYS.has(key))) return;
    const read = ++lastRead;
    readSettings().then(
      // An older answer may arrive after a newer one.
      settings => read === lastRead && !signal.aborted && onChange(settings),
      () => undefined,
    );
  }, signal);
}
