import { TOP_FRAME } from '../../../core/messages/protocol.ts';
import { proxy } from 'comlink';
import { phrase } from '../../../core/phrase.ts';
import { findSizeFault } from '../../../formats/text/decode-bytes.ts';
import { askFrame } from '../../../platform/browser/messages.ts';
import { startWorker } from '../files/start-worker.ts';
import type { InputSource } from '../files/use-sources.ts';
import { attempt, refuse, type OnProgress, type Result } from '../files/work.ts';
import type { FoundList, ProposeRequest, ProposeWorker } from './propose-worker.ts';

export type DocumentSource = InputSource | { name: string; tab: number };

export interface ProposeJob {
  result: Promise<Result<FoundList>>;
  /** Stops the work at once; the result does not settle any more. */
  end: () => void;
}

export type StartProposing = typeof startProposing;

export function startProposing(source: DocumentSource, onProgress: OnProgress): ProposeJob {
  const ending = new AbortController();
  const { signal } = ending;
  const propose = async (): Promise<Result<FoundList>> => {
    const request = await makeRequest(source);
    if (!request.ok || signal.aborted) return request as Result<never>;
    const worker = startWorker<ProposeWorker>('propose-worker.js', phrase('proposeBroken'));
    signal.addEventListener('abort', worker.end);
    const timeout = new AbortController();
    const call = worker.call(api => api.propose(request.value, proxy(onProgress)));
    const result = await Promise.race([call, refuseLate(source.name, timeout.signal)]);
    timeout.abort();
    // Its memory goes with it.
    worker.end();
    return result;
  };
  const result = new Promise<Result<FoundList>>(resolve => {
    void attempt(propose).then(result => signal.aborted || resolve(result));
  });
  return { result, end: () => ending.abort() };
}

const MAX_MINUTES = 2;

function refuseLate(name: string, signal: AbortSignal): Promise<Result<never>> {
  return new Promise(resolve => {
    const timer = setTimeout(
      () => resolve(refuse(phrase('proposeTooSlow', { name, count: MAX_MINUTES }))),
      MAX_MINUTES * 60_000,
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

async function makeRequest(source: DocumentSource): Promise<Result<ProposeRequest>> {
  if ('text' in source) return { ok: true, value: { type: 'text', text: source.text } };
  if ('file' in source) {
    const { name, file } = source;
    // Checked before it is read: a large file would fill the memory.
    const fault = findSizeFault(file.size);
    return fault === null
      ? { ok: true, value: { type: 'file', name, file } }
      : refuse(phrase('proposeFileRefused', { file: name, reason: fault }));
  }
  const reply = await askFrame('page-text', {}, { tabId: source.tab, frameId: TOP_FRAME });
  return reply.ok
    ? { ok: true, value: { type: 'page', page: reply.value } }
    : refuse(phrase('proposePageUnreadable'));
}
