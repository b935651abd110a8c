import { SLICE_MS } from '../../core/timing.ts';

type PostTask = (callback: () => void, options: { priority: string; signal: AbortSignal }) => Promise<void>;

/**
 * Calls `step` until it returns false, in slices that leave the main thread to the page in between; then `done` with
 * the time that the slices took, in ms.
 * The first slice runs at once. Nothing is called after the signal is aborted.
 */
export function runInSlices(step: () => boolean, done: (spent: number) => void, signal: AbortSignal): void {
  let spent = 0;
  const slice = () => {
    if (signal.aborted) return;
    const began = performance.now();
    while (step()) {
      const taken = performance.now() - began;
      if (taken >= SLICE_MS) {
        spent += taken;
        later(slice, signal);
        return;
      }
    }
    const taken = performance.now() - began;
    spent += taken;
    // What follows may take as long again: if this slice was long, it gets a task of its own.
    if (taken > SLICE_MS / 2) later(() => signal.aborted || done(spent), signal);
    else done(spent);
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
