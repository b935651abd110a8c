/** After work of t ms nothing is done for 5 t: a list that is edited again and again takes a sixth of one processor. */
const COOLDOWN_FACTOR = 5;

/** Marks follow the last edit of the largest list this soon. */
const MAX_COOLDOWN_MS = 10_000;

let until = 0;

export async function waitForCooldown(): Promise<void> {
  for (let wait = until - performance.now(); wait > 0; wait = until - performance.now())
    await new Promise(resolve => setTimeout(resolve, wait));
}

export function workThenCoolDown<T>(work: () => T): T {
  const began = performance.now();
  const value = work();
  const now = performance.now();
  until = now + Math.min(MAX_COOLDOWN_MS, (now - began) * COOLDOWN_FACTOR);
  return value;
}
