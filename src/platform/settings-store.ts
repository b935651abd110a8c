import browser from 'webextension-polyfill';
import { parseSettings, SETTINGS_VERSION, sparseSettings, type Settings } from '../core/settings.ts';

type Item = Record<string, unknown>;

/** What is stored: the synced item, and over it the one kept on this device when sync refused a change. */
interface Stored {
  sync: unknown;
  local: unknown;
  /** False if sync could not even be read: then nothing may be written to it. */
  synced: boolean;
}

const KEY = 'settings';
/** Items that this version cannot read go here instead of being overwritten. */
const ASIDE = 'settings-aside';

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOurs = (value: unknown): boolean =>
  value === undefined || (isItem(value) && ((value.version as number | undefined) ?? 0) <= SETTINGS_VERSION);
const asItem = (value: unknown): Item => (isItem(value) ? value : {});

async function readStored(): Promise<Stored> {
  const { [KEY]: local } = await browser.storage.local.get(KEY);
  try {
    const { [KEY]: sync } = await browser.storage.sync.get(KEY);
    return { sync, local, synced: true };
  } catch {
    return { sync: undefined, local, synced: false };
  }
}

const merge = ({ sync, local }: Stored): Settings => parseSettings({ ...asItem(sync), ...asItem(local) });

/** The settings as they are stored; what is missing or unreadable is its default. */
export async function readSettings(): Promise<Settings> {
  return merge(await readStored());
}

/**
 * Changes the settings, one change at a time in all contexts of this origin, and returns what is now stored.
 * Rejects, with nothing written, where the stored settings cannot be read.
 */
export function changeSettings(change: (now: Settings) => Settings): Promise<Settings> {
  const run = async (): Promise<Settings> => {
    const stored = await readStored();
    const next = parseSettings(change(merge(stored)));
    if (!(await storeSynced(next, stored))) await storeLocal(next, stored);
    return next;
  };
  // A page without a secure context has no locks.
  return navigator.locks ? navigator.locks.request(`sidelight-${KEY}`, run) : run();
}

async function storeSynced(next: Settings, { sync, local, synced }: Stored): Promise<boolean> {
  if (!synced || !isOurs(sync)) return false;
  try {
    await browser.storage.sync.set({ [KEY]: sparseSettings(next) });
  } catch {
    return false;
  }
  if (local !== undefined) {
    await keepAside(local);
    await browser.storage.local.remove(KEY);
  }
  return true;
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
    if (!(KEY in changes) || (area !== 'sync' && area !== 'local')) return;
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
