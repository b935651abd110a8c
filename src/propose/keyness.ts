import type { CommonWords } from '../core/common-words.ts';
import type { Token } from './tokens.ts';
import { stem } from './variant-key.ts';

/** Ranks among everyday words: up to the first a word tells nothing, from the second on it tells all. */
const EVERYDAY = 60;
const TELLING = 18_000;

/** The most frequent word of English is about every twentieth; the others follow as one to their rank (Zipf). */
const SHARE = 0.05;

/** How much the words of a document tell: rare ones, and everyday ones that it uses far more than everyday talk does. */
export class Keyness {
  readonly #counts = new Map<string, number>();
  readonly #rarities = new Map<string, number>();
  readonly #common: CommonWords;
  #total = 0;

  constructor(sentences: readonly (readonly Token[])[], common: CommonWords) {
    this.#common = common;
    for (const tokens of sentences) {
      this.#total += tokens.length;
      for (const { text } of tokens) {
        const key = stem(text);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
    }
  }

  /** 0 for a word that tells nothing, 1 for one that tells all. */
  of(word: string): number {
    let found = this.#rarities.get(word);
    if (found === undefined) {
      const parts = word.split(/[-‐‑–]/).filter(part => part.length > 1);
      found = parts.length > 1 ? Math.max(...parts.map(part => this.of(part))) : this.#weigh(word);
      this.#rarities.set(word, found);
    }
    return found;
  }

  /** True of a word that no list of everyday words has, in British spelling either. */
  isUnknown(word: string): boolean {
    return rankOf(word, this.#common) === null;
  }

  #weigh(word: string): number {
    const rank = rankOf(word, this.#common);
    if (rank === null) return 1;
    const count = this.#counts.get(stem(word)) ?? 1;
    const more = Math.max(1, count / (1 + (this.#total * SHARE) / rank));
    const rarity = Math.log((rank * more) / EVERYDAY) / Math.log(TELLING / EVERYDAY);
    return Math.min(1, Math.max(0, rarity));
  }
}

/** The rank of a word; the list is American. */
function rankOf(word: string, common: CommonWords): number | null {
  const own = common.rankOf(word);
  if (own !== null) return own;
  const american = word
    .toLowerCase()
    .replace(/our(?=s|ed|ing|ite|able|$)/, 'or')
    .replace(/is(?=(?:e[ds]?|ing|ations?)$)/, 'iz')
    .replace(/[ao]e(?=m|d|st|ph|o)/, 'e')
    .replace(/tre(?=s|$)/, 'ter')
    .replace(/ll(?=ed|ing|er)/, 'l');
  return common.rankOf(american);
}
