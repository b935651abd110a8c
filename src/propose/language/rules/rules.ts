import type { EntryKind } from '../../../core/model/model.ts';
import type { Endings } from '../stems.ts';

/** How phrases are made: by capitals and adjectives before nouns, by what follows a noun, or by endings of cases. */
export type PhraseOrder = 'german' | 'romance' | 'slavic';

export interface KindWords {
  kind: EntryKind;
  words: ReadonlySet<string>;
}

/** A language with spaces between its words. All words are in small letters. */
export interface SpacedRules {
  order: PhraseOrder;
  /** A short word that has lost its vowel before another: "l’", "dell’". */
  elision: RegExp | null;
  /** Articles and prepositions: after one of them a noun phrase begins. */
  before: ReadonlySet<string>;
  /** Those of them after which a verb may stand as well. */
  conjunctions: ReadonlySet<string>;
  /** Small words inside a name, and inside a phrase. */
  joiners: ReadonlySet<string>;
  links: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  /** Nouns and adjectives that say too little to be a term, or to begin one. */
  vague: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  /** Nouns among the stop words. */
  nouns: ReadonlySet<string>;
  adjective: RegExp;
  infinitive: RegExp;
  /** Of words that are nouns for sure. */
  nounEnding: RegExp;
  verb: RegExp;
  endings: Endings;
  /** Right after a term: what follows defines it. */
  defines: RegExp;
  /** Right before a term: it is named as one. */
  called: RegExp;
  /** The first words of names that go on in small letters, with what they name. */
  heads: readonly KindWords[];
}

export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));
