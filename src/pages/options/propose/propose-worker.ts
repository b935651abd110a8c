import { readCommonWords } from '../../../core/text/common-words.ts';
import type { ReadDocument } from '../../../propose/read/document.ts';
import { proposeTerms } from '../../../propose/rank/propose.ts';
import { readDocument, readOpenPage, readPasted } from '../../../propose/read/read-document.ts';
import type { Result } from '../import/import-job.ts';
import type { ProposedList } from './propose-job.ts';
import type { ProposeReply, ProposeRequest } from './propose-messages.ts';

/** What the scope of a worker has; the compiler knows that of pages. */
interface Scope {
  postMessage: (message: ProposeReply) => void;
  addEventListener: (type: 'message', listen: (event: { data: ProposeRequest }) => void) => void;
}

const WORDS = '../words.txt';

const scope = globalThis as unknown as Scope;

const tell = (said: string, done: number | null): void =>
  scope.postMessage({ type: 'progress', progress: { said, done } });

scope.addEventListener('message', ({ data }) => {
  void propose(data).then(
    taken => scope.postMessage({ type: 'answer', taken }),
    (error: unknown) => scope.postMessage({ type: 'answer', taken: refuse(say(error)) }),
  );
});

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const refuse = (reason: string): Result<never> => ({ ok: false, reasons: [reason] });

async function propose(request: ProposeRequest): Promise<Result<ProposedList>> {
  tell('Reading the document', null);
  const read = await readRequest(request);
  if (!read.ok) {
    const name =
      request.type === 'file' ? `“${request.name}”` : request.type === 'page' ? 'The page' : 'The text';
    return refuse(`${name} was not read: ${read.reason}.`);
  }
  const { title, language, link, date } = read.document;
  const common = readCommonWords(await (await fetch(WORDS)).text());
  const terms = proposeTerms(read.document, { common, tick: done => tell('Looking for terms', done) });
  return {
    ok: true,
    value: { title, language, ...(link ? { link } : {}), ...(date ? { date } : {}), terms },
  };
}

async function readRequest(request: ProposeRequest): Promise<ReadDocument> {
  if (request.type === 'text') return readPasted(request.text);
  if (request.type === 'page') return readOpenPage(request.page);
  const { name, file } = request;
  return readDocument(
    { name, bytes: new Uint8Array(await file.arrayBuffer()) },
    {
      // Beside this file in the extension, and loaded only for a PDF.
      loadPdf: () => import('./pdf-chunk.ts'),
      tick: done => tell('Reading the document', done),
    },
  );
}
