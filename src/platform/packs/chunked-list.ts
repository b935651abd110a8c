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

/** More ids than this are looked for by reading all chunks. */
const FEW = 32;

interface Loaded<T> {
  items: T[];
  record: ChunkRecord | undefined;
  damaged: boolean;
  changed: boolean;
  /** True if other items are in it than before, so that its names change too. */
  renamed: boolean;
}

/** A stretch of a list: some of its chunks, in order, and what is in them. */
export interface Region<T> {
  numbers: number[];
  items: T[];
}

/** The entries or the statements of a stored pack within one transaction; reads and writes only the chunks it needs. */
export class ChunkedList<K extends ChunkKind, T extends ChunkItems[K] = ChunkItems[K]> {
  readonly #loaded = new Map<number, Loaded<T>>();
  /** In which loaded chunk an id is. */
  readonly #homes = new Map<string, number>();

  constructor(
    private readonly transaction: Writing,
    private readonly head: HeadRecord,
    private readonly kind: K,
  ) {}

  /** The items with these ids, those that are there. */
  async find(ids: readonly string[]): Promise<Map<string, T>> {
    await this.#locate(ids);
    const wanted = new Set(ids);
    const homes = new Set(ids.flatMap(id => this.#homes.get(id) ?? []));
    const items = [...homes].flatMap(number => this.#loaded.get(number)?.items ?? []);
    return new Map(items.filter(({ id }) => wanted.has(id)).map(item => [item.id, item]));
  }

  /**
   * What an edit of these ids needs to see: their chunks and, where an id is the last of its chunk, the chunk after it, so
   * that what an item stands before is seen too. And the chunks of those that something is put before; null is the end.
   */
  async region(ids: readonly string[], befores: readonly (string | null)[]): Promise<Region<T>> {
    const named = [...ids, ...befores.filter(id => id !== null)];
    await this.#locate(named);
    const wanted = new Set(ids);
    const inside = new Set(named.flatMap(id => this.#homes.get(id) ?? []));
    const refs = this.#refs;
    const last = refs.at(-1);
    if (last && befores.some(id => id === null || !this.#homes.has(id))) inside.add(last.number);
    for (const [at, { number }] of refs.entries()) {
      if (!inside.has(number)) continue;
      const edge = (await this.#load(number)).items.at(-1);
      const next = refs[at + 1];
      if (next && (!edge || wanted.has(edge.id))) inside.add(next.number);
    }
    const numbers = refs.map(({ number }) => number).filter(number => inside.has(number));
    return { numbers, items: numbers.flatMap(number => this.#loaded.get(number)!.items) };
  }

  /** Puts in place what a region has become. What is new goes to the chunk of the item after it, or at the end. */
  replace({ numbers }: Region<T>, items: readonly T[]): void {
    if (items.length && !numbers.length) numbers = [this.#addChunk()];
    const filled = new Map<number, T[]>(numbers.map(number => [number, []]));
    let home = numbers.at(-1)!;
    for (const item of items.toReversed()) {
      const own = this.#homes.get(item.id);
      // An id that is there twice, as no list should have it, may be at home elsewhere.
      if (own !== undefined && filled.has(own)) home = own;
      filled.get(home)!.push(item);
    }
    for (const [number, reversed] of filled) this.#fill(number, reversed.reverse());
  }

  /** Writes the chunks that have changed, and their places and counts into the head. */
  async write(revision: number): Promise<void> {
    const of = { pack: this.head.key, kind: this.kind, revision };
    const refs: ChunkRef[] = [];
    for (const ref of this.#refs) {
      const loaded = this.#loaded.get(ref.number);
      if (!loaded?.changed) {
        refs.push(ref);
        continue;
      }
      if (loaded.damaged) await this.#keepAside(loaded.record);
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
    this.#homes.clear();
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
      // What could not be read again would be lost.
      const { id } = item;
      if (!known.has(item) && !isItem(this.kind, item))
        throw new Error(`“${id}” cannot be stored: parts of it are missing or damaged.`);
    }
    for (const { id } of old) this.#homes.delete(id);
    for (const { id } of items) this.#homes.set(id, number);
    const isRenamed = items.length !== old.length || items.some(({ id }, at) => id !== old[at]?.id);
    Object.assign(loaded, { items, changed: true, renamed: loaded.renamed || isRenamed });
  }

  /** Loads the chunks of those ids that are in none of the loaded ones. */
  async #locate(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter(id => !this.#homes.has(id));
    if (!unknown.length || this.#loaded.size >= this.#refs.length) return;
    if (unknown.length > FEW) return this.#loadAll();
    const index = this.transaction.objectStore('names').index('names');
    const of = { pack: this.head.key, kind: this.kind };
    const keys = await Promise.all(unknown.map(id => index.getKey(nameItem(of, id))));
    for (const number of new Set(keys.flatMap(key => (key ? [key[2]] : [])))) await this.#load(number);
  }

  async #load(number: number): Promise<Loaded<T>> {
    const known = this.#loaded.get(number);
    if (known) return known;
    const chunks = this.transaction.objectStore('chunks');
    return this.#take(number, await chunks.get([this.head.key, this.kind, number]));
  }

  async #loadAll(): Promise<void> {
    const records = await this.transaction.objectStore('chunks').getAll(chunksOf(this.head.key, this.kind));
    const byNumber = new Map(records.map(record => [record.number, record]));
    for (const { number } of this.#refs)
      if (!this.#loaded.has(number)) this.#take(number, byNumber.get(number));
  }

  #take(number: number, record: ChunkRecord | undefined): Loaded<T> {
    const { items, damaged } = readChunk(this.kind, record);
    const loaded: Loaded<T> = { items: items as T[], record, damaged, changed: false, renamed: damaged };
    this.#loaded.set(number, loaded);
    for (const { id } of items) this.#homes.set(id, number);
    return loaded;
  }

  async #keepAside(record: ChunkRecord | undefined): Promise<void> {
    if (!record) return;
    const reason = `Some ${this.kind} were damaged.`;
    await this.transaction.objectStore('aside').add({ id: this.head.id, pack: record, reason });
  }
}
