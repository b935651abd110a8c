import { decodeBytes, findSizeFault, type Encoding } from '../../../formats/text/decode-bytes.ts';
import { printFault } from '../../../formats/assemble/print-fault.ts';
import type { Fault } from '../../../formats/assemble/read-list.ts';
import type { ImportSource, Result } from './import-job.ts';

/** What a source holds: bytes of a file, which may be read in another encoding later, or a text. */
export type SourceContent = { bytes: Uint8Array } | { text: string; html: string | null };

/** A text of a source; the encoding is null for what was no file. */
export interface SourceText {
  text: string;
  encoding: Encoding | null;
  damaged: number;
}

/** Reads a source whole; what is too large is refused before it is read. */
export async function readSource(source: ImportSource): Promise<Result<SourceContent>> {
  if ('text' in source) return readPasted(source);
  const { name, file } = source;
  const fault = findSizeFault(file.size);
  if (fault) return refuse(name, fault);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(name, 'it cannot be read; if it is a folder, choose the files in it');
  }
  return bytes.length === 0 ? refuse(name, 'it is empty') : { ok: true, value: { bytes } };
}

function readPasted({ name, text, html }: Extract<ImportSource, { text: string }>): Result<SourceContent> {
  // No text is shorter in UTF-8 than it has UTF-16 units.
  const fault = findSizeFault(text.length);
  if (fault) return refuse(name, fault);
  if (text.trim() === '') return refuse(name, 'there is nothing in it');
  return { ok: true, value: { text, html } };
}

/** The text of what was read, in the encoding that is named or else found. */
export function decodeSource(
  content: SourceContent,
  { name, encoding }: { name: string; encoding?: Encoding },
): Result<SourceText> {
  if ('text' in content) {
    return { ok: true, value: { text: content.html ?? content.text, encoding: null, damaged: 0 } };
  }
  const read = decodeBytes(content.bytes, { fileName: name, encoding });
  if (!read.ok) return refuseFaults(read.faults);
  if (read.text.replace(/^\uFEFF/, '').trim() === '') return refuse(name, 'it is empty');
  return { ok: true, value: read };
}

/** A refusal of a whole file, with one reason. */
export function refuse(file: string, reason: string): Result<never> {
  return refuseFaults([{ file, place: null, field: null, reason }]);
}

/** More faults than these help nobody. */
const MOST = 50;

/** A refusal of a whole file, with its faults. */
export function refuseFaults(faults: readonly Fault[]): Result<never> {
  const reasons = faults.slice(0, MOST).map(printFault);
  const more = faults.length - reasons.length;
  return {
    ok: false,
    reasons: more > 0 ? [...reasons, `And ${more.toLocaleString('en')} more.`] : reasons,
  };
}
