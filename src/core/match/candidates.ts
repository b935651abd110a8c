import type { Index } from '../index/index-read.ts';
import { candidatePattern } from './candidate-source.ts';
import { foldPlainly } from '../text/fold-plainly.ts';

/** Offsets in the text where hits may start, ascending; null if there are more than `limit`, or the text is unusual. */
export type FindCandidates = (text: string, limit: number) => number[] | null;

/**
 * Asks the browser's own regular expressions, which are fast from their first use on. They know no edges of words, so
 * that the text may be that of many blocks. Null for an index that is too large or has unusual keys.
 */
export function candidateFinder({ candidates }: Pick<Index, 'candidates'>): FindCandidates | null {
  if (candidates === null) return null;
  let pattern: RegExp | null = null;
  return (text, limit) => {
    if (!candidates) return [];
    const plain = foldPlainly(text);
    if (!plain) return null;
    pattern ??= candidatePattern(candidates);
    const starts: number[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(plain.text); found; found = pattern.exec(plain.text)) {
      if (starts.push(plain.sourceOf(found.index)) > limit) return null;
      // A match across two blocks is no hit, but one may start inside it.
      pattern.lastIndex = found.index + 1;
    }
    return starts;
  };
}
