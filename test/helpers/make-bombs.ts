import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, zlibSync } from 'fflate';

/** A Word document of thousands of entries that all are one part of 2 MB, under the name of its text. */
export const makeOverlappingDocx = (entries = 65_535): Uint8Array =>
  makeDocxOf(new Uint8Array(2_000_000).fill(0x20), entries);

/** A Word document with this text; each entry of its directory is that one part. */
function makeDocxOf(unpacked: Uint8Array, entries = 1): Uint8Array {
  const name = strToU8('word/document.xml');
  // Not by fflate, which takes ten times as long.
  const packed = deflateRawSync(unpacked);
  const part = new Uint8Array(30 + name.length + packed.length);
  writeHeader(part, 0, { signature: 0x04034b50, shift: 0, packed, unpacked, name });
  part.set(name, 30);
  part.set(packed, 30 + name.length);
  const entry = new Uint8Array(46 + name.length);
  writeHeader(entry, 0, { signature: 0x02014b50, shift: 2, packed, unpacked, name });
  entry.set(name, 46);
  const bytes = new Uint8Array(part.length + entries * entry.length + 22);
  bytes.set(part);
  for (let i = 0; i < entries; i++) bytes.set(entry, part.length + i * entry.length);
  const end = new DataView(bytes.buffer, bytes.length - 22);
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries, true);
  end.setUint16(10, entries, true);
  end.setUint32(12, entries * entry.length, true);
  end.setUint32(16, part.length, true);
  return bytes;
}

interface Header {
  signature: number;
  /** A directory's entry has two more bytes before the same fields. */
  shift: number;
  packed: Uint8Array;
  unpacked: Uint8Array;
  name: Uint8Array;
}

function writeHeader(bytes: Uint8Array, at: number, { signature, shift, packed, unpacked, name }: Header) {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  view.setUint32(0, signature, true);
  view.setUint16(8 + shift, 8, true);
  view.setUint32(18 + shift, packed.length, true);
  view.setUint32(22 + shift, unpacked.length, true);
  view.setUint16(26 + shift, name.length, true);
}

/** A Word document of so many parts beside its text. */
export const makeDocxOfParts = (parts: number): Uint8Array =>
  zipSync(
    Object.fromEntries(Array.from({ length: parts }, (_, i) => [`word/media/${i}.png`, new Uint8Array(1)])),
  );

/** A Word document whose text is so many megabytes, packed no better than a hundred times. */
export function makeLargeDocx(megabytes: number): Uint8Array {
  let seed = 1;
  const line = new Uint8Array(1024 * 1024);
  // A hundredth of it is noise.
  for (let i = 0; i < line.length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    line[i] = i % 60 === 0 ? 0x61 + ((seed >> 16) % 26) : 0x20;
  }
  const text = new Uint8Array(line.length * megabytes);
  for (let i = 0; i < megabytes; i++) text.set(line, i * line.length);
  return makeDocxOf(text);
}

/** A PDF whose one page has this content, packed as often as `filters` says. */
export function makePackedPdf(content: Uint8Array, filters: number, pages = 1): Uint8Array {
  let packed = content;
  for (let i = 0; i < filters; i++) packed = zlibSync(packed, { level: 9 });
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? strToU8(part, true) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const add = (...body: (string | Uint8Array)[]): void => {
    offsets.push(length);
    write(`${offsets.length} 0 obj\n`);
    body.forEach(write);
    write('\nendobj\n');
  };
  const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ');
  write('%PDF-1.4\n');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const filter = `[${'/FlateDecode '.repeat(filters)}]`;
  add(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`, packed, '\nendstream');
  for (let i = 0; i < pages; i++) {
    add(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    );
  }
  const start = length;
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  write(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
