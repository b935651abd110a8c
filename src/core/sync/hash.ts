/** Start value and multiplier of FNV-1a, 32 bit (Fowler, Noll and Vo). */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/** Adds one unit to a hash. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_STEP);
}

/** Hash of a word's folded units. */
export function hashBytes(units: string): number {
  let hash = HASH_START;
  for (let i = 0; i < units.length; i++) hash = addToHash(hash, units.charCodeAt(i));
  return hash;
}
