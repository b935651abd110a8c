import type { Entry, Pack, Statement } from '../../core/model/model.ts';
import type { PackMetadata } from '../../core/packs/pack-edits.ts';
import { isEntry, isStatement } from '../../core/model/pack-shape.ts';
import type { ChunkKey, ChunkKind, ChunkRecord, HeadRecord, Writing } from './pack-records.ts';

/** Items of a new chunk: few enough for an edit, which writes its whole chunk, and enough for reading all of a pack. */
const NEW_CHUNK_ITEMS = 400;
const MAX_CHUNK_ITEMS = 800;

export interface ChunkItems {
  entries: Entry;
  statements: Statement;
}

export function nameItem(of: { pack: number; kind: ChunkKind }, id: string): string {
  return `${of.kind[0]}${of.pack}/${id}`;
}

/** The items in lists of about the same length, none of them empty. */
export function cutItems<T>(items: readonly T[]): T[][] {
  if (items.length <= MAX_CHUNK_ITEMS) return items.length ? [[...items]] : [];
  const size = Math.ceil(items.length / Math.ceil(items.length / NEW_CHUNK_ITEMS));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

export function isItem(kind: ChunkKind, item: unknown): item is Entry | Statement {
  return kind === 'entries' ? isEntry(item) : isStatement(item);
}

export function readChunk<K extends ChunkKind>(
  kind: K,
  record: ChunkRecord | undefined,
): { items: ChunkItems[K][]; damaged: boolean } {
  const stored: unknown[] = Array.isArray(record?.items) ? record.items : [];
  const items = stored.filter((item): item is ChunkItems[K] => isItem(kind, item));
  return { items, damaged: !Array.isArray(record?.items) || items.length < stored.length };
}

export async function putChunk(
  transaction: Writing,
  { pack, kind, number, revision }: Omit<ChunkRecord, 'items'>,
  { items, renamed }: { items: readonly (Entry | Statement)[]; renamed: boolean },
): Promise<void> {
  await transaction.objectStore('chunks').put({ pack, kind, number, items, revision });
  if (!renamed) return;
  const names = items.map(({ id }) => nameItem({ pack, kind }, id));
  await transaction.objectStore('names').put({ pack, kind, number, names });
}

export async function deleteChunks(transaction: Writing, keys: ChunkKey | IDBKeyRange): Promise<void> {
  await transaction.objectStore('chunks').delete(keys);
  await transaction.objectStore('names').delete(keys);
}

export async function storePack(
  transaction: Writing,
  { pack, place, revision }: { pack: Pack; place: number; revision: number },
): Promise<HeadRecord> {
  const { entries: _entries, statements: _statements, ...head } = pack;
  const heads = transaction.objectStore('heads');
  const record = { id: pack.id, place, head: head satisfies PackMetadata, revision, next: 1 };
  // The key is the database's to give; `add` returns it.
  const key = await heads.add({ ...record, chunks: { entries: [], statements: [] } } as never);
  const stored: HeadRecord = { ...record, key, chunks: { entries: [], statements: [] } };
  for (const kind of ['entries', 'statements'] as const) {
    for (const items of cutItems<Entry | Statement>(pack[kind])) {
      const number = stored.next++;
      stored.chunks[kind].push({ number, count: items.length, revision });
      await putChunk(transaction, { pack: key, kind, number, revision }, { items, renamed: true });
    }
  }
  await heads.put(stored);
  return stored;
}

export function chunksOf(pack: number, kind?: ChunkKind): IDBKeyRange {
  // Arrays sort after all numbers and texts, so an empty one ends a range.
  return kind ? IDBKeyRange.bound([pack, kind], [pack, kind, []]) : IDBKeyRange.bound([pack], [pack, []]);
}
