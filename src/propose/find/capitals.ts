import type { CommonWords } from '../../core/text/common-words.ts';
import type { Token } from './tokens.ts';

interface Use {
  capital: number;
  small: number;
}

export class Capitals {
  readonly #uses = new Map<string, Use>();

  constructor(
    sentences: readonly (readonly Token[])[],
    private readonly common: CommonWords,
  ) {
    for (const tokens of sentences) {
      for (const { lower, capital, first } of tokens) {
        if (capital && first) continue;
        let use = this.#uses.get(lower);
        if (!use) this.#uses.set(lower, (use = { capital: 0, small: 0 }));
        if (capital) use.capital++;
        else use.small++;
      }
    }
  }

  isOwn({ text, lower, capital, first, acronym }: Token): boolean {
    if (!capital) return false;
    // "NOTE", "CULTURE": an everyday word in capitals is a label.
    if (acronym) return text.length < 6 || this.common.rankOf(lower) === null;
    const use = this.#uses.get(lower);
    if (use) return use.capital > use.small;
    // Nothing but its place speaks for a capital that opens a sentence: a verb or a plural is no name.
    return !first || (this.common.rankOf(lower) === null && !/-\p{Ll}|(?:ed|ing|ly|s)$|^mount$/u.test(lower));
  }

  isSeenInside({ lower, first }: Token): boolean {
    return !first || this.#uses.has(lower);
  }
}
