import { phrase, type Phrase, type PhraseKey } from '../../core/phrase.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { refuseFile } from './make-fault.ts';
import { big5, euc_jp, euc_kr, gb_18030, sjis } from 'chardet/lib/encoding/mbcs.js';
import type { Fault } from '../assemble/read-list.ts';

export const ENCODINGS = ['UTF-8', 'UTF-16 LE', 'UTF-16 BE', 'Windows-1252', 'GB18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type Decoded =
  | {
      ok: true;
      text: string;
      encoding: Encoding;
      /** How many places are no text in that encoding; they are shown as �. */
      damaged: number;
      /** How many sheets of a spreadsheet are not read. */
      otherSheets?: number;
    }
  | { ok: false; faults: Fault[] };

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Why a file of a size is not read; null if it may be. Ask before it is read. */
export function findSizeFault(bytes: number): Phrase | null {
  if (bytes <= MAX_FILE_BYTES) return null;
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  // A little too much is not shown as the limit itself.
  const megabytes = Math.max(bytes / 1024 / 1024, limit + 0.1);
  return phrase('faultTooLarge', { size: Math.round(megabytes * 10) / 10, limit });
}

// Part of JavaScript's hosts everywhere, but not of the language's own library.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode: (bytes: Uint8Array) => string };

export function decodeBytes(
  bytes: Uint8Array,
  { fileName, encoding }: { fileName: string; encoding?: Encoding },
): Decoded {
  const fail = (reason: Phrase): Decoded => refuseFile(fileName, reason);
  const tooLarge = findSizeFault(bytes.length);
  if (tooLarge !== null) return fail(tooLarge);
  const sheet = isZip(bytes) ? readSheet(bytes) : null;
  if (sheet && 'key' in sheet) return fail(sheet);
  if (sheet) return { ok: true, text: sheet.csv, encoding: 'UTF-8', damaged: 0, otherSheets: sheet.others };
  const refused = findBinaryFault(bytes);
  if (refused !== null) return fail(refused);
  const found = encoding ?? detectEncoding(bytes);
  if (found === null) {
    return fail(phrase('faultEncoding', { known: phrase('faultEncodingsKnown') }));
  }
  const decoded = new TextDecoder(found.replace(' ', '')).decode(bytes);
  const text = found === 'Windows-1252' ? decoded.replace(/[\x80-\x9F]/g, toWindows) : decoded;
  if (isRubbish(text)) return fail(phrase('faultNoReadableText'));
  return { ok: true, text, encoding: found, damaged: countBroken(text) };
}

/** The characters of Windows-1252 from 0x80 on; some hosts read them as those of Latin-1, which are controls. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

const toWindows = (char: string): string => WINDOWS.charAt(char.charCodeAt(0) - 0x80);

function detectEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  return detectWide(bytes) ?? detectUtf8(bytes) ?? detectNarrow(bytes);
}

/** UTF-16 without a mark: half of the bytes of its spaces, line breaks and Latin letters are 0, all on one side. */
function detectWide(bytes: Uint8Array): Encoding | null {
  let [even, odd] = [0, 0];
  const end = Math.min(bytes.length, 100_000);
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < 2 || (even + odd) * 100 < end) return null;
  if (even * 8 < odd) return 'UTF-16 LE';
  return odd * 8 < even ? 'UTF-16 BE' : null;
}

/** UTF-8, also where a few of its bytes were damaged or its end was cut off. */
function detectUtf8(bytes: Uint8Array): Encoding | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countBroken(text);
  if (broken === 0) return 'UTF-8';
  let whole = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) whole++;
  return (whole - broken) * 0.05 >= broken ? 'UTF-8' : null;
}

function detectNarrow(bytes: Uint8Array): Encoding | null {
  const { pairs, common, bad } = countPairs(bytes);
  if (pairs > 0 && bad * 20 <= pairs && common * 2 >= pairs) return likeChinese(bytes) ? 'GB18030' : null;
  return likeLatin(bytes) ? 'Windows-1252' : null;
}

interface Pairs {
  pairs: number;
  /** Those of GB 2312, which are nearly all that are written: both of their bytes are above 160. */
  common: number;
  bad: number;
}

function countPairs(bytes: Uint8Array): Pairs {
  const counts = { pairs: 0, common: 0, bad: 0 };
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff) counts.bad++;
    else if (trail >= 0x30 && trail <= 0x39) {
      counts.pairs++;
      i += 3;
    } else if (trail < 0x40 || trail === 0x7f || trail === 0xff) counts.bad++;
    else {
      counts.pairs++;
      if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) counts.common++;
      i++;
    }
  }
  return counts;
}

/** Other encodings of two bytes a character look the same but for the characters that are usual in them. */
function likeChinese(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 20_000);
  const context = { rawInput: sample, rawLen: sample.length, inputBytes: sample, inputLen: sample.length };
  const byteStats: number[] = [];
  const trust = (kind: typeof gb_18030): number =>
    new kind().match({ ...context, byteStats, c1Bytes: false })?.confidence ?? 0;
  const own = trust(gb_18030);
  return [big5, euc_jp, euc_kr, sjis].every(kind => trust(kind) <= own);
}

/** Whether letters of Windows-1252 above 127 are as rare as they are in the languages that are written in it. */
function likeLatin(bytes: Uint8Array): boolean {
  let plain = 0;
  let high = 0;
  let undefinedBytes = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) high++;
    else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain++;
    else if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      undefinedBytes++;
  }
  return undefinedBytes * 20 <= high && (high < 8 || high <= plain);
}

function countBroken(text: string): number {
  let broken = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) broken++;
  return broken;
}

function isRubbish(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && (code < 9 || code > 13)) || code === 0xfffd) controls++;
  }
  return controls > 2 && controls * 20 > text.length;
}

const KINDS: readonly [start: readonly number[], reason: PhraseKey][] = [
  [[0x50, 0x4b, 3, 4], 'faultIsZip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'faultIsOldOffice'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'faultIsPdf'],
  [[0x1f, 0x8b], 'faultIsGzip'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'faultIsDatabase'],
  [[0x89, 0x50, 0x4e, 0x47], 'faultIsImage'],
  [[0xff, 0xd8, 0xff], 'faultIsImage'],
  [[0x47, 0x49, 0x46, 0x38], 'faultIsImage'],
  [[0xff, 0xfe, 0, 0], 'faultIsUtf32'],
  [[0, 0, 0xfe, 0xff], 'faultIsUtf32'],
];

const isZip = (bytes: Uint8Array): boolean => KINDS[0]![0].every((byte, i) => bytes[i] === byte);

function findBinaryFault(bytes: Uint8Array): Phrase | null {
  const key = KINDS.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  return key ? { key } : null;
}
