import type { getDocument } from 'pdfjs-dist';
import { readFileDate } from './document-date.ts';
import type { DocumentFile, ReadDocument } from './document.ts';
import { joinPages, type PageText } from './pdf-pages.ts';
import { titleOf } from './read-plain.ts';

export interface PdfReader {
  getDocument: typeof getDocument;
}

const MAX_PAGES = 2000;

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
      return { ok: false, reason: `it has ${opened.numPages} pages; the limit is ${MAX_PAGES}` };
    }
    const pages: PageText[][] = [];
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await opened.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap(item => ('str' in item ? [placeOf(item)] : [])));
      page.cleanup();
      tick?.(number / opened.numPages);
    }
    const paragraphs = joinPages(pages);
    if (!paragraphs.some(({ text }) => /\p{L}{2}|[\p{Script=Han}]/u.test(text))) {
      return { ok: false, reason: 'it has no text, only pictures of pages, as a scanner makes them' };
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
    return { ok: false, reason: describeError(error) };
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

function describeError(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException') return 'it is protected by a password';
  if (name === 'InvalidPDFException') return 'it is damaged, or no PDF';
  return `it cannot be read: ${message}`;
}
