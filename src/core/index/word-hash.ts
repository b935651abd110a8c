/** Bernstein's hash in 25 bits, so that no step exceeds the small integers that engines keep unboxed. */
export const WORD_HASH_START = 5381;
export const WORD_HASH_FACTOR = 31;
export const WORD_HASH_MASK = 0x1ffffff;

export const addLetter = (hash: number, unit: number): number =>
  ((hash * WORD_HASH_FACTOR) ^ unit) & WORD_HASH_MASK;

export function hashWord(units: string): number {
  let hash = WORD_HASH_START;
  for (let i = 0; i < units.length; i++) hash = addLetter(hash, units.charCodeAt(i));
  return hash;
}

export const hashWordPair = (first: number, second: number): number =>
  ((first << 4) ^ (first >>> 9) ^ second) & WORD_HASH_MASK;

/** Two bits in a 16-bit word of a blocked Bloom filter (Putze and others, 2007): one read tests both. */
export const filterBitsOf = (hash: number): number => (1 << (hash & 15)) | (1 << ((hash >>> 4) & 15));

export const filterWordOf = (hash: number, mask: number): number => ((hash >>> 8) ^ hash) & mask;

/** The finaliser of MurmurHash3 (Appleby), down to 2 ** bits slots. */
export function slotOf(hash: number, bits: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
}
