import type { CooperativeTask } from '../core/cooperative-task.ts';
import { OWN_PAGE_SLICE_MS } from '../core/timing.ts';

/** Runs a task in slices, with time for what else happens before each. Once the signal is aborted, it never settles. */
export async function runCooperatively<T>(task: CooperativeTask<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await new Promise<void>(resolve => {
      setTimeout(() => signal.aborted || resolve(), 0);
    });
    const end = performance.now() + OWN_PAGE_SLICE_MS;
    do {
      const { done, value } = task.next();
      if (done) return value;
    } while (performance.now() < end);
  }
}
