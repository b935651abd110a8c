import type { CooperativeTask } from '../../core/cooperative-task.ts';

/** Runs a task in slices of `ms`, with time for the page before each. Once the signal is aborted, it never settles. */
export async function runInSlices<T>(task: CooperativeTask<T>, ms: number, signal: AbortSignal): Promise<T> {
  for (;;) {
    await new Promise<void>(resolve => {
      setTimeout(() => signal.aborted || resolve(), 0);
    });
    const end = performance.now() + ms;
    do {
      const { done, value } = task.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
