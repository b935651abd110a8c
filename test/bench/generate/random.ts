/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Makes a generator of pseudo-random numbers (mulberry32 by Tommy Ettinger, public domain). */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One item of a list. */
export function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!;
}

/** One item of a list by Zipf's law: the item of rank n about n times as rarely as the first, as words of a language are. */
export function pickByRank<T>(items: readonly T[], random: Random): T {
  return items[Math.floor((items.length + 1) ** random()) - 1]!;
}
