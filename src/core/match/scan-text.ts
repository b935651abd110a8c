import { contextFault } from './context.ts';
import { find } from './find.ts';
import type { Hit } from './hit.ts';
import { DECOY, NO_ENTRY, entryOf } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';

/** Creating one takes milliseconds, and few pages need it. */
let segmenter: Intl.Segmenter | null = null;

const wordSegmenter = (): Intl.Segmenter =>
  (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' }));

/**
 * Finds hits together with what the surrounding text says against them. A decoy yields the forms inside it, so that
 * they can be listed as held back. Returns where to continue; see `find`.
 */
export function scanText(text: string, index: Index, hits: Hit[], from = 0, limit = text.length): number {
  return find(
    text,
    index,
    hit => {
      if (hit.forms.some(form => index.formFlags[form]! & DECOY)) {
        hits.push(...hitsInside(text, hit, index));
        return;
      }
      const fault = contextFault(text, hit, wordSegmenter);
      hits.push(fault ? { ...hit, fault } : hit);
    },
    from,
    limit,
  );
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
