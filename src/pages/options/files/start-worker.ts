import { wrap, type Remote } from 'comlink';
import { refuse, type Result } from './work.ts';

/** The part of the browser's Trusted Types that is needed here. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

let policy: ReturnType<Policies['createPolicy']> | null = null;

export interface StartedWorker<Api> {
  /** Calls the worker. A worker that breaks refuses all calls; one that was ended settles none any more. */
  call: <T>(ask: (api: Remote<Api>) => Promise<Result<T>>) => Promise<Result<T>>;
  end: () => void;
}

/**
 * Starts a worker from a file beside the options page; `refusal` begins what the reader is told if the worker breaks.
 * The manifest allows this one policy, which hands out our own files alone.
 */
export function startWorker<Api>(file: string, refusal: string): StartedWorker<Api> {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('sidelight-worker', { createScriptURL: url => url }) ?? null;
  const worker = new Worker(policy?.createScriptURL(file) ?? file);
  const end = (): void => worker.terminate();
  const broken = new Promise<Result<never>>(resolve => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      end();
      resolve(refuse(`${refusal} ${event.message ?? ''}`.trim()));
    });
  });
  const api = wrap<Api>(worker);
  return { call: ask => Promise.race([ask(api), broken]), end };
}
