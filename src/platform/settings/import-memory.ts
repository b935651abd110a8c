import { deviceStore } from '../browser/device-store.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';

const KEY = STORAGE_KEYS.importColumns;
const MAX_TABLES = 50;

type Pair = [signature: string, columns: string[]];

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  Array.isArray(value[1]) &&
  value[1].every(column => typeof column === 'string');

export async function readColumns(): Promise<Map<string, string[]>> {
  const { [KEY]: stored } = await deviceStore.get(KEY);
  return new Map(Array.isArray(stored) ? stored.filter(isPair) : []);
}

export async function rememberColumns(signature: string, columns: readonly string[]): Promise<void> {
  const known = await readColumns();
  known.delete(signature);
  const pairs: Pair[] = [...known, [signature, [...columns]]];
  await deviceStore.set({ [KEY]: pairs.slice(-MAX_TABLES) });
}
