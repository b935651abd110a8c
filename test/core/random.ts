/** Numbers from 0 to 1 that are the same for the same seed (Marsaglia's xorshift, 32 bit). */
export function makeRandom(seed: number): () => number {
  let bits = (seed + 1) * 0x9e3779b1;
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 2 ** 32;
  };
}
