import { unzipSync } from 'fflate';
import { readFileDate } from './document-date.ts';
import type { DocumentFile, ReadDocument } from './document.ts';
import { readWordProperties, readWordText } from './word-text.ts';
import { titleOf } from './read-plain.ts';

/** The most that a part of the file may be unpacked; the largest books have a tenth of it. */
const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;
/** Text is compressed to about a tenth: a large file above this ratio is made to fill the memory. */
const MAX_UNPACK_RATIO = 120;
const MIN_CHECKED_BYTES = 2 * 1024 * 1024;

const TEXT = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

declare const TextDecoder: new (label: string) => { decode: (bytes: Uint8Array) => string };

export function readDocx({ name, bytes }: DocumentFile): ReadDocument {
  let bomb = false;
  let parts: Record<string, Uint8Array>;
  try {
    // What is unpacked is never larger than the size that the file names, and that is looked at first.
    parts = unzipSync(bytes, {
      filter: ({ name: part, size, originalSize }) => {
        if (part !== TEXT && part !== PROPERTIES) return false;
        const isLarge = originalSize > MIN_CHECKED_BYTES && originalSize > size * MAX_UNPACK_RATIO;
        bomb ||= originalSize > MAX_UNPACKED_BYTES || isLarge;
        return !bomb;
      },
    });
  } catch {
    return { ok: false, reason: 'it is damaged: its packed parts cannot be read' };
  }
  if (bomb) return { ok: false, reason: 'it would be far larger unpacked than a document is' };
  const text = parts[TEXT];
  if (!text) return { ok: false, reason: 'it is a ZIP file, but no Word document (.docx)' };
  const decode = (part: Uint8Array): string => new TextDecoder('utf-8').decode(part);
  try {
    const { paragraphs, language } = readWordText(decode(text));
    const properties = parts[PROPERTIES] ? readWordProperties(decode(parts[PROPERTIES])) : null;
    const date = properties && readFileDate(properties.date);
    const title = properties?.title || titleOf(paragraphs, name);
    return { ok: true, document: { title, language, ...(date ? { date } : {}), paragraphs } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `its text cannot be read: ${reason}` };
  }
}
