import { SLICE } from '../core/timing.ts';

type PostTask = (callback: () => void, options: { priority: string; signal: AbortSignal }) => Promise<void>;

/**
 * Calls `step` until it returns false, in slices that leave the main thread to the page in between; then `done`.
 * The first slice runs at once. Nothing is called after the signal is aborted.
 */
export function runInSlices(step: () => boolean, done: () => void, signal: AbortSignal): void {
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE;
    while (step()) {
      if (performance.now() >= until) {
        later(slice, signal);
        return;
      }
    }
    // What follows may take as long again: if this slice was long, it gets a task of its own.
    if (performance.now() > until - SLICE / 2) later(() => signal.aborted || done(), signal);
    else done();
  };
  slice();
}

function later(callback: () => void, signal: AbortSignal): void {
  const { scheduler } = globalThis as { scheduler?: { postTask?: PostTask } };
  if (scheduler?.postTask) {
    // Aborting rejects the promise, which is what we want of it.
    scheduler.postTask(callback, { priority: 'user-visible', signal }).catch(() => undefined);
  } else {
    setTimeout(callback, 0);
  }
}
