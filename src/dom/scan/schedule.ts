import { SLICE_MS } from '../../core/timing.ts';

type PostTask = (callback: () => void, options: { priority: string; signal: AbortSignal }) => Promise<void>;

/** Calls `step` until it returns false, yielding between slices; `done` gets the slices' time in ms. Starts at once. */
export function runInSlices(step: () => boolean, done: (spent: number) => void, signal: AbortSignal): void {
  let spent = 0;
  const slice = () => {
    if (signal.aborted) return;
    const began = performance.now();
    while (step()) {
      const elapsed = performance.now() - began;
      if (elapsed >= SLICE_MS) {
        spent += elapsed;
        later(slice, signal);
        return;
      }
    }
    const elapsed = performance.now() - began;
    spent += elapsed;
    // `done` may take as long again: after a long slice it gets a task of its own.
    if (elapsed > SLICE_MS / 2) later(() => signal.aborted || done(spent), signal);
    else done(spent);
  };
  slice();
}

function later(callback: () => void, signal: AbortSignal): void {
  const { scheduler } = globalThis as { scheduler?: { postTask?: PostTask } };
  if (scheduler?.postTask) {
    // Aborting rejects the promise, as intended.
    scheduler.postTask(callback, { priority: 'user-visible', signal }).catch(() => undefined);
  } else {
    setTimeout(callback, 0);
  }
}

/** Within `latency` ms also where the page is never idle. */
export function whenIdle(work: () => void, latency: number): void {
  // Not every browser has idle time to ask for.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: latency });
  else setTimeout(work);
}
