/** Work that rests after each small step, so that the caller can leave the page time in between; ends with its result. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
