/**
 * Calls for work that looks at the state of things: whoever calls while it runs has it run once more, however many they
 * are. Never throws.
 */
export function oneAtATime(work: () => Promise<unknown>): () => void {
  let last: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
    last = last.catch(() => undefined);
  };
}
