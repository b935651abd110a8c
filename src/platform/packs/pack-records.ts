import type { DBSchema, IDBPTransaction } from 'idb';
import type { Entry, Statement } from '../../core/model/model.ts';
import type { BinItem, Placed } from '../../core/packs/pack-edits.ts';

/** What the chunks of a pack hold. */
export type ChunkKind = 'entries' | 'statements';

/** One chunk of a pack, as the pack's head names it. */
export interface ChunkRef {
  number: number;
  count: number;
  /** The revision of its last change. */
  revision: number;
}

/** One of the reader's packs, without its entries and statements: those are in chunks, in the order given here. */
export interface HeadRecord {
  /** Names the pack in the database, whatever becomes of its id. */
  key: number;
  id: string;
  /** Orders the packs. */
  place: number;
  /** A `PackHead`, if it is not damaged. */
  head: unknown;
  chunks: Record<ChunkKind, ChunkRef[]>;
  /** The number of the next new chunk. */
  next: number;
  /** The revision of the pack's last change. */
  revision: number;
  /** When it went to the bin. */
  deleted?: number;
}

/** The key of a chunk: that of its pack, what it holds, and its number. */
export type ChunkKey = [pack: number, kind: ChunkKind, number: number];

/** Some entries or statements of a pack that stand together. */
export interface ChunkRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  /** A list of entries or statements, if it is not damaged. */
  items: unknown;
  revision: number;
}

/**
 * Names of a chunk's items, for the index that finds the chunk of an id; see `nameItem`. They are apart from the chunk
 * because most edits change no id, and a table of hundreds of names costs more to write than the chunk itself.
 */
export interface NamesRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  names: string[];
}

/** A pack of version 1 of the database that could not be read; it stays as it was. */
export interface PackRecord {
  id: string;
  place: number;
  pack: unknown;
}

/** A record that could not be read and had to make way. */
export interface QuarantinedRecord {
  id: string;
  pack: unknown;
  reason: string;
}

/** What is in the bin, and the pack's key in the database. */
export interface BinRecord extends BinItem {
  head: number;
}

/** Deleted entries with the statements that they name, and the head of their pack, should that be gone too. */
export interface BinnedRecord {
  key: number;
  head: unknown;
  entries: Placed<Entry>[];
  statements: Placed<Statement>[];
}

/** The stores of the extension's database. */
export interface PackSchema extends DBSchema {
  heads: { key: number; value: HeadRecord };
  chunks: { key: ChunkKey; value: ChunkRecord };
  names: { key: ChunkKey; value: NamesRecord; indexes: { names: string } };
  bin: { key: number; value: BinRecord; indexes: { deleted: number } };
  binned: { key: number; value: BinnedRecord };
  packs: { key: string; value: PackRecord };
  aside: { key: number; value: QuarantinedRecord };
  /** `revision`: counts the writes. `database`: a name of this database alone. */
  meta: { key: string; value: string | number };
}

/** The stores that an edit may write to. */
export const WRITTEN = ['heads', 'chunks', 'names', 'bin', 'binned', 'aside', 'meta'] as const;
/** The stores that packs are read from. */
export const READ = ['heads', 'chunks', 'names', 'meta'] as const;
/** A transaction of an edit. */
export type Writing = IDBPTransaction<PackSchema, typeof WRITTEN, 'readwrite'>;
/** A transaction in which packs can be read. */
export type Reading = IDBPTransaction<PackSchema, typeof READ>;
