import { variantKey } from './variant-key.ts';

/**
 * Each signal's part of a term's score, once; `maybe` is a name that only ever opens a sentence, `inside` one behind "in".
 */
export const SIGNAL_SCORES = {
  marked: 3,
  acronym: 2.6,
  defined: 1.7,
  called: 1.8,
  quoted: 1.7,
  stressed: 1.1,
  glossed: 1,
  name: 0.9,
  maybe: 0.5,
  heading: 0.5,
  inside: 0,
};
export type Signal = keyof typeof SIGNAL_SCORES;

export interface Candidate {
  key: string;
  spellings: Map<string, number>;
  signals: Map<Signal, number>;
  /** Other names that the document gives it; true where it is an acronym. */
  aliases: Map<string, boolean>;
  /** The number of the sentence that defines it; -1 if none does. */
  definition: number;
  first: number;
  count: number;
  cValue: number;
  words: number;
  /** Signs beside it: a title or a verb of saying, a case's form of name, "she". */
  hints: Set<'person' | 'law' | 'pronoun'>;
}

export interface Sighting {
  text: string;
  sentence: number;
  signal?: Signal;
  /** Its letters stand as they have to be: a name, or no capital that only opens a sentence. */
  isSure?: boolean;
}

export interface CandidateSink {
  add(sighting: Sighting): Candidate;
}

export class Candidates implements CandidateSink {
  readonly all = new Map<string, Candidate>();

  get(text: string): Candidate | undefined {
    return this.all.get(variantKey(text));
  }

  add({ text, sentence, signal, isSure = true }: Sighting): Candidate {
    const key = variantKey(text);
    let found = this.all.get(key);
    if (!found) {
      found = {
        key,
        spellings: new Map(),
        signals: new Map(),
        aliases: new Map(),
        definition: -1,
        first: sentence,
        count: 0,
        cValue: 0,
        words: text.split(/\s+/).length,
        hints: new Set(),
      };
      this.all.set(key, found);
    }
    found.first = Math.min(found.first, sentence);
    found.spellings.set(text, (found.spellings.get(text) ?? 0) + (isSure ? 1 : 0.5));
    if (signal) addSignal(found, signal);
    return found;
  }
}

export const addSignal = ({ signals }: Candidate, signal: Signal): void =>
  void signals.set(signal, (signals.get(signal) ?? 0) + 1);

export function bestSpelling({ spellings }: Candidate): string {
  let best = '';
  let most = 0;
  for (const [spelling, count] of spellings) {
    if (count <= most) continue;
    best = spelling;
    most = count;
  }
  return best;
}
