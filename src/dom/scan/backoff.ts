import { BACKOFF, DEBOUNCE_MS } from '../../core/timing.ts';

/** Decides after each look at a page's changes how long to pause: one busy moment does not cause a long pause. */
export class Backoff {
  /** Ms of the last look and of usual ones. */
  #took = 0;
  #usual = 0;
  #until = 0;

  /** Ms; slower than `busyMs` and than usual may be a garbage collection or a busy machine. */
  constructor(
    private readonly busyMs: number,
    private readonly leastMs: number,
  ) {}

  /** Until the next look, in ms. */
  get wait(): number {
    return Math.max(DEBOUNCE_MS, this.#until - performance.now());
  }

  look(work: () => void): void {
    const began = performance.now();
    this.#usual = this.#mean();
    work();
    // Costs added meanwhile are part of the look's time.
    this.#took = 0;
    this.addCost(performance.now() - began);
  }

  /** `time` in ms; later work on the same changes extends the pause as well. */
  addCost(time: number): void {
    this.#took += time;
    this.#until =
      performance.now() + Math.min(BACKOFF.most, Math.max(this.leastMs, this.#mean() * BACKOFF.factor));
  }

  #mean(): number {
    return (this.#usual * 3 + Math.min(this.#took, Math.max(this.#usual * 4, this.busyMs))) / 4;
  }
}
