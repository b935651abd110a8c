import { phrase, type Phrase } from '../../core/phrase.ts';
import { Inflate } from 'fflate';

/** A part of a ZIP file, still packed. */
export interface ZipPart {
  packed: Uint8Array;
  /** 0: stored as it is; 8: deflated. */
  method: number;
  /** As the file says, in bytes; only unpacking tells. */
  unpackedBytes: number;
}

export class ZipError extends Error {
  constructor(readonly reason: Phrase) {
    super(reason.key);
  }
}

/** Word's longest documents have some thousand parts, a picture each. */
const MAX_PARTS = 10_000;
/** The most that a part may be unpacked; the texts of the longest books have a tenth of it. */
const MAX_UNPACKED_MB = 80;
const MAX_UNPACKED_BYTES = MAX_UNPACKED_MB * 1024 * 1024;
/** Text is compressed to about a tenth: a large part above this ratio is made to fill the memory. */
const MAX_UNPACK_RATIO = 120;
const MIN_CHECKED_BYTES = 2 * 1024 * 1024;

const DAMAGED = phrase('faultZipDamaged');

/** Lists the parts with these names, of several of one name the last; throws a `ZipError`. */
export function findZipParts(bytes: Uint8Array, names: readonly string[]): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return findParts(bytes, view, names);
  } catch (error) {
    // A number that points behind the end of the file.
    throw error instanceof RangeError ? new ZipError(DAMAGED) : error;
  }
}

interface Found extends ZipPart {
  name: string;
  start: number;
  end: number;
}

function findParts(bytes: Uint8Array, view: DataView, names: readonly string[]): Map<string, ZipPart> {
  const { count, at: first } = readDirectoryEnd(view);
  if (count > MAX_PARTS) {
    throw new ZipError(phrase('faultZipParts', { number: count, limit: MAX_PARTS }));
  }
  const found: Found[] = [];
  let at = first;
  for (let i = 0; i < count; i++) {
    const { part, next } = readEntry(bytes, view, at);
    found.push(part);
    at = next;
  }
  const inOrder = [...found].sort((a, b) => a.start - b.start);
  if (inOrder.some(({ start }, i) => i > 0 && start < inOrder[i - 1]!.end)) {
    throw new ZipError(phrase('faultZipOverlap'));
  }
  return new Map(found.filter(({ name }) => names.includes(name)).map(part => [part.name, part]));
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

/** APPNOTE.TXT 4.3.16: the record at the file's end, behind which only a comment may stand. */
function readDirectoryEnd(view: DataView): { count: number; at: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const large = readLargeEnd(view, at - 20);
    return large ?? { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  }
  throw new ZipError(DAMAGED);
}

/** Reads the end of a file of the kind for more than 4 GB (ZIP64), which some programs always write. */
function readLargeEnd(view: DataView, locator: number): { count: number; at: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const end = getLength(view, locator + 8);
  if (view.getUint32(end, true) !== 0x06064b50) throw new ZipError(DAMAGED);
  return { count: getLength(view, end + 32), at: getLength(view, end + 48) };
}

const getLength = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** Stands where a number is in the extra field instead. */
const ELSEWHERE = 0xffffffff;

/** APPNOTE.TXT 4.3.12: an entry of the directory, and the part that it names. */
function readEntry(bytes: Uint8Array, view: DataView, at: number): { part: Found; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw new ZipError(DAMAGED);
  const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const large = findLargeField(view, nameEnd, extraEnd);
  const read = (field: number): number => {
    const value = view.getUint32(at + field, true);
    return value === ELSEWHERE && large ? large() : value;
  };
  // In this order they stand in the extra field.
  const unpackedBytes = read(24);
  const packedBytes = read(20);
  const start = read(42);
  if (view.getUint32(start, true) !== 0x04034b50) throw new ZipError(DAMAGED);
  const data = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const end = data + packedBytes;
  if (end > bytes.length) throw new ZipError(DAMAGED);
  const name = String.fromCharCode(...bytes.subarray(at + ENTRY_BYTES, Math.min(nameEnd, at + 256)));
  const packed = bytes.subarray(data, end);
  const part = { name, start, end, packed, method: view.getUint16(at + 10, true), unpackedBytes };
  return { part, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Reads one number after the other of the field with the numbers of ZIP64. */
function findLargeField(view: DataView, from: number, end: number): (() => number) | null {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return () => getLength(view, (next += 8) - 8);
  }
  return null;
}

/** So little is unpacked at a time that no step grows by more than about 4 MB. */
const SLICE_BYTES = 4096;

/** Unpacks a part piece by piece, no further than the limits; throws a `ZipError`. */
function* unpackPart({ packed, method, unpackedBytes }: ZipPart): Generator<Uint8Array> {
  let total = 0;
  const check = (size: number): void => {
    if (size > MAX_UNPACKED_BYTES) throw new ZipError(phrase('faultZipMarkup', { limit: MAX_UNPACKED_MB }));
    if (size > MIN_CHECKED_BYTES && size > packed.length * MAX_UNPACK_RATIO)
      throw new ZipError(phrase('faultZipGrows'));
  };
  check(unpackedBytes);
  if (method === 0) {
    check(packed.length);
    yield packed;
    return;
  }
  if (method !== 8) throw new ZipError(DAMAGED);
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate(piece => void pieces.push(piece));
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    try {
      inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
    } catch {
      throw new ZipError(DAMAGED);
    }
    for (const piece of pieces) check((total += piece.length));
    yield* pieces;
    pieces = [];
  }
}

// Part of JavaScript's hosts everywhere, but not of the language's own library.
declare const TextDecoder: new (label: string) => {
  decode: (bytes?: Uint8Array, options?: { stream: boolean }) => string;
};

export function* decodePart(part: ZipPart): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (const piece of unpackPart(part)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
