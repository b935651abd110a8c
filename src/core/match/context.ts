import { APOSTROPHE, SOLO, SPACE } from '../text/chars.ts';
import { classAt } from '../text/fold.ts';
import type { ContextFault, Hit } from './hit.ts';

export function contextFault(text: string, hit: Hit, segmenter: () => Intl.Segmenter): ContextFault | null {
  if (isInAddress(text, hit.start, hit.end)) return 'address';
  return splitsWord(text, hit.start, hit.end, segmenter) ? 'split' : null;
}

// A file or host name continues with a point and small letters or digits: `google.cn`, `great-firewall.pdf`.
const ADDRESS_AFTER = /^(?:\.[a-z\d]|[\\@]|:\/\/)/;
const ADDRESS_BEFORE = /(?:[@\\]|[\p{L}\p{N}_]\.|\/\/)$/u;

/** Characters without white space that are searched for an address, each way. */
const MAX_ADDRESS_REACH = 200;

/** Stand beside nearly all hits in prose; anything else needs a closer look. */
const isPlain = (unit: number): boolean => unit <= 0x20 || unit === 0x2c || unit === 0x28 || unit === 0x22;

function isInAddress(text: string, start: number, end: number): boolean {
  if (
    (start === 0 || isPlain(text.charCodeAt(start - 1))) &&
    (end === text.length || isPlain(text.charCodeAt(end)))
  ) {
    return false;
  }
  let from = start;
  while (from > 0 && start - from < MAX_ADDRESS_REACH && classAt(text, from - 1) !== SPACE) from--;
  const before = text.slice(from, start);
  if (/^\W*(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(before) || ADDRESS_BEFORE.test(before)) return true;
  // `site.example/Google`: a host name stands before the slash.
  if (/[\p{L}\p{N}-]+\.[a-z]{2,}\/\S*$/u.test(before)) return true;
  if (classAt(text, end) === APOSTROPHE) return false;
  return ADDRESS_AFTER.test(text.slice(end, end + MAX_ADDRESS_REACH));
}

function splitsWord(text: string, start: number, end: number, segmenter: () => Intl.Segmenter): boolean {
  if (end - start !== 1 || classAt(text, start) !== SOLO) return false;
  const from = Math.max(0, start - 16);
  const word = segmenter()
    .segment(text.slice(from, end + 16))
    .containing(start - from);
  return word !== undefined && word.segment.length > 1;
}
