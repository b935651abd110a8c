import { countSyncBytes, SYNC_BYTES, SYNC_ITEM_BYTES, SYNC_PACK_BYTES } from './sync-bytes.ts';

type Items = ReadonlyMap<string, unknown>;

export interface SyncHead {
  id: string;
  /** Begins each chunk of this state, so that chunks of another one are not taken for it. */
  tag: string;
  chunks: number;
  isPrivate?: boolean;
  /** When the pack was deleted, in ms since 1970. */
  gone?: number;
}

export interface SyncedItems {
  head: SyncHead;
  text: string | null;
  bytes: number;
}

export const PACK_ITEM_PREFIX = 'pack/';

/** The key of a pack's head; chunks have this, a slash and their number. */
export function nameSyncHead(id: string): string {
  // FNV-1a, 32 bit (Fowler, Noll and Vo).
  const mix = (bits: number, unit: string): number => Math.imul(bits ^ unit.charCodeAt(0), 0x01000193);
  const hash = (text: string): string =>
    (text.split('').reduce(mix, 0x811c9dc5) >>> 0).toString(16).padStart(8, '0');
  return `${PACK_ITEM_PREFIX}${hash(id)}${hash(`${id}\n`)}`;
}

/** The items of a state, whose text is in ASCII, beside what `storage.sync` holds; or why there is no room for them. */
export function cutState(
  header: Omit<SyncHead, 'chunks'>,
  { text, items }: { text: string; items: Items },
): Map<string, unknown> | 'too-large' | 'no-room' {
  const key = nameSyncHead(header.id);
  const size = SYNC_ITEM_BYTES - countSyncBytes(`${key}/000`, `${header.tag}:`);
  const head = { format: 1, ...header, chunks: Math.ceil(text.length / size) };
  const cut = new Map<string, unknown>([[key, head]]);
  for (let at = 0; at < head.chunks; at++)
    cut.set(`${key}/${at}`, `${header.tag}:${text.slice(at * size, (at + 1) * size)}`);
  const bytes = countItemBytes(cut);
  if (countSyncBytes(key, head) > SYNC_ITEM_BYTES || bytes > SYNC_PACK_BYTES) return 'too-large';
  const own = new Set(findPackKeys(items.keys(), header.id));
  const others = [...items].filter(([name]) => !own.has(name));
  const packs = others.filter(([name]) => name.startsWith(PACK_ITEM_PREFIX));
  const isFull =
    bytes + countItemBytes(packs) > SYNC_PACK_BYTES || bytes + countItemBytes(others) > SYNC_BYTES;
  return isFull ? 'no-room' : cut;
}

export function readSyncedItems(items: Items): Map<string, SyncedItems> {
  const found = new Map<string, SyncedItems>();
  for (const [key, head] of items) {
    if (!isSyncHead(head) || key !== nameSyncHead(head.id)) continue;
    const chunks = Array.from({ length: head.chunks }, (_, at) => String(items.get(`${key}/${at}`)));
    const isWhole = chunks.every(chunk => chunk.startsWith(`${head.tag}:`));
    const text = isWhole ? chunks.map(chunk => chunk.slice(head.tag.length + 1)).join('') : null;
    const own = findPackKeys(items.keys(), head.id).map(name => [name, items.get(name)] as const);
    found.set(head.id, { head, text, bytes: countItemBytes(own) });
  }
  return found;
}

export function findPackKeys(keys: Iterable<string>, id: string): string[] {
  const head = nameSyncHead(id);
  return [...keys].filter(key => key === head || key.startsWith(`${head}/`));
}

export function countItemBytes(items: Iterable<readonly [key: string, value: unknown]>): number {
  return [...items].reduce((sum, [key, value]) => sum + countSyncBytes(key, value), 0);
}

function isSyncHead(value: unknown): value is SyncHead {
  const { format, id, tag, chunks } = (value ?? {}) as Record<string, unknown>;
  const isCount = Number.isInteger(chunks) && Number(chunks) >= 0 && Number(chunks) < SYNC_PACK_BYTES / 1000;
  return format === 1 && typeof id === 'string' && typeof tag === 'string' && isCount;
}
