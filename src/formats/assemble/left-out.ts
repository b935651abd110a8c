import type { Phrase, PhraseValue } from '../../core/phrase.ts';

/** Names of fields that a pack cannot hold, each once, in the order of the file. */
export class LeftOut {
  readonly #names = new Map<string, PhraseValue>();

  /** A name of the file's own, or one of ours. */
  add(name: string | Phrase): void {
    // Invented names may be many and long; a hundred short ones say enough.
    if (this.#names.size >= 100) return;
    const shown = typeof name === 'string' ? showName(name) : name;
    this.#names.set(JSON.stringify(shown), shown);
  }

  list(): PhraseValue[] {
    return [...this.#names.values()];
  }
}

function showName(name: string): string {
  const words = name
    .replace(/[\s_-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
  // A word of capitals is an abbreviation and stays one.
  return words.replace(/\p{Lu}\p{Ll}+|\b\p{Lu}\b/gu, word => word.toLowerCase()).slice(0, 60);
}
