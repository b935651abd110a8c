import type { StoreEdit } from '../../../../core/packs/pack-edits.ts';
import { forwardPacksChanged } from '../../../../platform/packs/notify-packs-changed.ts';
import type { ImportProgress, Result } from '../import-job.ts';
import { joinEdits, type EditPart } from './edit-parts.ts';
import type { WorkerMap, WorkerReply, WorkerTask } from './import-messages.ts';
import { startWorker } from '../start-worker.ts';

type Settle = (taken: Result<never>) => void;

/** The page's side of a worker: asks one thing after the other, and gets the answers in that order. */
export class WorkerClient {
  readonly #worker = startWorker('import');
  readonly #waiting: Settle[] = [];
  #parts: EditPart[] = [];

  constructor(onProgress: (progress: ImportProgress) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else if (data.type === 'part') this.#parts.push(data.part);
      else if (data.type === 'bell') void forwardPacksChanged(data.items);
      else this.#waiting.shift()?.(data.taken as Result<never>);
    });
    this.#worker.addEventListener('error', event => {
      event.preventDefault();
      this.end();
      const taken = { ok: false, reasons: [`The file cannot be read here. ${event.message ?? ''}`.trim()] };
      for (const settle of this.#waiting.splice(0)) settle(taken as Result<never>);
    });
  }

  ask<T extends WorkerTask>(task: T, ask: WorkerMap[T]['ask']): Promise<Result<WorkerMap[T]['answer']>> {
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      this.#worker.postMessage({ task, ask } satisfies { task: WorkerTask; ask: unknown });
    });
  }

  /** Edits, put together from the parts that they come in; rejects with a message for the reader. */
  async askEdits<T extends 'store' | 'restore'>(task: T, ask: WorkerMap[T]['ask']): Promise<StoreEdit[]> {
    this.#parts = [];
    const taken = await this.ask(task, ask);
    return joinEdits(unwrap(taken), this.#parts);
  }

  /** Ends the worker at once; what was asked for does not settle any more. */
  end(): void {
    this.#worker.terminate();
  }
}

/** Asks a worker of its own one thing; rejects with a message for the reader. */
export async function askOnce<T extends WorkerTask>(
  task: T,
  ask: WorkerMap[T]['ask'],
): Promise<WorkerMap[T]['answer']> {
  const client = new WorkerClient(() => undefined);
  try {
    return unwrap(await client.ask(task, ask));
  } finally {
    client.end();
  }
}

function unwrap<T>(taken: Result<T>): T {
  if (!taken.ok) throw new Error(taken.reasons.join(' '));
  return taken.value;
}
