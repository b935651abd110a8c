import { APOSTROPHE, SOLO, SPACE } from '../text/chars.ts';
import { classAt } from '../text/fold.ts';
import { find } from './find.ts';
import type { ContextFault, Hit } from './hit.ts';
import { DECOY, NO_ENTRY, entryOf } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';

/** Creating one takes milliseconds, and few pages need it. */
let segmenter: Intl.Segmenter | null = null;

const wordSegmenter = (): Intl.Segmenter =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' }));

/** Like `find`, with what the surrounding text says against each hit; a decoy yields the forms inside it. */
export function scanText(text: string, index: Index, hits: Hit[], from = 0, limit = text.length): number {
  return find(
    text,
    index,
    hit => {
      if (hit.forms.some(form => index.formFlags[form]! & DECOY)) {
        hits.push(...hitsInside(text, hit, index));
        return;
      }
      const fault = contextFault(text, hit);
      hits.push(fault ? { ...hit, fault } : hit);
    },
    from,
    limit,
  );
}

export function findHits(text: string, index: Index): Hit[] {
  const hits: Hit[] = [];
  scanText(text, index, hits);
  return hits;
}

/** The longest run of the decoy's words that is itself a form, from the left. */
function hitsInside(text: string, decoy: Hit, index: Index): Hit[] {
  const name = text.slice(decoy.start, decoy.end);
  const words = [...name.matchAll(/\p{sc=Han}|[\p{L}\p{N}]+/gu)];
  for (let first = 0; first < words.length; first++) {
    for (let last = words.length - 1; last >= first; last--) {
      const start = words[first]!.index;
      const end = words[last]!.index + words[last]![0].length;
      let inner: Hit | null = null;
      find(name.slice(start, end), index, hit => {
        if (hit.start === 0 && hit.end === end - start) inner = hit;
      });
      const forms =
        (inner as Hit | null)?.forms.filter(form => entryOf(index.formRef[form]!) !== NO_ENTRY) ?? [];
      if (forms.length) return [{ start: decoy.start + start, end: decoy.start + end, forms, inside: name }];
    }
  }
  return [];
}

function contextFault(text: string, hit: Hit): ContextFault | null {
  if (isInAddress(text, hit.start, hit.end)) return 'address';
  return splitsWord(text, hit.start, hit.end) ? 'split' : null;
}

// A file or host name continues with a point and small letters or digits: `google.cn`, `great-firewall.pdf`.
const ADDRESS_AFTER = /^(?:\.[a-z\d]|[\\@]|:\/\/)/;

/** Asked first, since what comes after it has Unicode's properties, which take a millisecond. */
const SIGN_OF_ADDRESS = /[@\\./]/;

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
  if (SIGN_OF_ADDRESS.test(before) && endsInAddress(before)) return true;
  if (classAt(text, end) === APOSTROPHE) return false;
  return ADDRESS_AFTER.test(text.slice(end, end + MAX_ADDRESS_REACH));
}

function endsInAddress(text: string): boolean {
  // Chinese is written on without a space: its punctuation ends an address, and so does a letter behind a host's name
  // that has no path yet, or behind a comma.
  const ended =
    /[\u3000-\u3002\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff1f]|[,;]\p{sc=Han}|(?:\/\/|www\.)[\w.:-]*\w\p{sc=Han}(?!.*\/)/u;
  const before = text.split(ended).at(-1)!;
  if (/^\W*(?:[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(before)) return true;
  if (/(?:[@\\]|[\p{L}\p{N}_]\.|\/\/)$/u.test(before)) return true;
  // `site.example/Google`: a host name stands before the slash.
  return /[\p{L}\p{N}-]+\.[a-z]{2,}\/\S*$/u.test(before);
}

function splitsWord(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || classAt(text, start) !== SOLO) return false;
  const from = Math.max(0, start - 16);
  const word = wordSegmenter()
    .segment(text.slice(from, end + 16))
    .containing(start - from);
  return word !== undefined && word.segment.length > 1;
}
