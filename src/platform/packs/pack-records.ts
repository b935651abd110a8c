import type { DBSchema, IDBPTransaction } from 'idb';
import type { PhraseValue } from '../../core/phrase.ts';
import type { Entry, Statement } from '../../core/model/model.ts';
import type { BinItem, Placed } from '../../core/packs/pack-edits.ts';

export type ChunkKind = 'entries' | 'statements';

export interface ChunkRef {
  number: number;
  count: number;
  revision: number;
}

export interface HeadRecord {
  /** The pack's key in the database, whatever its id. */
  key: number;
  id: string;
  place: number;
  head: unknown;
  chunks: Record<ChunkKind, ChunkRef[]>;
  next: number;
  revision: number;
  /** When it was deleted, in ms since 1970; its bin item has its key. */
  deleted?: number;
}

export type ChunkKey = [pack: number, kind: ChunkKind, number: number];

export interface ChunkRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  items: unknown;
  revision: number;
}

/** In a store of their own, as most edits change no id, and hundreds of names cost more to write than their chunk. */
export interface NamesRecord {
  pack: number;
  kind: ChunkKind;
  number: number;
  names: string[];
}

export interface PackRecord {
  id: string;
  place: number;
  pack: unknown;
}

export interface QuarantinedRecord {
  id: string;
  pack: unknown;
  /** In records up to version 0.1.0 a sentence in English. */
  reason: PhraseValue;
}

export interface BinRecord extends BinItem {
  head: number;
}

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
  /**
   * `revision`: the number of writes. `database`: a name that no other database has. `BUNDLED_PRIVATE`: whether the bundled
   * pack is private, as `Pack.private`.
   */
  meta: { key: string; value: string | number | boolean };
}

export const BUNDLED_PRIVATE = 'bundled-private';

export const WRITTEN = ['heads', 'chunks', 'names', 'bin', 'binned', 'aside', 'meta'] as const;
export const READ = ['heads', 'chunks', 'names', 'meta'] as const;
export type Writing = IDBPTransaction<PackSchema, typeof WRITTEN, 'readwrite'>;
export type Reading = IDBPTransaction<PackSchema, typeof READ>;
