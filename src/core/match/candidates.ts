import type { Index } from '../index/index-read.ts';
import { foldPlainly } from '../text/fold-plainly.ts';
import { candidatePattern, type CandidateSource } from './candidate-source.ts';

/** Offsets in the text where hits may start or go on, ascending; null for more than `limit`, or an unusual text. */
export type FindCandidates = (text: string, limit: number) => number[] | null;

/**
 * Asks the browser's own regular expressions, which are fast from their first use on. They know no edges of words, so
 * that the text may be that of many blocks. Null for an index that is too large or has unusual keys.
 */
export function candidateFinder({ candidates }: Pick<Index, 'candidates'>): FindCandidates | null {
  if (candidates === null) return null;
  const finder = new CandidateFinder(candidates);
  return (text, limit) => {
    const plain = foldPlainly(text);
    if (!plain || plain.joined.length > limit) return null;
    const starts = finder.find(plain.text, limit - plain.joined.length);
    if (!starts) return null;
    const places = starts.map(plain.sourceOf);
    // A hit with a character that joins others is in the block that holds this.
    return plain.joined.length ? [...places, ...plain.joined].sort((a, b) => a - b) : places;
  };
}

/** Scripts without spaces, and what else comes after the first of them. */
const SOLO = /[\u0e00-\u1fff\u2e80-\uffff]/;

class CandidateFinder {
  #spaced: RegExp | null = null;
  #solo: RegExp | null = null;
  #pairs: ReadonlySet<string> | null = null;

  constructor(private readonly source: CandidateSource) {}

  find(text: string, limit: number): number[] | null {
    const { spaced, solo, pairs } = this.source;
    const found: number[] = [];
    if (spaced) {
      this.#spaced ??= candidatePattern(spaced);
      if (!collect(this.#spaced, text, limit, found)) return null;
    }
    // Most pages have one kind of scripts alone, and each expression takes long to compile.
    if (!solo || !SOLO.test(text)) return found;
    this.#solo ??= candidatePattern(solo);
    const known = (this.#pairs ??= new Set(pairs.split(' ')));
    const isKnown = (start: string): boolean =>
      known.has(start.charAt(0)) || known.has(start.charAt(0) + start.at(-1)!);
    return collect(this.#solo, text, limit, found, isKnown) ? found.sort((a, b) => a - b) : null;
  }
}

/** Adds to what is found; false if there are more. */
function collect(
  pattern: RegExp,
  text: string,
  limit: number,
  found: number[],
  isStart: (start: string) => boolean = () => true,
): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // A match across two blocks is no hit, but one may start inside it.
    pattern.lastIndex = match.index + 1;
    if (isStart(match[0]) && found.push(match.index) > limit) return false;
  }
  return true;
}
