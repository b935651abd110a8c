import { expose } from 'comlink';
import type { PageText } from '../../../core/messages/protocol.ts';
import type { PartialDate } from '../../../core/model/model.ts';
import { readCommonWords } from '../../../core/text/common-words.ts';
import { proposeTerms, type Proposal } from '../../../propose/rank/propose.ts';
import type { ReadDocument } from '../../../propose/read/document.ts';
import { readDocument, readOpenPage, readPasted } from '../../../propose/read/read-document.ts';
import { attempt, refuse, type OnProgress, type Result } from '../files/work.ts';

export type ProposeRequest =
  | { type: 'file'; name: string; file: Blob }
  | { type: 'text'; text: string }
  | { type: 'page'; page: PageText };

export type ProposedTerm = Omit<Proposal, 'score'>;

export interface ProposedList {
  title: string;
  /** BCP 47 tag; null where the document does not say. */
  language: string | null;
  link?: string;
  date?: PartialDate;
  terms: readonly ProposedTerm[];
}

const api = {
  propose: (request: ProposeRequest, onProgress: OnProgress) => attempt(() => propose(request, onProgress)),
};

export type ProposeWorker = typeof api;

expose(api);

async function propose(request: ProposeRequest, onProgress: OnProgress): Promise<Result<ProposedList>> {
  const read = await readRequest(request, onProgress);
  if (!read.ok) {
    const name =
      request.type === 'file' ? `“${request.name}”` : request.type === 'page' ? 'The page' : 'The text';
    return refuse(`${name} was not read: ${read.reason}.`);
  }
  const { title, language, link, date } = read.document;
  const common = readCommonWords(await (await fetch('/words.txt')).text());
  const terms = proposeTerms(read.document, {
    common,
    tick: done => onProgress({ label: 'Looking for terms', done }),
  });
  return {
    ok: true,
    value: { title, language, ...(link ? { link } : {}), ...(date ? { date } : {}), terms },
  };
}

async function readRequest(request: ProposeRequest, onProgress: OnProgress): Promise<ReadDocument> {
  if (request.type === 'text') return readPasted(request.text);
  if (request.type === 'page') return readOpenPage(request.page);
  const { name, file } = request;
  return readDocument(
    { name, bytes: new Uint8Array(await file.arrayBuffer()) },
    {
      // Beside this file in the extension, and loaded only for a PDF.
      loadPdf: () => import('./pdf-chunk.ts'),
      tick: done => onProgress({ label: 'Reading the document', done }),
    },
  );
}
