import { wrap, type Remote } from 'comlink';
import { phrase, type PhraseValue } from '../../../core/phrase.ts';
import { refuse, type Result } from './work.ts';

/** The part of the browser's Trusted Types that is needed here. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** The workers that there are: nothing else becomes the address of a script. */
const FILES = ['file-worker.js', 'propose-worker.js'] as const;
type WorkerFile = (typeof FILES)[number];

function passOwn(url: string): string {
  if (!FILES.some(file => file === url)) throw new TypeError(`no worker of ours: ${url}`);
  return url;
}

let policy: ReturnType<Policies['createPolicy']> | null = null;

export interface StartedWorker<Api> {
  /** Calls the worker. A worker that breaks refuses all calls; one that was ended settles none any more. */
  call: <T>(ask: (api: Remote<Api>) => Promise<Result<T>>) => Promise<Result<T>>;
  end: () => void;
}

/**
 * Starts a worker from a file beside the options page; `refusal` begins what the reader is told if the worker breaks.
 * The manifest allows this one policy, which passes the names of our own workers alone.
 */
export function startWorker<Api>(file: WorkerFile, refusal: PhraseValue): StartedWorker<Api> {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('sidelight-worker', { createScriptURL: passOwn }) ?? null;
  const worker = new Worker(policy?.createScriptURL(file) ?? file);
  const end = (): void => worker.terminate();
  const broken = new Promise<Result<never>>(resolve => {
    worker.addEventListener('error', event => {
      event.preventDefault();
      end();
      resolve(
        refuse(event.message ? phrase('twoSentences', { first: refusal, second: event.message }) : refusal),
      );
    });
  });
  const api = wrap<Api>(worker);
  return { call: ask => Promise.race([ask(api), broken]), end };
}
