/** Work that rests after each small step, so that the caller can leave the page time in between; ends with its result. */
export type CooperativeTask<T> = Generator<undefined, T>;

/** What is looked at in one step where each is a few microseconds' work: a look at the clock costs as much. */
const WEIGHT_A_STEP = 16;

/** The items, with a rest after some of them; `weigh` says how much work each is, where that is not the same. */
export function* forEachCooperatively<T>(
  items: readonly T[],
  take: (item: T, at: number) => void,
  weigh: (item: T) => number = () => 1,
): CooperativeTask<undefined> {
  let weight = 0;
  for (let at = 0; at < items.length; at++) {
    take(items[at]!, at);
    weight += weigh(items[at]!);
    if (weight < WEIGHT_A_STEP) continue;
    weight = 0;
    yield;
  }
  return undefined;
}

/** Takes all steps at once. */
export function runToCompletion<T>(steps: CooperativeTask<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
