// The sieve (core/sieve) counts by these too: it must never count less than the judge.

/** Repeated cues count 1, 1/2, 1/3 … up to these numbers: length is no evidence. */
export const MAX_COUNTED = { cue: 4, hint: 3 };

/** Mentions of places with which words far from them count in full: a page may name a country in passing. */
export const ENOUGH_PLACES = 2;

/** The first letters of a word, alike in those that mean the same. */
export const ROOT_CHARS = 4;

/** Of `count` more where `counted` are counted already. */
export function sumOfShares(counted: number, count: number, limit: number): number {
  let sum = 0;
  const end = Math.min(counted + count, limit);
  while (counted < end) sum += 1 / ++counted;
  return sum;
}

/** The threshold in Chinese: such a page is of the place sooner than one in another language that names it as often. */
export const ENOUGH_IN_HAN = 0.86;
