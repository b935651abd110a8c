import type { DBSchema, IDBPTransaction } from 'idb';
import type { Entry, Statement } from '../../core/model/model.ts';
import type { BinItem, Placed } from '../../core/packs/pack-edits.ts';

export type ChunkKind = 'entries' | 'statements';

/** A chunk in the list of a pack's head. */
export interface ChunkRef {
  number: number;
  count: number;
  /** The revision of its last change. */
  revision: number;
}

/** One of the reader's packs without its entries and statements, which are in chunks, in the order given here. */
export interface HeadRecord {
  /** The pack's key in the database, whatever its id. */
  key: number;
  id: string;
  /** Packs are ordered by it. */
  place: number;
  /** A `PackMetadata`, if it is not damaged. */
  head: unknown;
  chunks: Record<ChunkKind, ChunkRef[]>;
  /** The number of the next new chunk. */
  next: number;
  /** The revision of the pack's last change. */
  revision: number;
  /** When it was deleted, in ms since 1970; its bin item has its key. */
  deleted?: number;
}

export type ChunkKey = [pack: number, kind: ChunkKind, number: number];

/** Consecutive entries or statements of a pack. */
export interface ChunkRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  /** A list of entries or statements, if it is not damaged. */
  items: unknown;
  revision: number;
}

/**
 * Names of a chunk's items, for the index that finds the chunk of an id; see `nameItem`. They are in a store of their own
 * because most edits change no id, and an index of hundreds of names costs more to write than the chunk itself.
 */
export interface NamesRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  names: string[];
}

/** A pack of version 1 of the database that could not be read. */
export interface PackRecord {
  id: string;
  place: number;
  pack: unknown;
}

/** A record that could not be read and was to be overwritten. */
export interface QuarantinedRecord {
  id: string;
  pack: unknown;
  reason: string;
}

/** An item of the bin, with the pack's key in the database. */
export interface BinRecord extends BinItem {
  head: number;
}

/** Deleted entries with the statements that they name, and the head of their pack in case that is deleted too. */
export interface BinnedRecord {
  key: number;
  head: unknown;
  entries: Placed<Entry>[];
  statements: Placed<Statement>[];
}

export interface PackSchema extends DBSchema {
  heads: { key: number; value: HeadRecord };
  chunks: { key: ChunkKey; value: ChunkRecord };
  names: { key: ChunkKey; value: NamesRecord; indexes: { names: string } };
  bin: { key: number; value: BinRecord; indexes: { deleted: number } };
  binned: { key: number; value: BinnedRecord };
  packs: { key: string; value: PackRecord };
  aside: { key: number; value: QuarantinedRecord };
  /** `revision`: the number of writes. `database`: a name that no other database has. */
  meta: { key: string; value: string | number };
}

/** The stores that an edit may write to. */
export const WRITTEN = ['heads', 'chunks', 'names', 'bin', 'binned', 'aside', 'meta'] as const;
/** The stores that packs are read from. */
export const READ = ['heads', 'chunks', 'names', 'meta'] as const;
export type Writing = IDBPTransaction<PackSchema, typeof WRITTEN, 'readwrite'>;
export type Reading = IDBPTransaction<PackSchema, typeof READ>;
