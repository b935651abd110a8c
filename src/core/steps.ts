/** Work that rests after each small step, so that the caller can leave the page time in between; ends with its result. */
export type Steps<T> = Generator<undefined, T>;

/** Blocks that are looked at in one step where each is a few microseconds' work: a look at the clock costs as much. */
const BLOCKS_A_STEP = 32;

/** The items, with a rest after some of them. */
export function* inSteps<T>(items: readonly T[], take: (item: T, at: number) => void): Steps<undefined> {
  for (let at = 0; at < items.length; at++) {
    take(items[at], at);
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
  }
  return undefined;
}

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
