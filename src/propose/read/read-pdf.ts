import { phrase, type Phrase } from '../../core/phrase.ts';
import type { getDocument } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { readFileDate } from './document-date.ts';
import { MAX_DOCUMENT_CHARS, type DocumentFile, type ReadDocument } from './document.ts';
import { MAX_STREAM_MB } from './pdf-budget.ts';
import { joinPages, type PageText } from './pdf-pages.ts';
import { titleOf } from './read-plain.ts';

export interface PdfReader {
  getDocument: typeof getDocument;
  /** Whether a document took more to unpack than any does; builds of pdf.js that do not count never say so. */
  isPdfBudgetSpent?: () => boolean;
}

const MAX_PAGES = 2000;
/** Some programs write each letter by itself. */
const MAX_PIECES = MAX_DOCUMENT_CHARS;

const TOO_MANY_PIECES = phrase('documentPieces', { limit: MAX_PIECES });
const TOO_LARGE = phrase('documentUnpacked', { limit: MAX_STREAM_MB });

export async function readPdf(
  { name, bytes }: DocumentFile,
  pdf: PdfReader,
  tick?: (done: number) => void,
): Promise<ReadDocument> {
  const loading = pdf.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const opened = await loading.promise;
    if (opened.numPages > MAX_PAGES) {
      return { ok: false, reason: phrase('documentPages', { number: opened.numPages, limit: MAX_PAGES }) };
    }
    const pages: PageText[][] = [];
    let pieces = 0;
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await opened.getPage(number);
      const texts: PageText[] = [];
      const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        for (const item of read.value.items) if ('str' in item) texts.push(placeOf(item));
        pieces += read.value.items.length;
        if (pieces > MAX_PIECES) return { ok: false, reason: TOO_MANY_PIECES };
      }
      if (pdf.isPdfBudgetSpent?.()) return { ok: false, reason: TOO_LARGE };
      pages.push(texts);
      page.cleanup();
      tick?.(number / opened.numPages);
    }
    const paragraphs = joinPages(pages);
    if (!paragraphs.some(({ text }) => /\p{L}{2}|[\p{Script=Han}]/u.test(text))) {
      return {
        ok: false,
        reason: phrase('documentScanned'),
      };
    }
    const meta = await opened.getMetadata().catch(() => null);
    const info: { Title?: unknown; Language?: unknown; CreationDate?: unknown; ModDate?: unknown } =
      meta?.info ?? {};
    const title = typeof info.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : '';
    const language = typeof info.Language === 'string' && info.Language ? info.Language : null;
    const [date] = [info.ModDate, info.CreationDate].flatMap(
      each => (typeof each === 'string' && readFileDate(each)) || [],
    );
    const known = isTelling(title) ? title : titleOf(paragraphs, name);
    return { ok: true, document: { title: known, language, ...(date ? { date } : {}), paragraphs } };
  } catch (error) {
    return { ok: false, reason: pdf.isPdfBudgetSpent?.() ? TOO_LARGE : describeError(error) };
  } finally {
    await loading.destroy();
  }
}

type Item = Pick<PageText, 'width' | 'height'> & { str: string; transform: number[] };

function placeOf({ str, transform, width, height }: Item): PageText {
  const [, , , scaleY = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, height: height || Math.abs(scaleY) };
}

/** Programs leave "Microsoft Word - final3.doc" and "untitled" as titles. */
const isTelling = (title: string): boolean =>
  title.length > 2 && !/^(?:microsoft\s|untitled)|\.(?:docx?|pdf|tex|indd|qxd)$/i.test(title);

function describeError(error: unknown): Phrase {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return phrase('documentPassword');
  if (name === 'InvalidPDFException') return phrase('documentNotPdf');
  return phrase('documentUnreadable', { message });
}
