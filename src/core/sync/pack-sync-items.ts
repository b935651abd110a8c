import { hashBytes } from './hash.ts';
import { isVersionVector, type VersionVector } from './version-vector.ts';
import { countSyncBytes, SYNC_ITEM_BYTES, SYNC_PACK_BYTES } from './sync-bytes.ts';

/** What the head of a synced pack says; it is an item of `storage.sync`, and the pack's text is in others. */
export interface SyncHead {
  format: typeof SYNC_FORMAT;
  id: string;
  title: string;
  version: VersionVector;
  /** Begins each chunk of this state, so that chunks of another one are not taken for it. */
  tag: string;
  /** How many chunks there are. */
  chunks: number;
  /** True: it was private where it was written, and has to be from the first moment on where it is taken over. */
  isPrivate?: boolean;
  /** When the pack was deleted, in ms since 1970; absent while it is there. */
  deleted?: number;
}

/** A synced pack as its items are: the text is null where one of them is missing, and of a deleted pack. */
export interface SyncedItems {
  head: SyncHead;
  text: string | null;
  /** Bytes of all its items. */
  bytes: number;
}

const SYNC_FORMAT = 1;
const PREFIX = 'pack/';
const TITLE = 100;
/** Heads of deleted packs are needed until the other devices have seen them. */
const DELETED_FOR = 180 * 24 * 60 * 60 * 1000;

/** True for the key of an item that is part of a synced pack. */
export function isPackItem(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The key of the head of a synced pack; chunks have this, a slash and their number. */
export function nameSyncHead(id: string): string {
  const half = (text: string): string => (hashBytes(text) >>> 0).toString(16).padStart(8, '0');
  return `${PREFIX}${half(id)}${half(`${id}\n`)}`;
}

/** The items of a state of a pack, whose text is in ASCII; null where they are more than may be synced. */
export function cutPack({
  text,
  ...of
}: Omit<SyncHead, 'format' | 'chunks' | 'deleted'> & { text: string }): Map<string, unknown> | null {
  const key = nameSyncHead(of.id);
  const size = SYNC_ITEM_BYTES - countSyncBytes(`${key}/000`, `${of.tag}:`);
  const chunks = Math.ceil(text.length / size);
  const head: SyncHead = { ...of, format: SYNC_FORMAT, title: of.title.slice(0, TITLE), chunks };
  const items = new Map<string, unknown>([[key, head]]);
  for (let at = 0; at < chunks; at++)
    items.set(`${key}/${at}`, `${of.tag}:${text.slice(at * size, (at + 1) * size)}`);
  const isTooLarge = countSyncBytes(key, head) > SYNC_ITEM_BYTES || countItemBytes(items) > SYNC_PACK_BYTES;
  return isTooLarge ? null : items;
}

/** The head of a pack that was deleted. */
export function markDeleted({
  id,
  title,
  version,
  deleted,
}: {
  id: string;
  title: string;
  version: VersionVector;
  deleted: number;
}): SyncHead {
  return { format: SYNC_FORMAT, id, title: title.slice(0, TITLE), version, tag: '', chunks: 0, deleted };
}

/** The synced packs among the items of `storage.sync`, by their ids; those of a newer shape are left out. */
export function readSyncedItems(items: ReadonlyMap<string, unknown>): Map<string, SyncedItems> {
  const found = new Map<string, SyncedItems>();
  for (const [key, value] of items) {
    if (!isSyncHead(value) || key !== nameSyncHead(value.id)) continue;
    const parts = Array.from({ length: value.chunks }, (_, at) => items.get(`${key}/${at}`));
    const mark = `${value.tag}:`;
    const isWhole =
      value.chunks > 0 && parts.every(part => typeof part === 'string' && part.startsWith(mark));
    const text = isWhole ? (parts as string[]).map(part => part.slice(mark.length)).join('') : null;
    const own = [...items].filter(([name]) => name === key || name.startsWith(`${key}/`));
    found.set(value.id, { head: value, text, bytes: countItemBytes(new Map(own)) });
  }
  return found;
}

/** Keys of heads of packs that were deleted long before `now`. */
export function findOldHeads(items: ReadonlyMap<string, unknown>, now: number): string[] {
  return [...items].flatMap(([key, head]) =>
    isPackItem(key) && isSyncHead(head) && head.deleted !== undefined && head.deleted < now - DELETED_FOR
      ? [key]
      : [],
  );
}

/** Keys of a pack's items, its head's too. */
export function findPackKeys(items: Iterable<string>, id: string): string[] {
  const key = nameSyncHead(id);
  return [...items].filter(name => name === key || name.startsWith(`${key}/`));
}

/** The bytes of some items together. */
export function countItemBytes(items: ReadonlyMap<string, unknown>): number {
  return [...items].reduce((sum, [key, value]) => sum + countSyncBytes(key, value), 0);
}

function isSyncHead(value: unknown): value is SyncHead {
  if (typeof value !== 'object' || value === null) return false;
  const { format, id, title, version, tag, chunks, isPrivate, deleted } = value as Partial<
    Record<keyof SyncHead, unknown>
  >;
  return (
    format === SYNC_FORMAT &&
    [id, title, tag].every(text => typeof text === 'string') &&
    isVersionVector(version) &&
    Number.isInteger(chunks) &&
    (chunks as number) >= 0 &&
    (chunks as number) <= SYNC_PACK_BYTES / 1000 &&
    (isPrivate === undefined || typeof isPrivate === 'boolean') &&
    (deleted === undefined || typeof deleted === 'number')
  );
}
