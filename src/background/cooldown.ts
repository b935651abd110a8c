/** After work of t ms there is a rest of 5 t, so that a list that is edited again and again takes a sixth of one processor. */
const FACTOR = 5;

/** No rest is longer than this, in ms: marks follow the last edit of the largest list that soon. */
const LONGEST = 10_000;

let until = 0;

/** Resolves when the rest after the last long work is over. */
export async function waitForRest(): Promise<void> {
  for (let left = until - performance.now(); left > 0; left = until - performance.now())
    await new Promise(resolve => setTimeout(resolve, left));
}

/** Does the work and rests afterwards. */
export function workThenRest<T>(work: () => T): T {
  const began = performance.now();
  const value = work();
  const now = performance.now();
  until = now + Math.min(LONGEST, (now - began) * FACTOR);
  return value;
}
