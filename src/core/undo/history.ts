import type { PhraseValue } from '../phrase.ts';

export interface Act<Change> {
  readonly label: PhraseValue;
  inverse: Change;
}

const MAX_ACTS = 200;

/** `apply` makes a change and returns its inverse: a settings diff, or the inverse edits of a list. */
export class UndoHistory<Change> {
  #done: Act<Change>[] = [];
  #undone: Act<Change>[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly apply: (change: Change) => Promise<Change>,
    private readonly onChange: () => void = () => undefined,
  ) {}

  get lastDone(): Act<Change> | null {
    return this.#done.at(-1) ?? null;
  }

  get lastUndone(): Act<Change> | null {
    return this.#undone.at(-1) ?? null;
  }

  /** `work` returns the inverse. */
  record(label: PhraseValue, work: () => Promise<Change>): Promise<Act<Change>> {
    return this.#enqueue(async () => {
      const act = { label, inverse: await work() };
      this.#done = [...this.#done.slice(1 - MAX_ACTS), act];
      this.#undone = [];
      return act;
    });
  }

  /** Takes the last act back; null where there is none. An act that fails stays the last. */
  undo(): Promise<Act<Change> | null> {
    return this.#enqueue(() => this.#move(this.#done, this.#undone));
  }

  redo(): Promise<Act<Change> | null> {
    return this.#enqueue(() => this.#move(this.#undone, this.#done));
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined).then(this.onChange);
    return result;
  }

  async #move(from: Act<Change>[], to: Act<Change>[]): Promise<Act<Change> | null> {
    const act = from.at(-1);
    if (!act) return null;
    act.inverse = await this.apply(act.inverse);
    from.pop();
    to.push(act);
    return act;
  }
}
