import { findSizeFault } from '../../../formats/text/decode-bytes.ts';
import { askFrame } from '../../../platform/browser/messages.ts';
import type { ImportProgress, Result } from '../import/import-job.ts';
import type { DocumentSource, ProposedList, ProposeJob } from './propose-job.ts';
import type { ProposeReply, ProposeRequest } from './propose-messages.ts';
import { startWorker } from '../import/start-worker.ts';

/** Looks for the terms of a document in a worker of its own. */
export function startProposing(
  source: DocumentSource,
  onProgress: (progress: ImportProgress) => void,
): ProposeJob {
  let worker: Worker | null = null;
  let ended = false;
  const end = (): void => {
    ended = true;
    worker?.terminate();
  };
  const result = new Promise<Result<ProposedList>>(resolve => {
    const settle = (taken: Result<ProposedList>): void => {
      if (!ended) resolve(taken);
      end();
    };
    const start = (request: ProposeRequest): void => {
      if (ended) return;
      worker = startWorker('propose');
      worker.addEventListener('message', ({ data }: MessageEvent<ProposeReply>) => {
        if (data.type === 'progress') onProgress(data.progress);
        // pdf.js greets its page from the same scope; that is not for us.
        else if (data.type === 'answer') settle(data.taken);
      });
      worker.addEventListener('error', event => {
        event.preventDefault();
        settle({ ok: false, reasons: [`The document cannot be read here. ${event.message ?? ''}`.trim()] });
      });
      worker.postMessage(request);
    };
    makeRequest(source).then(
      made => (made.ok ? start(made.value) : settle(made)),
      (error: unknown) =>
        settle({ ok: false, reasons: [error instanceof Error ? error.message : String(error)] }),
    );
  });
  return { result, end };
}

async function makeRequest(source: DocumentSource): Promise<Result<ProposeRequest>> {
  if ('text' in source) return { ok: true, value: { type: 'text', text: source.text } };
  if ('file' in source) {
    const { name, file } = source;
    // Asked before it is read: a large file would fill the memory.
    const fault = findSizeFault(file.size);
    if (fault !== null) return { ok: false, reasons: [`“${name}” was not read: ${fault}.`] };
    return { ok: true, value: { type: 'file', name, file } };
  }
  const reply = await askFrame('page-text', {}, { tabId: source.tab, frameId: 0 });
  if (reply.ok) return { ok: true, value: { type: 'page', page: reply.value } };
  return {
    ok: false,
    reasons: [
      'The page cannot be read: it may have been closed, or be one that the browser keeps to itself.',
    ],
  };
}
