import type { Entry, Pack, Statement } from '../core/model.ts';
import type { PackHead } from '../core/pack-edits.ts';
import { isEntry, isStatement } from '../core/pack-shape.ts';
import type { ChunkKind, ChunkRecord, ChunkRef, HeadRecord, Writing } from './pack-records.ts';

/** Items of a new chunk: few enough that an edit, which writes its chunk anew, is small. */
const FULL = 200;
/** A chunk with more items than this is split. */
const MOST = 400;

/** What chunks of each kind hold. */
export interface ChunkItems {
  entries: Entry;
  statements: Statement;
}

/** The name of an item in the index over all chunks. */
export function nameItem(of: { pack: number; kind: ChunkKind }, id: string): string {
  return `${of.kind[0]}${of.pack}/${id}`;
}

/** The items cut into lists of about the same length, none of them empty. */
export function cutItems<T>(items: readonly T[]): T[][] {
  if (items.length <= MOST) return items.length ? [[...items]] : [];
  const size = Math.ceil(items.length / Math.ceil(items.length / FULL));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

/** True if a stored item can be used. */
export function isItem(kind: ChunkKind, item: unknown): item is Entry | Statement {
  return kind === 'entries' ? isEntry(item) : isStatement(item);
}

/** The items of a stored chunk that can be read, and whether there are others. */
export function readChunk<K extends ChunkKind>(
  kind: K,
  record: ChunkRecord | undefined,
): { items: ChunkItems[K][]; damaged: boolean } {
  const stored: unknown[] = Array.isArray(record?.items) ? record.items : [];
  const items = stored.filter((item): item is ChunkItems[K] => isItem(kind, item));
  return { items, damaged: !Array.isArray(record?.items) || items.length < stored.length };
}

/** A chunk as it is stored. */
export function makeChunk(
  of: { pack: number; kind: ChunkKind; revision: number },
  number: number,
  items: readonly (Entry | Statement)[],
): ChunkRecord {
  const { pack, kind, revision } = of;
  return { pack, kind, number, names: items.map(({ id }) => nameItem(of, id)), items, revision };
}

/** Stores a whole pack and returns its head as it is stored. */
export async function storePack(
  transaction: Writing,
  { pack, place, revision }: { pack: Pack; place: number; revision: number },
): Promise<HeadRecord> {
  const { entries, statements, ...head } = pack;
  const heads = transaction.objectStore('heads');
  const chunks = transaction.objectStore('chunks');
  const record = { id: pack.id, place, head: head satisfies PackHead, revision, next: 1 };
  // The key is the database's to give; `add` returns it.
  const key = await heads.add({ ...record, chunks: { entries: [], statements: [] } } as never);
  const stored: HeadRecord = { ...record, key, chunks: { entries: [], statements: [] } };
  const lists: [ChunkKind, (Entry | Statement)[]][] = [
    ['entries', entries],
    ['statements', statements],
  ];
  for (const [kind, list] of lists) {
    for (const items of cutItems(list)) {
      const ref: ChunkRef = { number: stored.next++, count: items.length, revision };
      stored.chunks[kind].push(ref);
      await chunks.put(makeChunk({ pack: key, kind, revision }, ref.number, items));
    }
  }
  await heads.put(stored);
  return stored;
}

/** All chunks of a pack, or those of one kind, as a range of keys. */
export function chunksOf(pack: number, kind?: ChunkKind): IDBKeyRange {
  // A list comes after all numbers and texts, so an empty one ends a range.
  return kind ? IDBKeyRange.bound([pack, kind], [pack, kind, []]) : IDBKeyRange.bound([pack], [pack, []]);
}
