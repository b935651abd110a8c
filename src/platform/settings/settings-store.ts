import browser from 'webextension-polyfill';
import {
  parseSettings,
  SETTINGS_VERSION,
  sparseSettings,
  type Settings,
} from '../../core/settings/settings.ts';
import { countSyncBytes, SYNC_BYTES } from '../../core/sync/sync-bytes.ts';
import {
  joinSettings,
  SETTING_LISTS,
  SETTINGS_KEY as KEY,
  SETTINGS_KEYS,
  splitSettings,
  type SyncState,
} from '../../core/sync/sync-items.ts';

type Item = Record<string, unknown>;

/** What is stored: the synced items, and over them the settings kept on this device when sync refused a change. */
interface Stored {
  /** The items of sync by their keys; those of others too where a change is made. */
  sync: ReadonlyMap<string, unknown>;
  local: unknown;
  /** What of the lists found no room in sync. */
  rest: unknown;
  /** False if sync could not even be read: then nothing may be written to it. */
  synced: boolean;
}

/** Ends of lists that found no room in sync; they belong to what is there. */
const REST = 'settings-rest';
/** Items that this version cannot read go here instead of being overwritten. */
const ASIDE = 'settings-aside';

const OWN_KEYS = new Set([REST, ...SETTINGS_KEYS]);

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOurs = (value: unknown): boolean =>
  value === undefined || (isItem(value) && ((value.version as number | undefined) ?? 0) <= SETTINGS_VERSION);
const asItem = (value: unknown): Item => (isItem(value) ? value : {});

async function readStored(keys: string[] | null): Promise<Stored> {
  const { [KEY]: local, [REST]: rest } = await browser.storage.local.get([KEY, REST]);
  try {
    const sync = await browser.storage.sync.get(keys);
    return { sync: new Map(Object.entries(sync)), local, rest, synced: true };
  } catch {
    return { sync: new Map(), local, rest, synced: false };
  }
}

const merge = ({ sync, local, rest }: Stored): Settings =>
  parseSettings({ ...joinSettings(sync, asItem(rest)), ...asItem(local) });

/** The settings as they are stored; what is missing or unreadable is its default. */
export async function readSettings(): Promise<Settings> {
  return merge(await readStored([...SETTINGS_KEYS]));
}

/** How far the settings are in sync. */
export async function readSyncState(): Promise<SyncState> {
  const { [KEY]: local, [REST]: rest } = await browser.storage.local.get([KEY, REST]);
  if (local !== undefined) return 'device';
  return rest === undefined ? 'synced' : 'partly';
}

/**
 * Changes the settings, one change at a time in all contexts of this origin, and returns what is now stored.
 * Rejects, with nothing written, where the stored settings cannot be read.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const run = async (): Promise<Settings> => {
    const stored = await readStored(null);
    const next = parseSettings(change(merge(stored)));
    if (!(await storeSynced(next, stored))) await storeLocal(next, stored);
    return next;
  };
  // A page without a secure context has no locks.
  return navigator.locks ? navigator.locks.request(`sidelight-${KEY}`, run) : run();
}

async function storeSynced(next: Settings, { sync, local, rest, synced }: Stored): Promise<boolean> {
  if (!synced || !isOurs(sync.get(KEY)) || !isOurs(rest)) return false;
  const { items, rest: more } = splitSettings(next, { stored: sync, room: findRoom(sync) });
  const changed = [...items].filter(
    ([key, value]) => key === KEY || JSON.stringify(value) !== JSON.stringify(sync.get(key)),
  );
  // Before and after: whatever moves is in both places for a moment, in none never.
  const hasMore = Object.keys(more).length > 0;
  if (hasMore) await browser.storage.local.set({ [REST]: joinRests(next, asItem(rest), more) });
  try {
    await browser.storage.sync.set(Object.fromEntries(changed));
  } catch {
    return false;
  }
  if (hasMore) await browser.storage.local.set({ [REST]: { version: SETTINGS_VERSION, ...more } });
  else if (rest !== undefined) await browser.storage.local.remove(REST);
  const empty = changed.flatMap(([key, value]) => (Array.isArray(value) && !value.length ? [key] : []));
  // They are empty: whether they are removed does not matter.
  if (empty.length) await browser.storage.sync.remove(empty).catch(() => undefined);
  if (local !== undefined) {
    await keepAside(local);
    await browser.storage.local.remove(KEY);
  }
  return true;
}

/** What others leave of sync. */
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

async function storeLocal(next: Settings, { local, synced }: Stored): Promise<void> {
  await keepAside(local);
  // Over a synced item that was read, every value counts; over an unread one only what was changed on this device.
  const counts = ([key]: [string, unknown]): boolean => synced || key in asItem(local);
  const kept = Object.fromEntries(Object.entries(next).filter(counts));
  await browser.storage.local.set({ [KEY]: { ...sparseSettings(next), ...kept } });
}

async function keepAside(item: unknown): Promise<void> {
  if (isOurs(item)) return;
  const { [ASIDE]: kept } = await browser.storage.local.get(ASIDE);
  await browser.storage.local.set({ [ASIDE]: [...(Array.isArray(kept) ? (kept as unknown[]) : []), item] });
}

/** Calls back with the settings after each change of them in any context, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  let turn = 0;
  const listen = (changes: object, area: string): void => {
    if ((area !== 'sync' && area !== 'local') || !Object.keys(changes).some(key => OWN_KEYS.has(key))) return;
    const mine = ++turn;
    readSettings().then(
      // An older answer may arrive after a newer one.
      settings => mine === turn && !signal.aborted && onChange(settings),
      () => undefined,
    );
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
