import { variantKey } from './variant-key.ts';

/** Evidence for a term; `maybe` is a name that only ever opens a sentence. */
export const SIGNALS = [
  'marked',
  'acronym',
  'defined',
  'called',
  'quoted',
  'glossed',
  'name',
  'maybe',
  'heading',
] as const;
export type Signal = (typeof SIGNALS)[number];

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
  /** Signs beside it: a title or a verb of saying, a case's form of name, "in" before it. */
  hints: Set<'person' | 'law' | 'place'>;
}

export interface Sighting {
  text: string;
  sentence: number;
  signal?: Signal;
  /** Its letters stand as they have to be: a name, or no capital that only opens a sentence. */
  isSure?: boolean;
}

export class Candidates {
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
    if (signal) found.signals.set(signal, (found.signals.get(signal) ?? 0) + 1);
    return found;
  }
}

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
