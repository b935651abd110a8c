import { expose } from 'comlink';
import type { PageText } from '../../../core/messages/protocol.ts';
import { phrase, type Phrase, type PhraseValue } from '../../../core/phrase.ts';
import type { PartialDate } from '../../../core/model/model.ts';
import { readCommonWords } from '../../../core/text/common-words.ts';
import { proposeTerms, type Proposal } from '../../../propose/rank/propose.ts';
import { chooseRules, findLanguage } from '../../../propose/language/choose-language.ts';
import { readWordLists } from '../../../propose/language/word-lists.ts';
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
  /** BCP 47 tag, as the document says or as its text tells; null where neither does. */
  language: string | null;
  link?: string;
  date?: PartialDate;
  terms: readonly ProposedTerm[];
}

/** As the worker finds it: a title of ours, for a document without one, is not said yet. */
export type FoundList = Omit<ProposedList, 'title'> & { title: PhraseValue };

const api = {
  propose: (request: ProposeRequest, onProgress: OnProgress) => attempt(() => propose(request, onProgress)),
};

export type ProposeWorker = typeof api;

expose(api);

async function propose(request: ProposeRequest, onProgress: OnProgress): Promise<Result<FoundList>> {
  const read = await readRequest(request, onProgress);
  if (!read.ok) {
    return refuse(describeRefusal(request, read.reason));
  }
  const { title, link, date } = read.document;
  const common = readCommonWords(await fetchText('/words.txt'));
  const language = findLanguage(read.document);
  const rules = chooseRules(language);
  const terms = proposeTerms(read.document, {
    common,
    lists: rules ? readWordLists(await fetchText(`/options/words-${rules}.txt`)) : undefined,
    tick: done => onProgress({ label: phrase('proposeLooking'), done }),
  });
  return {
    ok: true,
    value: {
      title,
      language: tagOf(read.document.language, language),
      ...(link ? { link } : {}),
      ...(date ? { date } : {}),
      terms,
    },
  };
}

function describeRefusal(request: ProposeRequest, reason: PhraseValue): Phrase {
  if (request.type === 'file') return phrase('proposeFileRefused', { file: request.name, reason });
  return phrase(request.type === 'page' ? 'proposePageRefused' : 'proposeTextRefused', { reason });
}

/** As the document says, such as "de-AT", unless its text is in another language. */
const tagOf = (declared: string | null, found: string | null): string | null =>
  declared && found && !declared.toLowerCase().startsWith(found) ? found : (declared ?? found);

const fetchText = async (path: string): Promise<string> => (await fetch(path)).text();

async function readRequest(request: ProposeRequest, onProgress: OnProgress): Promise<ReadDocument> {
  if (request.type === 'text') return readPasted(request.text);
  if (request.type === 'page') return readOpenPage(request.page);
  const { name, file } = request;
  return readDocument(
    { name, bytes: new Uint8Array(await file.arrayBuffer()) },
    {
      // Beside this file in the extension, and loaded only for a PDF.
      loadPdf: () => import('./pdf-chunk.ts'),
      tick: done => onProgress({ label: phrase('proposeReading'), done }),
    },
  );
}
