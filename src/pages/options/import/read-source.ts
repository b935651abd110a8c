import { phrase } from '../../../core/phrase.ts';
import { decodeBytes, findSizeFault, type Encoding } from '../../../formats/text/decode-bytes.ts';
import type { InputSource } from '../files/use-sources.ts';
import { refuseFaults, refuseFile, type Result } from '../files/work.ts';

export type SourceContent = { bytes: Uint8Array } | { text: string; html: string | null };

export interface SourceText {
  text: string;
  encoding: Encoding | null;
  damaged: number;
  otherSheets?: number;
}

/** Reads a source whole; one that is too large is refused before it is read. */
export async function readSource(source: InputSource): Promise<Result<SourceContent>> {
  if ('text' in source) return checkPasted(source);
  const { name, file } = source;
  const fault = findSizeFault(file.size);
  if (fault) return refuseFile(name, fault);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuseFile(name, phrase('faultUnreadableFolder'));
  }
  return bytes.length === 0 ? refuseFile(name, phrase('faultFileEmpty')) : { ok: true, value: { bytes } };
}

function checkPasted({ name, text, html }: Extract<InputSource, { text: string }>): Result<SourceContent> {
  // A text has at least as many bytes in UTF-8 as UTF-16 units.
  const fault = findSizeFault(text.length);
  if (fault) return refuseFile(name, fault);
  if (text.trim() === '') return refuseFile(name, phrase('faultNothingIn'));
  return { ok: true, value: { text, html } };
}

export function decodeSource(content: SourceContent, name: string, encoding?: Encoding): Result<SourceText> {
  if ('text' in content) {
    return { ok: true, value: { text: content.html ?? content.text, encoding: null, damaged: 0 } };
  }
  const read = decodeBytes(content.bytes, { fileName: name, encoding });
  if (!read.ok) return refuseFaults(read.faults);
  if (read.text.replace(/^\uFEFF/, '').trim() === '') return refuseFile(name, phrase('faultFileEmpty'));
  return { ok: true, value: read };
}
