import type { IDBPObjectStore } from 'idb';
import { isHead } from '../../core/model/pack-shape.ts';
import type { PackMetadata } from '../../core/packs/pack-edits.ts';
import type { ChunkRef, HeadRecord, PackSchema } from './pack-records.ts';

export type LiveHead = HeadRecord & { head: PackMetadata };

type Heads = Pick<IDBPObjectStore<PackSchema, ['heads'], 'heads'>, 'getAll'>;

const isRef = (value: unknown): value is ChunkRef =>
  typeof value === 'object' &&
  value !== null &&
  ['number', 'count', 'revision'].every(name => Number.isInteger((value as Record<string, unknown>)[name]));
const areRefs = (value: unknown): boolean => Array.isArray(value) && value.every(isRef);

export function isReadable(record: HeadRecord): record is LiveHead {
  return (
    isHead(record.head) &&
    record.head.id === record.id &&
    Number.isInteger(record.next) &&
    areRefs(record.chunks?.entries) &&
    areRefs(record.chunks?.statements)
  );
}

export async function listHeads(heads: Heads): Promise<LiveHead[]> {
  const records = await heads.getAll();
  return records
    .filter((record): record is LiveHead => record.deleted === undefined && isReadable(record))
    .sort((a, b) => a.place - b.place || a.key - b.key);
}

export function countItems(refs: readonly ChunkRef[]): number {
  return refs.reduce((sum, { count }) => sum + count, 0);
}
