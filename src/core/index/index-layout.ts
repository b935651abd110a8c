import type { CandidateSource } from '../match/candidate-source.ts';
import type { EvidenceScale, PackMark } from '../model/model.ts';

/** "SLIX", and the layout's version; an index with others must be rebuilt. */
export const INDEX_MAGIC = 0x58494c53;
export const INDEX_VERSION = 7;

/**
 * An index of at most so many bytes lies in storage, where pages read it without waking the background: the bundled list's
 * with all Chinese spellings has 156,000. Larger ones are asked for, since they travel faster as bytes.
 */
export const MAX_SMALL_INDEX_BYTES = 256_000;

export const TOPIC = 1;
export const EXACT = 2;
export const PLURAL = 4;
/** Evidence roles: an `always` form of a strong or weak entry, a cue for a place or a subject. */
export const STRONG = 8;
export const WEAK = 16;
export const PLACE = 32;
export const SUBJECT = 64;
export const DECOY = 128;
/** A topic form or subject that is rare off the topic. */
export const TELLING = 256;
export const OPEN = 512;
/** A subject word that counts only where something else in the passage shows the subject. */
export const GUARDED = 1024;
export const SIGN = 2048;
/** A word of control, such as "filtered": near a place, each different one adds to the evidence. */
export const CONTROL = 4096;
/** A name of another place, which the page may be about instead. */
export const ELSEWHERE = 8192;
/** A word of those who control and of what they do it to, such as "police", "newspaper". */
export const POWER = 16384;
/** A place as seen from within, such as "here at home": it shows less than a name. */
export const VIEWPOINT = 32768;

/** Low bits of an `EntryRef`; the pack's number is above them. */
export const ENTRY_BITS = 24;
/** Cues and decoys belong to no entry. */
export const NO_ENTRY = 2 ** ENTRY_BITS - 1;

export const packOf = (ref: number): number => ref >>> ENTRY_BITS;
export const entryOf = (ref: number): number => ref & NO_ENTRY;
export const makeRef = (pack: number, entry: number): number => ((pack << ENTRY_BITS) | entry) >>> 0;

export interface IndexPack {
  id: string;
  title: string;
  topic: string;
  mark: PackMark;
  scale: EvidenceScale;
}

export interface IndexMeta {
  packs: IndexPack[];
  candidates: CandidateSource | null;
}

/** Header words after magic and version; the sections follow in the order of `layOut`. */
export const COUNT_NAMES = [
  'keys',
  'forms',
  'slotBits',
  'filterBits',
  'keyBytes',
  'exact',
  'exactUnits',
  'metaUnits',
  'symbols',
] as const;

export type Counts = Record<(typeof COUNT_NAMES)[number], number>;

export const HEADER_WORDS = 2 + COUNT_NAMES.length;

export function byteLengthOf(c: Counts): number {
  const words = HEADER_WORDS + (2 ** c.slotBits + 1) + (c.keys + 1) * 2 + c.forms + c.exact * 2 + 1;
  return words * 4 + (2 ** c.filterBits / 16 + c.forms + c.exactUnits + c.metaUnits) * 2 + c.keyBytes;
}

export function layOut(buffer: ArrayBuffer, byteOffset: number, c: Counts) {
  let at = byteOffset + HEADER_WORDS * 4;
  const words = (length: number) => ((at += length * 4), new Uint32Array(buffer, at - length * 4, length));
  const halves = (length: number) => ((at += length * 2), new Uint16Array(buffer, at - length * 2, length));
  return {
    /** First key of each slot; a slot's keys are sorted by their bytes. */
    slotStart: words(2 ** c.slotBits + 1),
    keyStart: words(c.keys + 1),
    /** First form of each key; forms are in the order of packs. */
    keyForms: words(c.keys + 1),
    formRef: words(c.forms),
    /** Forms that match exact letters, ascending, and where their letters start. */
    exactForm: words(c.exact),
    exactStart: words(c.exact + 1),
    /** Two bits of each key's hash; see `filterBitsOf`. */
    filter: halves(2 ** c.filterBits / 16),
    formFlags: halves(c.forms),
    exactText: halves(c.exactUnits),
    meta: halves(c.metaUnits),
    keyBytes: new Uint8Array(buffer, at, c.keyBytes),
  };
}

/** UTF-8 of single UTF-16 units, so that plain letters take one byte. */
export function eachByte(unit: number, emit: (byte: number) => void): void {
  if (unit < 0x80) emit(unit);
  else if (unit < 0x800) {
    emit(0xc0 | (unit >> 6));
    emit(0x80 | (unit & 63));
  } else {
    emit(0xe0 | (unit >> 12));
    emit(0x80 | ((unit >> 6) & 63));
    emit(0x80 | (unit & 63));
  }
}
