/** Start value and multiplier of FNV-1a, 32 bit (Fowler, Noll and Vo). */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;

/** Adds one unit to a hash. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_STEP);
}

/** Hash of a word's folded units. */
export function hashOf(units: string): number {
  let hash = HASH_START;
  for (let i = 0; i < units.length; i++) hash = addToHash(hash, units.charCodeAt(i));
  return hash;
}

/** Hash of two words that follow each other. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x2545f491) ^ Math.imul(second, 0x1b873593) ^ 0x5bd1e995;
}

/** Spreads a hash over 32 bits (the finaliser of MurmurHash3, Appleby): its high bits choose a slot, its low ones a filter bit. */
export function spread(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** A second, independent bit of a spread hash in a filter of 2 ** bits bits (multiplicative hashing, Knuth). */
export function secondBit(mixed: number, bits: number): number {
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - bits);
}
