import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import {
  chunksOf,
  cutItems,
  deleteChunks,
  isItem,
  nameItem,
  putChunk,
  readChunk,
  type ChunkItems,
} from './pack-chunks.ts';
import type { ChunkKind, ChunkRecord, ChunkRef, HeadRecord, Writing } from './pack-records.ts';

/** For more ids than this all chunks are read instead of the index. */
const MAX_LOOKUPS = 32;

interface Loaded<T> {
  items: T[];
  record: ChunkRecord | undefined;
  damaged: boolean;
  changed: boolean;
  renamed: boolean;
}

export interface Region<T> {
  numbers: number[];
  items: T[];
}

/** The entries or statements of a stored pack within a transaction; reads and writes only the chunks that it needs. */
export class ChunkedList<K extends ChunkKind, T extends ChunkItems[K] = ChunkItems[K]> {
  readonly #loaded = new Map<number, Loaded<T>>();
  readonly #chunkOf = new Map<string, number>();

  constructor(
    private readonly transaction: Writing,
    private readonly head: HeadRecord,
    private readonly kind: K,
  ) {}

  async find(ids: readonly string[]): Promise<Map<string, T>> {
    await this.#locate(ids);
    const wanted = new Set(ids);
    const numbers = new Set(ids.flatMap(id => this.#chunkOf.get(id) ?? []));
    const items = [...numbers].flatMap(number => this.#loaded.get(number)?.items ?? []);
    return new Map(items.filter(({ id }) => wanted.has(id)).map(item => [item.id, item]));
  }

  /** The chunks of these ids, of their successors, and of the ids that something is put before; null is the end. */
  async region(ids: readonly string[], befores: readonly (string | null)[]): Promise<Region<T>> {
    const named = [...ids, ...befores.filter(id => id !== null)];
    await this.#locate(named);
    const wanted = new Set(ids);
    const inside = new Set(named.flatMap(id => this.#chunkOf.get(id) ?? []));
    const refs = this.#refs;
    const last = refs.at(-1);
    if (last && befores.some(id => id === null || !this.#chunkOf.has(id))) inside.add(last.number);
    for (const [at, { number }] of refs.entries()) {
      if (!inside.has(number)) continue;
      const edge = (await this.#load(number)).items.at(-1);
      const next = refs[at + 1];
      if (next && (!edge || wanted.has(edge.id))) inside.add(next.number);
    }
    const numbers = refs.map(({ number }) => number).filter(number => inside.has(number));
    return { numbers, items: numbers.flatMap(number => this.#loaded.get(number)!.items) };
  }

  /** Replaces the items of a region. New items go to the chunk of their successor, or to the last one. */
  replace({ numbers }: Region<T>, items: readonly T[]): void {
    if (items.length && !numbers.length) numbers = [this.#addChunk()];
    const filled = new Map<number, T[]>(numbers.map(number => [number, []]));
    let target = numbers.at(-1)!;
    for (const item of items.toReversed()) {
      const own = this.#chunkOf.get(item.id);
      // An id that a damaged list has twice may be in a chunk outside of the region.
      if (own !== undefined && filled.has(own)) target = own;
      filled.get(target)!.push(item);
    }
    for (const [number, reversed] of filled) this.#fill(number, reversed.reverse());
  }

  async write(revision: number): Promise<void> {
    const of = { pack: this.head.key, kind: this.kind, revision };
    const refs: ChunkRef[] = [];
    for (const ref of this.#refs) {
      const loaded = this.#loaded.get(ref.number);
      if (!loaded?.changed) {
        refs.push(ref);
        continue;
      }
      if (loaded.damaged) await this.#quarantine(loaded.record);
      const lists = cutItems(loaded.items);
      if (!lists.length) await deleteChunks(this.transaction, [this.head.key, this.kind, ref.number]);
      for (const [at, items] of lists.entries()) {
        const number = at === 0 ? ref.number : this.head.next++;
        const renamed = at > 0 || items.length !== loaded.items.length || loaded.renamed;
        await putChunk(this.transaction, { ...of, number }, { items, renamed });
        refs.push({ number, count: items.length, revision });
      }
    }
    this.head.chunks[this.kind] = refs;
    this.#loaded.clear();
    this.#chunkOf.clear();
  }

  get #refs(): ChunkRef[] {
    return this.head.chunks[this.kind];
  }

  #addChunk(): number {
    const number = this.head.next++;
    this.#refs.push({ number, count: 0, revision: 0 });
    this.#loaded.set(number, { items: [], record: undefined, damaged: false, changed: true, renamed: true });
    return number;
  }

  #fill(number: number, items: T[]): void {
    const loaded = this.#loaded.get(number)!;
    const old = loaded.items;
    if (items.length === old.length && items.every((item, at) => item === old[at])) return;
    const known = new Set(old);
    for (const item of items) {
      // It could not be read again.
      const { id } = item;
      if (!known.has(item) && !isItem(this.kind, item))
        throw new PhraseError(phrase('storageItemDamaged', { id }));
    }
    for (const { id } of old) this.#chunkOf.delete(id);
    for (const { id } of items) this.#chunkOf.set(id, number);
    const isRenamed = items.length !== old.length || items.some(({ id }, at) => id !== old[at]?.id);
    Object.assign(loaded, { items, changed: true, renamed: loaded.renamed || isRenamed });
  }

  async #locate(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter(id => !this.#chunkOf.has(id));
    if (!unknown.length || this.#loaded.size >= this.#refs.length) return;
    if (unknown.length > MAX_LOOKUPS) return this.#loadAll();
    const index = this.transaction.objectStore('names').index('names');
    const of = { pack: this.head.key, kind: this.kind };
    const keys = await Promise.all(unknown.map(id => index.getKey(nameItem(of, id))));
    for (const number of new Set(keys.flatMap(key => (key ? [key[2]] : [])))) await this.#load(number);
  }

  async #load(number: number): Promise<Loaded<T>> {
    const known = this.#loaded.get(number);
    if (known) return known;
    const chunks = this.transaction.objectStore('chunks');
    return this.#parse(number, await chunks.get([this.head.key, this.kind, number]));
  }

  async #loadAll(): Promise<void> {
    const records = await this.transaction.objectStore('chunks').getAll(chunksOf(this.head.key, this.kind));
    const byNumber = new Map(records.map(record => [record.number, record]));
    for (const { number } of this.#refs)
      if (!this.#loaded.has(number)) this.#parse(number, byNumber.get(number));
  }

  #parse(number: number, record: ChunkRecord | undefined): Loaded<T> {
    const { items, damaged } = readChunk(this.kind, record);
    const loaded: Loaded<T> = { items: items as T[], record, damaged, changed: false, renamed: damaged };
    this.#loaded.set(number, loaded);
    for (const { id } of items) this.#chunkOf.set(id, number);
    return loaded;
  }

  async #quarantine(record: ChunkRecord | undefined): Promise<void> {
    if (!record) return;
    const reason = phrase(this.kind === 'entries' ? 'damagedTermsReplaced' : 'damagedStatementsReplaced');
    await this.transaction.objectStore('aside').add({ id: this.head.id, pack: record, reason });
  }
}
