import type { CommonWords } from '../../core/text/common-words.ts';
import type { Token } from '../find/tokens.ts';
import { stem } from '../find/variant-key.ts';

/** Up to this rank an everyday word tells nothing. Ranks are the highest of a tier, so the first lies well above it. */
const MAX_EVERYDAY_RANK = 300;

/** The most frequent word of English is about every twentieth; the others follow as one to their rank (Zipf). */
const MOST_FREQUENT_SHARE = 0.05;

/** A tier's rank is its lowest: its words are on average this many times as frequent. */
const TIER_FREQUENCY_FACTOR = 3;

export class Keyness {
  readonly #counts = new Map<string, number>();
  readonly #rarities = new Map<string, number>();
  #total = 0;

  constructor(
    sentences: readonly (readonly Token[])[],
    private readonly common: CommonWords,
  ) {
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

  isUnknown(word: string): boolean {
    return this.common.rankOf(word) === null;
  }

  #weigh(word: string): number {
    const rank = this.common.rankOf(word);
    if (rank === null) return 1;
    const count = this.#counts.get(stem(word)) ?? 1;
    const more = Math.max(
      1,
      count / (1 + (this.#total * MOST_FREQUENT_SHARE * TIER_FREQUENCY_FACTOR) / rank),
    );
    const rarity =
      Math.log((rank * more) / MAX_EVERYDAY_RANK) / Math.log(this.common.size / MAX_EVERYDAY_RANK);
    return Math.min(1, Math.max(0, rarity));
  }
}
