/** Work that yields after each small step, so that the caller can give the page time. */
export type CooperativeTask<T> = Generator<undefined, T>;

/** Items per step where each takes microseconds, about as long as reading the clock. */
const STEP_WEIGHT = 16;

/** `weightOf` is an item's work in average items. */
export function* forEachCooperatively<T>(
  items: readonly T[],
  visit: (item: T, at: number) => void,
  weightOf: (item: T) => number = () => 1,
): CooperativeTask<undefined> {
  let weight = 0;
  for (let at = 0; at < items.length; at++) {
    visit(items[at]!, at);
    weight += weightOf(items[at]!);
    if (weight < STEP_WEIGHT) continue;
    weight = 0;
    yield;
  }
  return undefined;
}

export function runToCompletion<T>(task: CooperativeTask<T>): T {
  for (;;) {
    const { done, value } = task.next();
    if (done) return value;
  }
}
