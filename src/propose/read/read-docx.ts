import { phrase } from '../../core/phrase.ts';
import { readFileDate } from './document-date.ts';
import type { DocumentFile, ReadDocument } from './document.ts';
import { titleOf } from './read-plain.ts';
import { readWordProperties, readWordText, WordError } from './word-text.ts';
import { decodePart, findZipParts, ZipError } from '../../formats/sheet/zip-parts.ts';

const TEXT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

export function readDocx({ name, bytes }: DocumentFile): ReadDocument {
  try {
    const parts = findZipParts(bytes, [TEXT, PROPERTIES]);
    const text = parts.get(TEXT);
    if (!text) return { ok: false, reason: phrase('documentNotWord') };
    const { paragraphs, language } = readWordText(decodePart(text));
    const about = parts.get(PROPERTIES);
    const properties = about ? readWordProperties(decodePart(about)) : null;
    const date = properties && readFileDate(properties.date);
    const title = properties?.title || titleOf(paragraphs, name);
    return { ok: true, document: { title, language, ...(date ? { date } : {}), paragraphs } };
  } catch (error) {
    if (error instanceof ZipError) return { ok: false, reason: error.reason };
    const reason =
      error instanceof WordError ? error.reason : error instanceof Error ? error.message : String(error);
    return { ok: false, reason: phrase('documentTextUnreadable', { reason }) };
  }
}
