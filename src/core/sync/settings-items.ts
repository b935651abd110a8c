import { arrayOf, isObject, isString } from '../guards.ts';
import { sparseSettings, UNREAD_PACKS, type Settings, type StoredSettings } from '../settings/settings.ts';
import { countSyncBytes, SYNC_ITEM_BYTES } from './sync-bytes.ts';

// The settings are one item; lists that make it too long go to chunks of their own. A list is all that its chunks and the
// head name, each once, so that chunks which arrive alone or late take nothing away. A change rewrites only the chunks in
// which something changes, so two devices that change different chunks at once both keep their change. What one device
// takes out of a list while another moves it may come back. Only a list in another order is cut again.

export type SettingList = keyof {
  [Name in keyof Settings as Settings[Name] extends readonly unknown[] ? Name : never]: true;
};

export const SETTING_LISTS = Object.keys({
  sitesOff: true,
  packsOff: true,
  packsPrivate: true,
  packOrder: true,
  densities: true,
  known: true,
  never: true,
  always: true,
} satisfies Record<SettingList, true>) as readonly SettingList[];

/** The item of the settings, and the last chunk that a list may have. */
export const SETTINGS_KEY = 'settings';
const LAST_CHUNK = 15;

export function nameChunk(list: SettingList, number: number): string {
  return `${SETTINGS_KEY}/${list}/${number}`;
}

/** All keys under which settings may stand in `storage.sync`; few enough to ask for each. */
export const SETTINGS_KEYS: readonly string[] = [
  SETTINGS_KEY,
  ...SETTING_LISTS.flatMap(list =>
    Array.from({ length: LAST_CHUNK + 1 }, (_, number) => nameChunk(list, number)),
  ),
];

export interface SplitSettings {
  items: Map<string, unknown>;
  rest: Partial<Record<SettingList, string[]>>;
}

export type SyncState = 'synced' | 'partly' | 'device';

const isStrings = arrayOf(isString);
const isItem = (value: unknown): value is Record<string, unknown> => isObject(value) && !Array.isArray(value);

export function joinSettings(
  items: ReadonlyMap<string, unknown>,
  rest: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const head = items.get(SETTINGS_KEY);
  const joined: Record<string, unknown> = isItem(head) ? { ...head } : {};
  const isUnread = hasUnread(items, { ...rest, head });
  for (const list of SETTING_LISTS) {
    const more = [...readChunks(items, list).values(), rest[list]].filter(isStrings).flat();
    if (list === 'packsPrivate' && isUnread) more.push(UNREAD_PACKS);
    if (!more.length) continue;
    const first = Array.isArray(joined[list]) ? joined[list].filter(isString) : [];
    joined[list] = [...new Set([...first, ...more])];
  }
  return joined;
}

/** Whether something stands where ids of private packs would, and cannot be read. */
function hasUnread(
  items: ReadonlyMap<string, unknown>,
  { head, packsPrivate }: Readonly<Record<string, unknown>>,
): boolean {
  if (head !== undefined && !isItem(head)) return true;
  const first = head?.packsPrivate;
  const chunks = Array.from({ length: LAST_CHUNK + 1 }, (_, at) => items.get(nameChunk('packsPrivate', at)));
  return [first, packsPrivate, ...chunks].some(ids => ids !== undefined && !isStrings(ids));
}

