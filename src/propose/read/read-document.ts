import { phrase, type PhraseKey } from '../../core/phrase.ts';
import type { PageText } from '../../core/messages/protocol.ts';
import { decodeBytes, findSizeFault } from '../../formats/text/decode-bytes.ts';
import {
  MAX_DOCUMENT_CHARS,
  paragraphPlace,
  type DocumentFile,
  type PlacedText,
  type ReadDocument,
} from './document.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf, type PdfReader } from './read-pdf.ts';
import { readPlain } from './read-plain.ts';
import { cleanText } from '../../core/text/field-text.ts';
import { findPatternFault } from '../../formats/pack/field-faults.ts';

/** `loadPdf` loads pdf.js, only for a PDF; `tick` is called with the share that is done, 0 to 1. */
export interface ReadTools {
  loadPdf: () => Promise<PdfReader>;
  tick?: (done: number) => void;
}

/** Reads a document by its first bytes, and else by the ending of its name. */
export async function readDocument(file: DocumentFile, { loadPdf, tick }: ReadTools): Promise<ReadDocument> {
  const tooLarge = findSizeFault(file.bytes.length);
  if (tooLarge !== null) return { ok: false, reason: tooLarge };
  const read = startsWith(file.bytes, '%PDF-')
    ? await readPdf(file, await loadPdf(), tick)
    : startsWith(file.bytes, 'PK\u0003\u0004')
      ? readDocx(file)
      : readText(file);
  return read.ok ? checkText(read.document) : read;
}

export function readPasted(text: string): ReadDocument {
  const read = placed(readByKind(text, { name: '', ending: '' }));
  return read.ok ? checkText(read.document, 'documentPasted') : read;
}

export function readOpenPage(page: PageText): ReadDocument {
  return checkText(readPage(page), 'documentPage');
}

/** The first bytes may have white space or a mark of the encoding before them. */
function startsWith(bytes: Uint8Array, start: string): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return start === '%PDF-' ? head.includes(start) : head.startsWith(start);
}

function readText(file: DocumentFile): ReadDocument {
  const { name, bytes } = file;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    return { ok: false, reason: phrase('documentOldWord') };
  }
  if (startsWith(bytes, '{\\rtf')) {
    return { ok: false, reason: phrase('documentRichText') };
  }
  const decoded = decodeBytes(bytes, { fileName: name });
  if (!decoded.ok) return { ok: false, reason: decoded.faults[0]!.reason };
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return placed(readByKind(decoded.text, { name, ending }));
}

const placed = (document: PlacedText | null): ReadDocument =>
  document ? { ok: true, document } : { ok: false, reason: phrase('faultNested') };

function readByKind(text: string, { name, ending }: { name: string; ending: string }): PlacedText | null {
  const isHtml =
    /^(?:html?|xhtml)$/.test(ending) || /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
  if (isHtml) return readHtml(text, name);
  const isMarkdown = /^(?:md|markdown|mdx)$/.test(ending) || (ending === '' && /^#{1,3}\s\S/m.test(text));
  return isMarkdown ? readMarkdown(text, name) : readPlain(text, name);
}

/** `untitled` is the title of a document that has none. */
function checkText(found: PlacedText, untitled: PhraseKey = 'documentUntitled'): ReadDocument {
  const read = cleanDocument(found, untitled);
  const length = read.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return { ok: false, reason: phrase('documentNoText') };
  if (length > MAX_DOCUMENT_CHARS) {
    const reason = phrase('documentTooLong', { number: length, limit: MAX_DOCUMENT_CHARS });
    return { ok: false, reason };
  }
  return { ok: true, document: read };
}

const MAX_TERM_CHARS = 80;

function readPage({ title, url, language, date, blocks }: PageText): PlacedText {
  const paragraphs = blocks
    .filter(({ text }) => text !== '')
    .map(({ text, heading, defined = [] }, i) => {
      const terms = defined.filter(term => term.length <= MAX_TERM_CHARS);
      return { text, heading, place: paragraphPlace(i + 1), ...(terms.length ? { defined: terms } : {}) };
    });
  const isLinkable = /^https?:/.test(url);
  const name = title.replace(/\s+/g, ' ').trim();
  return {
    title: name || paragraphs.find(({ heading }) => heading)?.text || '',
    language,
    ...(isLinkable ? { link: url } : {}),
    ...(date ? { date } : {}),
    paragraphs,
  };
}

/** Characters that no pack holds, or that only say where a line may end. */
const UNSEEN = /[\p{Bidi_Control}\p{Cs}\u00AD\u200B\u2060\uFEFF]/gu;
const CONTROL = /\p{Cc}/gu;

/** A longer title is the first paragraph of a document without one. */
const MAX_TITLE_CHARS = 200;

/** The document as a pack can hold it: its texts without control characters, its language and address only if valid. */
function cleanDocument(
  { title, language, link, date, paragraphs }: PlacedText,
  untitled: PhraseKey,
): PlacedText {
  const name = clean(typeof title === 'string' ? title : '')
    .slice(0, MAX_TITLE_CHARS)
    .trim();
  const tag = language?.replaceAll('_', '-') ?? null;
  return {
    title: name || { key: untitled },
    language: tag !== null && findPatternFault('language', tag) === null ? tag : null,
    ...(link !== undefined && findPatternFault('link', link) === null ? { link } : {}),
    ...(date ? { date } : {}),
    paragraphs: paragraphs.flatMap(({ text, defined = [], stressed = [], ...rest }) => {
      const cleaned = clean(text);
      if (cleaned === '') return [];
      const [terms, words] = [defined, stressed].map(each => each.map(clean).filter(term => term !== ''));
      return {
        ...rest,
        text: cleaned,
        ...(terms!.length ? { defined: terms! } : {}),
        ...(words!.length ? { stressed: words! } : {}),
      };
    }),
  };
}

const clean = (text: string): string =>
  cleanText(text.replace(UNSEEN, '').replace(CONTROL, ' ').replace(/ {2,}/g, ' '));
