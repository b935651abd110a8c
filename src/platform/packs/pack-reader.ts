import type { Entry, Pack, Statement } from '../../core/model/model.ts';
import type { ListedPack, PackSummary } from '../../core/packs/pack-edits.ts';
import { readBundledPack } from '../assets/bundled-pack.ts';
import { chunksOf, nameItem, readChunk, type ChunkItems } from './pack-chunks.ts';
import { openPackDatabase } from './pack-database.ts';
import { countItems, listHeads, type LiveHead } from './pack-metadata.ts';
import { BUNDLED_PRIVATE, READ, type ChunkKind, type ChunkRecord, type Reading } from './pack-records.ts';

export interface FoundEntry {
  pack: string;
  title: string;
  entry: Entry;
}

interface Part<T> {
  revision: number;
  items: T[];
  damaged: boolean;
}

type Parts<T> = Map<number, Part<T>>;

interface CachedPack {
  revision: number;
  pack: Pack;
  entries: Parts<Entry>;
  statements: Parts<Statement>;
}

let database = '';
const cache = new Map<number, CachedPack>();

export async function listSummaries(): Promise<PackSummary[]> {
  const heads = await listHeads((await openPackDatabase()).transaction('heads').store);
  return heads.map(({ head, chunks }) => ({
    head,
    entries: countItems(chunks.entries),
    statements: countItems(chunks.statements),
  }));
}

/** The bundled pack, where it can be read, and the reader's own. */
export async function listAllPacks(): Promise<ListedPack[]> {
  const [summaries, bundled] = await Promise.all([listSummaries(), readBundled().catch(() => null)]);
  const own = summaries.map((summary): ListedPack => ({ ...summary, isOwn: true }));
  if (!bundled) return own;
  const { entries, statements, ...head } = bundled;
  return [{ head, entries: entries.length, statements: statements.length, isOwn: false }, ...own];
}

/** All packs as they are listed, with a number that changes with each write to one. */
export async function listRevisions(): Promise<
  (Pick<Pack, 'id' | 'mark' | 'private'> & { revision: number })[]
> {
  const bundled = await readBundled();
  const heads = await listHeads((await openPackDatabase()).transaction('heads').store);
  return [
    { ...bundled, revision: 0 },
    ...heads.map(({ head: { id, mark, private: ownPrivate }, revision }) => ({
      id,
      mark,
      private: ownPrivate,
      revision,
    })),
  ];
}

export async function readPack(id: string): Promise<Pack | null> {
  const transaction = await beginReading();
  const record = (await listHeads(transaction.objectStore('heads'))).find(head => head.id === id);
  if (record) return (await readOwn(transaction, record)).pack;
  const bundled = await readBundled();
  return bundled.id === id ? bundled : null;
}

/** The pack that comes with the extension; whether it is private is stored in the database. */
export async function readBundled(): Promise<Pack> {
  const [pack, database] = await Promise.all([readBundledPack(), openPackDatabase()]);
  const stored = await database.get('meta', BUNDLED_PRIVATE);
  return stored === undefined ? pack : { ...pack, private: stored !== false };
}

export async function listOwnPacks(): Promise<Pack[]> {
  return (await readAllOwn()).map(({ pack }) => pack);
}

export async function listPacks(): Promise<Pack[]> {
  const [first, own] = await Promise.all([readBundled(), listOwnPacks()]);
  return [first, ...own];
}

export async function listDamaged(): Promise<{ key: number; id: string; kind: ChunkKind; number: number }[]> {
  return (await readAllOwn()).flatMap(({ key, pack, ...parts }) =>
    (['entries', 'statements'] as const).flatMap(kind =>
      [...parts[kind]].flatMap(([number, { damaged }]) =>
        damaged ? [{ key, id: pack.id, kind, number }] : [],
      ),
    ),
  );
}

/** The entries with these names, in this order, without those that do not exist; reads no whole pack. */
export async function findEntries(names: readonly { pack: string; entry: string }[]): Promise<FoundEntry[]> {
  const bundled = await readBundledPack();
  const transaction = await beginReading();
  const heads = new Map((await listHeads(transaction.objectStore('heads'))).map(head => [head.id, head]));
  const chunks = transaction.objectStore('chunks');
  const index = transaction.objectStore('names').index('names');
  const found = names.map(async ({ pack, entry: id }): Promise<FoundEntry[]> => {
    const record = heads.get(pack);
    if (!record) {
      const entry = pack === bundled.id ? bundled.entries.find(one => one.id === id) : undefined;
      return entry ? [{ pack, title: bundled.title, entry }] : [];
    }
    const key = await index.getKey(nameItem({ pack: record.key, kind: 'entries' }, id));
    const chunk = key && (await chunks.get(key));
    const entry = chunk && readChunk('entries', chunk).items.find(one => one.id === id);
    return entry ? [{ pack, title: record.head.title, entry }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function beginReading(): Promise<Reading> {
  const transaction: Reading = (await openPackDatabase()).transaction(READ);
  const name = String(await transaction.objectStore('meta').get('database'));
  // The database was deleted and created again, with revisions from 1.
  if (name !== database) cache.clear();
  database = name;
  return transaction;
}

async function readAllOwn(): Promise<(CachedPack & { key: number })[]> {
  const transaction = await beginReading();
  const heads = await listHeads(transaction.objectStore('heads'));
  const keys = new Set(heads.map(({ key }) => key));
  for (const key of cache.keys()) if (!keys.has(key)) cache.delete(key);
  return Promise.all(heads.map(async head => ({ ...(await readOwn(transaction, head)), key: head.key })));
}

async function readOwn(transaction: Reading, record: LiveHead): Promise<CachedPack> {
  const { key, revision, head } = record;
  const old = cache.get(key);
  if (old?.revision === revision) return old;
  const [entries, statements] = await Promise.all([
    readParts(transaction, { record, kind: 'entries', old: old?.entries }),
    readParts(transaction, { record, kind: 'statements', old: old?.statements }),
  ]);
  const join = <T>(parts: Parts<T>): T[] => [...parts.values()].flatMap(({ items }) => items);
  const pack = { ...head, entries: join(entries), statements: join(statements) };
  const read = { revision, pack, entries, statements };
  if (revision >= (cache.get(key)?.revision ?? 0)) cache.set(key, read);
  return read;
}

async function readParts<K extends ChunkKind>(
  transaction: Reading,
  { record, kind, old }: { record: LiveHead; kind: K; old: Parts<ChunkItems[K]> | undefined },
): Promise<Parts<ChunkItems[K]>> {
  const refs = record.chunks[kind];
  const stale = refs.filter(({ number, revision }) => old?.get(number)?.revision !== revision);
  const chunks = transaction.objectStore('chunks');
  const records: (ChunkRecord | undefined)[] =
    stale.length > refs.length / 2
      ? await chunks.getAll(chunksOf(record.key, kind))
      : await Promise.all(stale.map(({ number }) => chunks.get([record.key, kind, number])));
  const read = new Map(records.flatMap(chunk => (chunk ? [[chunk.number, chunk]] : [])));
  return new Map(
    refs.map(({ number, revision }) => {
      const kept = old?.get(number);
      if (kept?.revision === revision) return [number, kept];
      return [number, { revision, ...readChunk(kind, read.get(number)) }];
    }),
  );
}