export function splitSettings(
  settings: Settings,
  { stored, room }: { stored: ReadonlyMap<string, unknown>; room: number },
): SplitSettings {
  const head: StoredSettings = sparseSettings(settings);
  const old = new Map(SETTING_LISTS.map(list => [list, readChunks(stored, list)]));
  // A list that has once moved out stays out until it is empty.
  const out = SETTING_LISTS.filter(
    list => head[list] && [...old.get(list)!.values()].some(chunk => chunk.length),
  );
  for (const list of out) delete head[list];
  const moved = [...out];
  while (countSyncBytes(SETTINGS_KEY, head) > SYNC_ITEM_BYTES) {
    const [longest] = SETTING_LISTS.filter(list => head[list]).sort(
      (a, b) => countSyncBytes(b, head[b]) - countSyncBytes(a, head[a]),
    );
    if (!longest) break;
    delete head[longest];
    moved.push(longest);
  }
  const items = new Map<string, unknown>([[SETTINGS_KEY, head]]);
  const rest: SplitSettings['rest'] = {};
  let left = room - countSyncBytes(SETTINGS_KEY, head);
  for (const list of SETTING_LISTS) {
    const all = moved.includes(list) ? settings[list] : [];
    const isFree = (number: number): boolean => {
      const there = stored.get(nameChunk(list, number));
      return there === undefined || isStrings(there);
    };
    const spread = spreadList(all, { list, old: old.get(list)!, isFree, room: left });
    left -= spread.bytes;
    for (const [number, chunk] of spread.chunks) items.set(nameChunk(list, number), chunk);
    for (const number of old.get(list)!.keys())
      if (!spread.chunks.has(number)) items.set(nameChunk(list, number), []);
    if (spread.rest.length) rest[list] = spread.rest;
  }
  return { items, rest };
}

function readChunks(items: ReadonlyMap<string, unknown>, list: SettingList): Map<number, string[]> {
  const chunks = new Map<number, string[]>();
  for (let number = 0; number <= LAST_CHUNK; number++) {
    const chunk = items.get(nameChunk(list, number));
    if (isStrings(chunk)) chunks.set(number, chunk);
  }
  return chunks;
}

/** Cuts a list into chunks; those that are there stay, less what is gone, as long as the order allows it. */
function spreadList(
  all: readonly string[],
  to: {
    list: SettingList;
    old: ReadonlyMap<number, string[]>;
    isFree: (number: number) => boolean;
    room: number;
  },
) {
  const list = [...new Set(all)];
  const kept = keepChunks(list, to);
  const rest: string[] = [];
  const chunks = new Map<number, string[]>();
  let bytes = 0;
  let size = 0;
  let number = -1;
  const costOf = (item: string): number => countSyncBytes('', item) + 1;
  const open = (next: number): boolean => {
    while (next <= LAST_CHUNK && !to.isFree(next)) next++;
    if (next > LAST_CHUNK) return false;
    number = next;
    size = countSyncBytes(nameChunk(to.list, next), []);
    return true;
  };
  const add = (item: string, after: boolean): void => {
    const cost = costOf(item);
    const empty = countSyncBytes(nameChunk(to.list, LAST_CHUNK), []);
    if (cost + empty > SYNC_ITEM_BYTES || bytes + cost + empty > to.room) return void rest.push(item);
    const isFull = number < 0 || (after && size + cost > SYNC_ITEM_BYTES);
    if (isFull && !open(number + 1)) return void rest.push(item);
    const chunk = chunks.get(number);
    if (chunk) chunk.push(item);
    else {
      chunks.set(number, [item]);
      bytes += size;
    }
    bytes += cost;
    size += cost;
  };
  let placed = 0;
  for (const [at, chunk] of kept ?? []) {
    placed += chunk.length;
    number = at;
    size = countSyncBytes(nameChunk(to.list, at), []);
    for (const item of chunk) add(item, false);
  }
  for (const item of list.slice(placed)) add(item, true);
  return { chunks, rest, bytes };
}

/** The chunks that are there less what is gone from the list; null where the list is in another order, or they are too many. */
function keepChunks(
  list: readonly string[],
  { list: name, old }: { list: SettingList; old: ReadonlyMap<number, string[]> },
): Map<number, string[]> | null {
  const left = new Set(list);
  const kept = new Map<number, string[]>();
  for (const [number, chunk] of old) {
    const items = chunk.filter(item => left.delete(item));
    if (items.length) kept.set(number, items);
    if (countSyncBytes(nameChunk(name, number), items) > SYNC_ITEM_BYTES) return null;
  }
  const flat = [...kept.values()].flat();
  const last = Math.max(-1, ...kept.keys());
  const isSparse = last >= 4 && countSyncBytes('', list) < ((last + 1) * SYNC_ITEM_BYTES) / 2;
  return isSparse || flat.some((item, at) => item !== list[at]) ? null : kept;
}
