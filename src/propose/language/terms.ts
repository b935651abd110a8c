import type { Candidate, Signal } from '../find/candidates.ts';
import { addSignal } from '../find/candidates.ts';

export interface Found {
  text: string;
  /** The stems of its words, or the segments of a Chinese or Japanese run. */
  stems: readonly string[];
  sentence: number;
  start: number;
  end: number;
  /** A term only if it comes again: nothing but that tells it from words that happen to follow each other. */
  isLoose?: boolean;
  signal?: Signal;
  /** It stands as the list should have it: its adjective and noun in the nominative, say. */
  isPlain?: boolean;
}

export interface Term extends Candidate {
  stems: readonly string[];
  /** How often it stands outside a longer term. */
  alone: number;
  isLoose: boolean;
  /** How often it stands as a verb does. */
  verbal: number;
  finds: Found[];
}

/** Enough to tell how a term stands; a document may have it a million times. */
const MAX_FINDS = 100;

/** "BA 320" and "BA320" are one. */
export const joinStems = (stems: readonly string[]): string =>
  stems.join(' ').replace(/(?<=\p{L}) (?=\p{N}+(?: |$))/gu, '');

/** Terms by the key of their spellings. */
export class Terms {
  readonly all = new Map<string, Term>();

  hasAt(stems: readonly string[], sentence: number, start: number): boolean {
    const finds = this.all.get(joinStems(stems))?.finds ?? [];
    return (
      finds.length >= MAX_FINDS || finds.some(each => each.sentence === sentence && each.start === start)
    );
  }

  add(found: Found): Term {
    const key = joinStems(found.stems);
    let term = this.all.get(key);
    if (!term) {
      term = {
        key,
        stems: found.stems,
        spellings: new Map(),
        signals: new Map(),
        aliases: new Map(),
        definition: -1,
        first: found.sentence,
        count: 0,
        cValue: 0,
        words: found.stems.length,
        hints: new Set(),
        alone: 0,
        isLoose: true,
        verbal: 0,
        finds: [],
      };
      this.all.set(key, term);
    }
    term.count++;
    term.isLoose &&= found.isLoose ?? false;
    term.spellings.set(
      found.text,
      (term.spellings.get(found.text) ?? 0) + (found.isPlain === false ? 0.4 : 1),
    );
    if (term.finds.length < MAX_FINDS) term.finds.push(found);
    if (found.signal) addSignal(term, found.signal);
    return term;
  }
}

/** A longer term is a list that lost its commas. */
const MAX_WORDS = 9;

/**
 * Gives each term its C-value (see `weighPhrases`), and how often it stands alone. What came once and may be chance is
 * dropped first, so that nothing counts as part of it.
 */
export function weighTerms({ all }: Terms): void {
  for (const [key, term] of all) if (term.isLoose && term.count < 2) all.delete(key);
  const longer = new Map<Term, { count: number; inLonger: number }>();
  for (const term of all.values()) {
    for (const part of partsOf(term, all)) {
      const sum = longer.get(part) ?? { count: 0, inLonger: 0 };
      longer.set(part, { count: sum.count + 1, inLonger: sum.inLonger + term.count });
    }
  }
  for (const term of all.values()) {
    const sum = longer.get(term);
    const value = term.count - (sum ? sum.inLonger / sum.count : 0);
    term.cValue = Math.log2(term.stems.length + 1) * Math.max(0, value);
    term.alone = term.count;
  }
  countAlone(all.values());
}

function* partsOf({ stems }: Term, all: ReadonlyMap<string, Term>): Generator<Term> {
  if (stems.length > MAX_WORDS) return;
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= stems.length; to++) {
      const part = to - from < stems.length ? all.get(joinStems(stems.slice(from, to))) : undefined;
      if (part) yield part;
    }
  }
}

/** Sweeps over what was found in each sentence: what ends before a longer one that began earlier does is part of it. */
function countAlone(terms: Iterable<Term>): void {
  const bySentence = new Map<number, { term: Term; found: Found }[]>();
  for (const term of terms) {
    for (const found of term.finds) {
      if (found.end === 0) continue;
      const others = bySentence.get(found.sentence);
      if (others) others.push({ term, found });
      else bySentence.set(found.sentence, [{ term, found }]);
    }
  }
  for (const finds of bySentence.values()) {
    finds.sort((a, b) => a.found.start - b.found.start || b.found.end - a.found.end);
    let end = 0;
    for (const { term, found } of finds) {
      if (found.end <= end) term.alone -= term.count / term.finds.length;
      end = Math.max(end, found.end);
    }
  }
}
