/** What a file has and a pack cannot hold, each said once, in the order in which it was met. */
export class LeftOut {
  readonly #names = new Set<string>();

  /** Notes a field by the name that the format has for it: "partOfSpeech" is said as "part of speech". */
  add(name: string): void {
    // Invented names may be many and long; a hundred short ones say enough.
    if (this.#names.size < 100) this.#names.add(sayName(name));
  }

  /** All of them. */
  list(): string[] {
    return [...this.#names];
  }
}

function sayName(name: string): string {
  const words = name
    .replace(/[\s_-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();
  // A word of capitals is an abbreviation and stays one.
  return words.replace(/\p{Lu}\p{Ll}+|\b\p{Lu}\b/gu, word => word.toLowerCase()).slice(0, 60);
}
