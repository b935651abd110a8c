/**
 * A word's hash: Bernstein's, with a multiplier of 31 and 25 bits, so that no step of it leaves the 31 bits that engines
 * keep as plain integers as long as they only interpret, which is most of a first scan.
 */
export const WORD_HASH_START = 5381;
export const WORD_HASH_FACTOR = 31;
export const WORD_HASH_MASK = 0x1ffffff;

/** Adds one unit to a hash. */
export const addLetter = (hash: number, unit: number): number =>
  ((hash * WORD_HASH_FACTOR) ^ unit) & WORD_HASH_MASK;

/** Hash of a word's folded units. */
export function hashWord(units: string): number {
  let hash = WORD_HASH_START;
  for (let i = 0; i < units.length; i++) hash = addLetter(hash, units.charCodeAt(i));
  return hash;
}

/** Hash of two words that follow each other. */
export const hashWordPair = (first: number, second: number): number =>
  ((first << 4) ^ (first >>> 9) ^ second) & WORD_HASH_MASK;

/**
 * The two bits of a hash in a 16-bit word of a filter (a blocked filter of Bloom's, Putze and others 2007): one look
 * tells of both. `filterWordOf` says in which word.
 */
export const filterBitsOf = (hash: number): number => (1 << (hash & 15)) | (1 << ((hash >>> 4) & 15));

/** The number of a hash's word in a filter of `mask` + 1 words. */
export const filterWordOf = (hash: number, mask: number): number => ((hash >>> 8) ^ hash) & mask;

/** The slot of a hash among 2 ** bits slots (the finaliser of MurmurHash3, Appleby). */
export function slotOf(hash: number, bits: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
}
