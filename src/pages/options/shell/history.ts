/** Takes an act back and returns what does it again. */
export type Reversal = () => Promise<Reversal>;

interface Act {
  said: string;
  reverse: Reversal;
}

/** More acts than this are not remembered. */
const MOST = 200;

/** The acts of one page that can be taken back and done again, newest last; one at a time. */
export class PageHistory {
  #done: Act[] = [];
  #undone: Act[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly onChange: () => void) {}

  /** What undo would take back; null for nothing. */
  get undoSaid(): string | null {
    return this.#done.at(-1)?.said ?? null;
  }

  /** What redo would do; null for nothing. */
  get redoSaid(): string | null {
    return this.#undone.at(-1)?.said ?? null;
  }

  /** Does something new, after what is under way; `work` returns what takes it back. */
  act(said: string, work: Reversal): Promise<unknown> {
    return this.#next(async () => {
      const reverse = await work();
      this.#done = [...this.#done.slice(1 - MOST), { said, reverse }];
      this.#undone = [];
    });
  }

  /** Takes the last act back and says which; null where there is none. An act that fails stays the last. */
  undo(): Promise<string | null> {
    return this.#next(() => turn(this.#done, this.#undone));
  }

  /** Does the act again that was taken back last, and says which; null where there is none. */
  redo(): Promise<string | null> {
    return this.#next(() => turn(this.#undone, this.#done));
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined).then(this.onChange);
    return result;
  }
}

async function turn(from: Act[], to: Act[]): Promise<string | null> {
  const act = from.at(-1);
  if (!act) return null;
  const reverse = await act.reverse();
  from.pop();
  to.push({ said: act.said, reverse });
  return act.said;
}
