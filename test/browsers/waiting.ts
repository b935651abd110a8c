/** How many times as long as on a quiet machine work takes here, at least 1: measured once, as browser tests start. */
const slowness = (): number => Number(process.env.SIDELIGHT_SLOWNESS ?? 1);

/** Each browser shares the machine with three others, and with the unit tests, which give way. */
const SHARING = 3;

/** Stretches a deadline of a quiet machine, in ms, for here and now. */
export function stretch(deadlineMs: number): number {
  return Math.round(deadlineMs * SHARING * slowness());
}

/** The work below takes this on a quiet machine with a 3 GHz processor. */
const USUAL_MS = 200;

/** Measures the slowness of this machine at this moment. */
export function measureSlowness(): number {
  const start = performance.now();
  let seed = 1;
  for (let round = 0; round < 8; round++) {
    const numbers = Array.from({ length: 50_000 }, () => (seed = (seed * 48_271) % 2_147_483_647));
    numbers.sort((a, b) => a - b);
  }
  return Math.min(8, Math.max(1, (performance.now() - start) / USUAL_MS));
}

/** The browser needs this to act on a timer. */
const MOMENT_MS = 150;

/** Lets time pass that belongs to what is done: how long a finger is held, or between two moves of a hand, in ms. */
export function pace(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/**
 * Waits out a delay of the product or the browser, in ms, and a moment more: what it would have brought about would be
 * there. Only where something must not happen, so that there is no event to wait for.
 */
export function outlast(delayMs: number): Promise<void> {
  return pace(delayMs + MOMENT_MS * slowness());
}

/** Lets run what waits for nothing but its turn. */
export const settle = (): Promise<void> => pace(0);

/** Between two times that is asked, and between the first two, in ms: most of what is waited for is there at once or soon. */
const EVERY_MS = 50;
const FIRST_REST_MS = 12;

type Answer<T> = T | null | undefined | false;
type Ask<T> = () => Promise<Answer<T>> | Answer<T>;

/**
 * Asks again and again until there is an answer other than null, undefined and false; a failed try counts as none. The
 * deadline, in ms, is that of a quiet machine.
 */
export function until<T>(label: string, ask: Ask<T>, deadlineMs = 5000): Promise<T> {
  return poll(ask, { label, deadlineMs, everyMs: EVERY_MS, firstMs: FIRST_REST_MS });
}

/** Waits until the answer has not changed for `quietMs`. */
export function untilSteady<T>(
  label: string,
  ask: Ask<T>,
  { quietMs = 150, deadlineMs = 5000 } = {},
): Promise<T> {
  let before = '';
  let since = 0;
  const askAgain = async (): Promise<Answer<T>> => {
    const answer = await ask();
    const now = JSON.stringify(answer);
    if (now !== before) since = Date.now();
    before = now;
    return Date.now() - since >= quietMs && answer;
  };
  const everyMs = Math.min(quietMs || EVERY_MS, 150);
  return poll(askAgain, { label: `${label} to be steady`, deadlineMs, everyMs, firstMs: everyMs });
}

async function poll<T>(
  ask: Ask<T>,
  use: { label: string; deadlineMs: number; everyMs: number; firstMs: number },
): Promise<T> {
  const allowedMs = stretch(use.deadlineMs);
  const end = Date.now() + allowedMs;
  let last: unknown;
  for (let restMs = use.firstMs; ; restMs = Math.min(use.everyMs, restMs * 2)) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end) {
      const cause = last ? ` (${(last as Partial<Error>).message})` : '';
      throw new Error(`waited ${allowedMs} ms for ${use.label}${cause}`);
    }
    await pace(restMs);
  }
}
